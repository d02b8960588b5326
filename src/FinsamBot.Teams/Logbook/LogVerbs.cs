using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Logbook;

/// <summary>The log of an intervention: what was done, noted as it happens.</summary>
internal sealed class LogVerbs(LogKeeping keeping, LogReader reader) : IVerbTable
{
    /// <summary>Something said in the chat, when the button chose whose it is.</summary>
    public const string Note = "log.note";

    public const string List = "log.list";

    /// <summary>The card of an entry, or of a new one.</summary>
    public const string Entry = "log.entry";

    public const string Save = "log.save";
    public const string AskStrike = "log.askStrike";
    public const string Strike = "log.strike";

    private static readonly string[] Words = ["logg", "loggen", "loggbok", "loggboken", "log", "logbook"];

    private static readonly string[] Leads = ["", "visa ", "show ", "min ", "my ", "the "];

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(Note, Who.Anybody, LogNote.In, keeping.NoteAsync)
                .SaidAs(said => !said.IsQuestion && SpokenLog.In(said.Written) is { } what ? CardData.With(Fields.Said, what) : null) with
            {
                IsOfAnyLength = true,
            },
            Verb.Of(List, Who.Anybody, LogChoice.In, reader.ListAsync)
                .Said(Leads.SelectMany(lead => Words.Select(word => $"{lead}{word}…")), (_, name) => CardData.With(Fields.Said, name))
                .CalledBy("Word_LogList", "Do_ShowLog"),
            Verb.Of(Entry, Who.Anybody, LogChoice.In, reader.OpenAsync),
            Verb.Of(Save, Who.Anybody, LogSave.In, keeping.SaveAsync),
            Verb.Of(AskStrike, Who.Anybody, LogChoice.OfKnown, reader.AskStrikeAsync),
            Verb.Of(Strike, Who.Anybody, LogChoice.OfKnown, keeping.StrikeAsync),
        ];
}
