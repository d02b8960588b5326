using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Conversation;

/// <summary>The switch for everything about days: plans, reminders that wait, absences, meetings and last days.</summary>
internal sealed class Scheduling(Plans plans, Postponing postponing, Absences absences, Meetings meetings, EndDates endDates)
{
    /// <summary>Null for a wish about something else.</summary>
    public async Task<Card?> AnswerAsync(Wish wish, Guest guest, CancellationToken cancellation) =>
        wish switch
        {
            Wish.Plan plan => await plans.ShowAsync(plan.Name, guest, null, cancellation),
            Wish.ChooseSendDay choose => await plans.ChooseAsync(choose, guest, cancellation),
            Wish.Snooze snooze => await postponing.SnoozeAsync(snooze, guest, cancellation),
            Wish.Promise promise => await postponing.PromiseAsync(promise, guest, cancellation),
            Wish.Away away => await absences.NoteAsync(away, guest, cancellation),
            Wish.AwayWith away => await absences.NoteAsync(away, guest, cancellation),
            Wish.Back => await absences.BackAsync(guest, cancellation),
            Wish.Meet meet => await meetings.ChangeAsync(meet, guest, cancellation),
            Wish.MoveEnd move => await endDates.AskAsync(move, guest, cancellation),
            Wish.ConfirmEnd confirm => await endDates.MoveAsync(confirm, guest, cancellation),
            _ => null,
        };
}
