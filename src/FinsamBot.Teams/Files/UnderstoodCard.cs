using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Files;

/// <summary>A file told back as it was understood: what went where and how surely, what does not fit, what is asked, and what found no
/// place.</summary>
internal static class UnderstoodCard
{
    private const double Sure = 0.9;
    private const double Fair = 0.6;
    private const int LinesShown = 8;

    /// <param name="form">The one that the file is on.</param>
    /// <param name="fits">The report that the file can fill; null when there is none.</param>
    /// <param name="instead">Lets it follow a report instead; null where it can follow none.</param>
    public static Card Of(
        Reader to,
        UnderstoodReport report,
        ReportTemplate? form,
        SourceFile file,
        ReportView? fits,
        bool mayTakeIn,
        Button? instead = null
    ) =>
        Fitting.Fit(cap =>
            Card.Of(
                to,
                to["File_Summary", file.Name],
                [
                    Heading(to["File_Title"]),
                    .. fits is null ? [] : Warned(to, FileFit.Misfits(report, fits, to.Language), "File_Misfits"),
                    Strong(report.Intervention.Length > 0 ? report.Intervention : file.Name),
                    Say(report.Period is { } period ? to["File_Period", Days.Period(period, to.Language)] : to["File_NoPeriod"]),
                    .. report.Texts.Select(t => Section(to, t, form)).OfType<AdaptiveElement>(),
                    .. Registered(to, report, form),
                    .. Warned(to, report.Remarks, "File_Remarks"),
                    .. Warned(to, report.Questions, "File_Questions"),
                    .. Unplaced(to, report.Unplaced, cap),
                    fits is null && !mayTakeIn ? Say(to["File_NoReport"]) : null,
                    Buttons(
                        fits is null ? null : Fill(to, report, file, fits),
                        mayTakeIn ? About(to["Do_TakeIn"], FileVerbs.TakeInFile, file).Main() : null,
                        instead,
                        Button.To(WritingVerbs.Reports, to["Do_ShowReports"])
                    ),
                ]
            )
        );

    /// <param name="instead">Lets it follow a report instead; null where it can follow none.</param>
    public static Card OfSeveral(
        Reader to,
        IReadOnlyList<UnderstoodReport> reports,
        SourceFile file,
        bool mayTakeIn,
        Button? instead = null
    ) =>
        Card.Of(
            to,
            to["File_Summary", file.Name],
            [
                Heading(to["File_Title"]),
                Say(to["File_Several", reports.Count]),
                .. reports.Select(r =>
                    Line(Run(r.Intervention, bold: true), Run($", {r.Owner}, {to.Length(string.Join(' ', r.Texts.Select(t => t.Text)))}"))
                ),
                .. Warned(to, [.. reports.SelectMany(r => r.Remarks)], "File_Remarks"),
                Say(to[mayTakeIn ? "File_OfficeTakesIn" : "File_OnlyOffice"]),
                Buttons(
                    mayTakeIn ? About(to["Do_TakeIn"], FileVerbs.TakeInFile, file).Main() : null,
                    instead,
                    Button.To(WritingVerbs.Reports, to["Do_ShowReports"])
                ),
            ]
        );

    private static Button Fill(Reader to, UnderstoodReport report, SourceFile file, ReportView fits) =>
        FileFit.Misfits(report, fits, to.Language).Count == 0
            ? About(to["Do_FillReport", fits.Intervention.Name], FileVerbs.FillFromFile, file).About(fits.Id).Main()
            : About(to["Do_FillAnyway", fits.Intervention.Name, to.Period(fits)], FileVerbs.FillFromFile, file)
                .About(fits.Id)
                .With(Fields.Anyway, "true");

    private static AdaptiveElement? Section(Reader to, UnderstoodText text, ReportTemplate? form)
    {
        if (form?.Section(text.Section) is not { IsLong: true } section)
        {
            return null;
        }

        var name = $"{section.Number} {section.Label.In(to.Language)}";
        var how = to[
            text.Confidence >= Sure ? "File_Sure"
            : text.Confidence >= Fair ? "File_Fair"
            : "File_Unsure"
        ];
        return Close(Line(Run(name, bold: true), Run($": {to.Length(text.Text)}, {how}")));
    }

    /// <summary>How many entries stand in the tables of each section.</summary>
    private static IEnumerable<AdaptiveElement> Registered(Reader to, UnderstoodReport report, ReportTemplate? form) =>
        from section in form?.Sections ?? []
        let lines = FigureKinds.Of(section)?.LinesIn(section, report.Registered, to.Language).Count() ?? 0
        where lines > 0
        let name = $"{section.Number} {section.Label.In(to.Language)}"
        select Close(Line(Run(name, bold: true), Run(": " + (lines == 1 ? to["File_Entry"] : to["File_Entries", lines]))));

    private static IEnumerable<AdaptiveElement> Warned(Reader to, IReadOnlyList<string> sentences, string title) =>
        sentences.Count == 0
            ? []
            :
            [
                Box(
                    AdaptiveContainerStyle.Warning,
                    [
                        Strong(to[title]),
                        .. sentences.Take(LinesShown).Select(Say),
                        .. sentences.Count > LinesShown
                            ? [Say(to["File_More", sentences.Count - LinesShown])]
                            : Array.Empty<AdaptiveElement>(),
                    ]
                ),
            ];

    private static IEnumerable<AdaptiveElement> Unplaced(Reader to, IReadOnlyList<string> lines, int cap) =>
        lines.Count == 0 ? [] : [Strong(to["File_Unplaced"]), .. LongText.Shown(to, string.Join('\n', lines), cap)];

    private static Button About(string title, string verb, SourceFile file) => Button.To(verb, title).About(file);
}
