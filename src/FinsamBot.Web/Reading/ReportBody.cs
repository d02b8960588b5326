using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading.Changes;

namespace FinsamBot.Web.Reading;

/// <summary>The report's chapters and sections, in the form's order. What the office fills in is left out.</summary>
internal sealed record ReportBody(Voice Voice, ReportView View)
{
    /// <summary>What stands in the steering group's section; nothing on a page that asks for it.</summary>
    public Html SteeringGroup { get; init; }

    /// <summary>An earlier state: what has changed since is marked. Null: nothing is.</summary>
    public Report? Before { get; init; }

    /// <summary>What stands below a long text.</summary>
    public Func<TemplateSection, Html> Beside { get; init; } = _ => Html.Empty;

    public Html Show() => Html.Of($"""<article class="report">{View.Template.Chapters.Select(Chapter)}</article>""");

    /// <summary>Sections that an earlier state had another text in, in the form's order.</summary>
    public static IReadOnlyList<TemplateSection> Changed(ReportView view, Report before) =>
        [.. view.Template.Sections.Where(s => IsShown(s) && Read(before, s) != Read(view.Report, s))];

    private static bool IsShown(TemplateSection section) => section.FilledBy is FilledBy.Lead or FilledBy.Register;

    private Html Chapter(TemplateChapter chapter)
    {
        var sections = chapter.Pages.SelectMany(p => p.Sections).Where(IsShown).ToList();
        return Html.When(
            sections.Count > 0,
            () =>
                Html.Of(
                    $"""
                    <h2>{chapter.Number} {chapter.Heading.In(Voice.Language)}</h2>
                    {Facts([.. sections.Where(s => !s.IsLong)])}
                    {sections.Where(s => s.IsLong).Select(Section)}
                    {Html.When(chapter.Pages.Any(p => p.Sections.Any(s => s.FilledBy == FilledBy.SteeringGroup)), () => SteeringGroup)}
                    """
                )
        );
    }

    private Html Facts(IReadOnlyList<TemplateSection> sections) =>
        Html.When(
            sections.Count > 0,
            () =>
                Html.Of(
                    $"""
                    <dl>{sections.Select(s =>
                        Html.Of($"""<div><dt id="{s.Id}">{s.Label.In(Voice.Language)}</dt><dd>{Written(s)}</dd></div>""")
                    )}</dl>
                    """
                )
        );

    private Html Section(TemplateSection section) =>
        Html.Of(
            $"""
            <section aria-labelledby="{section.Id}">
            <h3 id="{section.Id}">{section.Number} {section.Label.In(Voice.Language)}</h3>
            {Html.When(HasChanged(section), () => Html.Of($"""<p class="changed">{Voice["ChangedSinceRead"]}</p>"""))}
            <div class="written" lang="sv">{Written(section)}</div>
            {Beside(section)}
            </section>
            """
        );

    private Html Written(TemplateSection section)
    {
        var text = Read(View.Report, section);
        var lines = HasChanged(section) ? ChangedText.Between(Read(Before!, section), text) : null;
        var isLong = section.IsLong;
        return Html.Of(
            $"""
            {Html.When(lines is { Count: > 0 }, () => isLong ? WrittenText.Show(lines!) : WrittenText.Inline(lines!))}
            {Html.When(
                string.IsNullOrWhiteSpace(text),
                () => Html.Of($"""<span class="aside" lang="{Voice.Tag}">{Voice["NothingWritten"]}</span>""")
            )}
            {Html.When(lines is null && !string.IsNullOrWhiteSpace(text), () => isLong ? WrittenText.Show(text) : Html.Of($"{text}"))}
            """
        );
    }

    private bool HasChanged(TemplateSection section) => Before is { } before && Read(before, section) != Read(View.Report, section);

    /// <summary>In Swedish, as the report is, whatever language the page around it has.</summary>
    private static string Read(Report report, TemplateSection section) => SectionWords.Whole(report, section, Language.Swedish);
}
