using FinsamBot.Domain.Interventions;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Writing;

namespace FinsamBot.Teams.Figures;

/// <summary>The switch for what is registered in a report one by one.</summary>
internal sealed class AtEntries(Showing showing, Entries entries, Deviating deviating)
{
    /// <summary>Null for an intent about something else.</summary>
    public async Task<Card?> AnswerAsync(Intent intent, Caller caller, CancellationToken cancellation) =>
        intent switch
        {
            Intent.SeeEntry see => await AtAsync(
                see.Report,
                see.Section,
                caller,
                place => entries.OpenAsync(place, see.Id, caller, null, cancellation),
                cancellation
            ),
            Intent.SaveEntry save => await AtAsync(
                save.Report,
                save.Section,
                caller,
                place => entries.SaveAsync(place, save, caller, cancellation),
                cancellation
            ),
            Intent.RemoveEntry remove => await AtAsync(
                remove.Report,
                remove.Section,
                caller,
                place => entries.RemoveAsync(place, remove, caller, cancellation),
                cancellation
            ),
            Intent.Deviate deviate => await deviating.NoteAsync(deviate, caller, cancellation),
            _ => null,
        };

    private Task<Card> AtAsync(
        ReportId report,
        string section,
        Caller caller,
        Func<EntryPlace, Task<Card>> answer,
        CancellationToken cancellation
    ) =>
        showing.OnAsync(
            report,
            caller,
            async view =>
                EntryPlace.Find(view, section) is { } place ? await answer(place) : Showing.NoSuchPage(caller.Reader, view, section),
            cancellation
        );
}
