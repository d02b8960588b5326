using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Planning;
using FinsamBot.Teams.Reminding;

namespace FinsamBot.Teams.Conversation;

/// <summary>The switch for everything about days: plans, reminders that wait, absences, meetings and last days.</summary>
internal sealed class Scheduling(Plans plans, Postponing postponing, Absences absences, Meetings meetings, EndDates endDates)
{
    /// <summary>Null for an intent about something else.</summary>
    public async Task<Card?> AnswerAsync(Intent intent, Caller caller, CancellationToken cancellation) =>
        intent switch
        {
            Intent.Plan plan => await plans.ShowAsync(plan.Name, caller, null, cancellation),
            Intent.ChooseSendDay choose => await plans.ChooseAsync(choose, caller, cancellation),
            Intent.Snooze snooze => await postponing.SnoozeAsync(snooze, caller, cancellation),
            Intent.Promise promise => await postponing.PromiseAsync(promise, caller, cancellation),
            Intent.Away away => await absences.NoteAsync(away, caller, cancellation),
            Intent.AwayWith away => await absences.NoteAsync(away, caller, cancellation),
            Intent.Back => await absences.BackAsync(caller, cancellation),
            Intent.Meet meet => await meetings.ChangeAsync(meet, caller, cancellation),
            Intent.MoveEnd move => await endDates.AskAsync(move, caller, cancellation),
            Intent.ConfirmEnd confirm => await endDates.MoveAsync(confirm, caller, cancellation),
            _ => null,
        };
}
