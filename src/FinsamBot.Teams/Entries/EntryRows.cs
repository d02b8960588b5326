using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Entries;

/// <summary>What is registered in a section, above its text: each entry opens when it is tapped, and a button adds one. Everything saves
/// the page first.</summary>
internal static class EntryRows
{
    /// <summary>More of them are chosen from a list: each row carries its button, and a card has little room.</summary>
    private const int MostRows = 8;

    private const int MostLines = 20;

    private const int MostChoices = 60;

    private const int LongestLine = 160;

    private const int LongestChoice = 60;

    /// <param name="save">Saves the page and goes to an entry.</param>
    public static IEnumerable<AdaptiveElement> Of(Reader to, ReportView view, TemplateSection section, Func<string, Button> save)
    {
        if (EntryKinds.Of(section) is not { } kind)
        {
            return [];
        }

        var lines = kind.Lines(section, view.Report.Figures, to.Language);
        Button Open(string title) => save(title).With(Fields.Section, section.Id);
        return
        [
            .. lines.Count == 0 ? [Say(to["Entries_None_" + section.Kind])]
            : lines.Count > MostRows ? List(to, section, lines, Open)
            : lines.Select(l =>
                Row(
                    Open(to["Do_Change", l.Name]).With(Fields.Entry, l.Id),
                    [Run(l.Name, bold: true, color: AdaptiveTextColor.Accent), Run(": " + l.Says)]
                )
            ),
            .. kind.Totals(to, view.Report.Figures),
            Buttons(Open(to["Do_Add_" + section.Kind])),
        ];
    }

    private static IEnumerable<AdaptiveElement> List(
        Reader to,
        TemplateSection section,
        IReadOnlyList<EntryLine> lines,
        Func<string, Button> open
    ) =>
        [
            Say(to["Entries_Count", Digits.Of(lines.Count, to.Language)]),
            .. lines.Take(MostLines).Select(l => Close(Say(Fitting.OneLine(l.ToString(), LongestLine)))),
            .. lines.Count > MostLines ? [Close(Say("…"))] : Array.Empty<AdaptiveElement>(),
            Pick(
                Fields.ChosenEntry(section.Id),
                to["Entries_Choose"],
                lines.Take(MostChoices).Select(l => (Fitting.OneLine(l.ToString(), LongestChoice), l.Id)),
                lines[0].Id
            ),
            .. lines.Count > MostChoices ? [Say(to["Entries_TooMany", MostChoices])] : Array.Empty<AdaptiveElement>(),
            Buttons(open(to["Do_ChangeChosen"]).With(Fields.Picks, "true")),
        ];
}
