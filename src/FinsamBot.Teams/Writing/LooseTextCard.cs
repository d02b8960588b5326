using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Writing;

/// <summary>Asks into which section a text goes that was put into the chat. What has been written there stays.</summary>
internal static class LooseTextCard
{
    /// <summary>As many as clients show beside each other.</summary>
    private const int ButtonsInRow = 6;

    /// <summary>Enough to see which text it is.</summary>
    private const int LettersShown = 120;

    public static Card Of(Reader to, ReportView view, SourceFile file, string text, Guess? nearest, Notice? notice = null) =>
        Card.Of(
            to,
            to["Text_Where"],
            [
                .. Top(to, text, notice),
                Subtle($"{view.Intervention.Name}, {to.Period(view)}"),
                .. Sections(view).Select(s => Into(to, view, s, file)).Chunk(ButtonsInRow).Select(row => Buttons(row)),
                .. Otherwise(to, nearest),
            ]
        );

    /// <summary>Of whom several reports are waited for says first which.</summary>
    public static Card Choose(Reader to, IReadOnlyList<ReportView> reports, SourceFile file, string text, Guess? nearest) =>
        Card.Of(
            to,
            to["Text_Where"],
            [
                .. Top(to, text, null),
                .. reports
                    .Select(r => About(to["Do_ChooseOne", $"{r.Intervention.Name}, {to.Period(r)}"], WritingVerbs.AskWhere, r, file))
                    .Chunk(ButtonsInRow)
                    .Select(row => Buttons(row)),
                .. Otherwise(to, nearest),
            ]
        );

    /// <summary>Those that the lead words.</summary>
    public static IEnumerable<TemplateSection> Sections(ReportView view) =>
        view.Template.Sections.Where(s => s is { FilledBy: FilledBy.Lead, IsLong: true });

    private static IEnumerable<AdaptiveElement?> Top(Reader to, string text, Notice? notice) =>
        [
            notice?.ToBox(),
            Heading(to["Text_Where"]),
            Say(to["Text_Kept"]),
            Subtle(Fitting.Shortened(text.ReplaceLineEndings(" "), LettersShown)),
        ];

    private static Button Into(Reader to, ReportView view, TemplateSection section, SourceFile file) =>
        About(to["Do_PutIn", to.Name(view.Template.PageOf(section))], WritingVerbs.PutIn, view, file).With(Fields.Section, section.Id);

    private static IEnumerable<AdaptiveElement> Otherwise(Reader to, Guess? nearest) =>
        nearest is null
            ? []
            : [Line(Run(to["Text_Otherwise"] + " "), Run(nearest.Called.Word(to), bold: true), Run("?")), Buttons(nearest.ButtonFor(to))];

    private static Button About(string title, string verb, ReportView view, SourceFile file) =>
        Button.To(verb, title).About(view.Id).About(file);
}
