using FinsamBot.Core.Reports;
using FinsamBot.Web.Markup;

namespace FinsamBot.Web.Reading;

/// <summary>The report's chapters and sections, in the form's order. What the office fills in is left out.</summary>
internal static class ReportBody
{
    /// <param name="steeringGroup">What stands in the steering group's section; nothing on a page that asks for it.</param>
    public static Html Show(Voice voice, ReportView view, Html steeringGroup = default) =>
        Html.Of($"""<article class="report">{view.Template.Chapters.Select(c => Chapter(voice, view, c, steeringGroup))}</article>""");

    private static Html Chapter(Voice voice, ReportView view, TemplateChapter chapter, Html steeringGroup)
    {
        var sections = chapter.Pages.SelectMany(p => p.Sections).Where(s => s.FilledBy is FilledBy.Lead or FilledBy.Register).ToList();
        return Html.When(sections.Count > 0, () => Html.Of($"""
            <h2>{chapter.Number} {chapter.Heading.In(voice.Language)}</h2>
            {Facts(voice, view, [.. sections.Where(s => s.Kind != SectionKind.LongText)])}
            {sections.Where(s => s.Kind == SectionKind.LongText).Select(s => Section(voice, view, s))}
            {Html.When(chapter.Pages.Any(p => p.Sections.Any(s => s.FilledBy == FilledBy.SteeringGroup)), () => steeringGroup)}
            """));
    }

    private static Html Facts(Voice voice, ReportView view, IReadOnlyList<TemplateSection> sections) => Html.When(sections.Count > 0, () => Html.Of($"""
        <dl>{sections.Select(s => Html.Of($"<div><dt>{s.Label.In(voice.Language)}</dt><dd>{Written(voice, view, s)}</dd></div>"))}</dl>
        """));

    private static Html Section(Voice voice, ReportView view, TemplateSection section) => Html.Of($"""
        <section aria-labelledby="{section.Id}">
        <h3 id="{section.Id}">{section.Number} {section.Label.In(voice.Language)}</h3>
        <div class="written" lang="sv">{Written(voice, view, section)}</div>
        </section>
        """);

    private static Html Written(Voice voice, ReportView view, TemplateSection section)
    {
        var text = view.Report.TextOf(section.Id).Text;
        return string.IsNullOrWhiteSpace(text) ? Html.Of($"""<span class="aside" lang="{voice.Tag}">{voice["NothingWritten"]}</span>""")
            : section.Kind == SectionKind.LongText ? WrittenText.Show(text) : Html.Of($"{text}");
    }
}
