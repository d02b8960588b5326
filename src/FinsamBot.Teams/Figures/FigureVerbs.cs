using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Entries;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Figures;

/// <summary>What is registered in a report one by one: goals, counts, deviations and posts.</summary>
internal sealed class FigureVerbs(EntryHandling entries, Deviating deviating) : IVerbTable
{
    /// <summary>The card of one thing that is registered in a section.</summary>
    public const string Entry = "entry.show";

    public const string SaveEntry = "entry.save";
    public const string AskRemove = "entry.askRemove";
    public const string RemoveEntry = "entry.remove";

    /// <summary>A deviation said in the chat, when the button chose whose it is.</summary>
    public const string Deviate = "deviation.note";

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.OnReport(Entry, Who.Involved, EntryChoice.Of, EntryHandling.ShowAsync),
            Verb.OnReport(SaveEntry, Who.Involved, EntrySave.Of, entries.SaveAsync),
            Verb.OnReport(AskRemove, Who.Involved, EntryChoice.OfKnown, entries.AskRemoveAsync),
            Verb.OnReport(RemoveEntry, Who.Involved, EntryChoice.OfKnown, entries.RemoveAsync),
            Verb.Of(Deviate, Who.Anybody, DeviationNote.In, deviating.NoteAsync)
                .SaidAs(said =>
                    !said.IsQuestion && SpokenDeviation.In(said.Written) is { } what ? CardData.With(DeviationEntry.Text, what) : null
                ),
        ];
}
