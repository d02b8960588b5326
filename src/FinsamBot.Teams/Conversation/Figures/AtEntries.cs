using FinsamBot.Domain.Interventions;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Conversation.Figures;

/// <summary>The switch for what is registered in a report one by one.</summary>
internal sealed class AtEntries(Showing showing, Entries entries, Deviating deviating)
{
    /// <summary>Null for a wish about something else.</summary>
    public async Task<Card?> AnswerAsync(Wish wish, Guest guest, CancellationToken cancellation) =>
        wish switch
        {
            Wish.SeeEntry see => await AtAsync(
                see.Report,
                see.Section,
                guest,
                place => entries.OpenAsync(place, see.Id, guest, null, cancellation),
                cancellation
            ),
            Wish.SaveEntry save => await AtAsync(
                save.Report,
                save.Section,
                guest,
                place => entries.SaveAsync(place, save, guest, cancellation),
                cancellation
            ),
            Wish.RemoveEntry remove => await AtAsync(
                remove.Report,
                remove.Section,
                guest,
                place => entries.RemoveAsync(place, remove, guest, cancellation),
                cancellation
            ),
            Wish.Deviate deviate => await deviating.NoteAsync(deviate, guest, cancellation),
            _ => null,
        };

    private Task<Card> AtAsync(
        ReportId report,
        string section,
        Guest guest,
        Func<EntryPlace, Task<Card>> answer,
        CancellationToken cancellation
    ) =>
        showing.OnAsync(
            report,
            guest,
            async view =>
                EntryPlace.Find(view, section) is { } place ? await answer(place) : Showing.NoSuchPage(guest.Reader, view, section),
            cancellation
        );
}
