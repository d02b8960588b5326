using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Annual;

/// <summary>
/// An intervention's chapter: under common headings what it wrote of each period, its goals as they last stood, and every deviation of the
/// year.
/// </summary>
internal static class ChapterMaking
{
    private const Language Read = Language.Swedish;
    private static readonly TextSource Source = new(typeof(Texts));

    public static AppendixChapter Of(AppendixSource source)
    {
        var views = source.Reports.Select(r => r.View).OfType<ReportView>().Where(v => v.Report.Submission is not null).ToList();
        var whole = new AppendixSection(
            2,
            Source.Get(Read, "Appendix_Period"),
            FormattedText.Parse(
                Source.Get(Read, "Appendix_Covers", Days.Period(new ReportingPeriod(views[0].Period.Start, views[^1].Period.End), Read))
            )
        );
        AppendixSection[] sections = [whole, .. Headings(views).SelectMany(h => Section(h, views)), .. Apart(views)];
        return new AppendixChapter(source.Intervention.Name, source.Intervention.Owner, sections);
    }

    /// <summary>Long sections by id and title, in the order of the forms; those that mean the same in two forms once.</summary>
    private static IEnumerable<(string Id, string Title)> Headings(List<ReportView> views) =>
        views
            .SelectMany(v =>
                v.Template.Pages.SelectMany(p =>
                    p.Sections.Where(s => s.IsLong).Select(s => (s.Id, Title: p.Sections.Count == 1 ? p.Title.Sv : s.Label.Sv))
                )
            )
            .DistinctBy(h => h.Id);

    private static IEnumerable<AppendixSection> Section((string Id, string Title) heading, List<ReportView> views)
    {
        var texts = views
            .Select(v => (View: v, Section: v.Template.Section(heading.Id)))
            .Where(t => t.Section is not null)
            .Select(t => (t.View, Section: t.Section!, Text: TextOf(t.View, t.Section!)))
            .ToList();
        var tables = Tables(texts.ConvertAll(t => (t.View, t.Section)));
        var written = texts.Where(t => !string.IsNullOrWhiteSpace(t.Text)).Select(t => (t.View, t.Text)).ToList();
        return written.Count == 0 && tables.Count == 0 ? [] : Passage(heading.Title, written, tables, namesPeriods: written.Count > 1);
    }

    /// <summary>
    /// What the group said of a report whose form has no section for it, as the report's own document has it. Beside another
    /// report's words each names its period.
    /// </summary>
    private static IEnumerable<AppendixSection> Apart(List<ReportView> views)
    {
        var said = views
            .Where(v => v.Template.SteeringGroupSection is null && v.Report.CurrentRound is not null)
            .Select(v => (View: v, Text: SteeringDraft.Of(v, Read)))
            .ToList();
        if (said.Count == 0)
        {
            return [];
        }

        var isBesideAnother = said.Count > 1 || views.Exists(v => v.Template.SteeringGroupSection is not null);
        return Passage(said[0].View.Template.SteeringGroupPlace.Label.In(Read), said, [], isBesideAnother);
    }

    /// <summary>A text right under the heading, or each below it under its own period.</summary>
    private static IEnumerable<AppendixSection> Passage(
        string heading,
        List<(ReportView View, string Text)> written,
        IReadOnlyList<AppendixTable> tables,
        bool namesPeriods
    )
    {
        var first = new AppendixSection(2, heading, FormattedText.Parse(namesPeriods ? null : written.Select(t => t.Text).FirstOrDefault()))
        {
            Tables = tables,
        };
        var below = namesPeriods ? written : [];
        return [first, .. below.Select(t => new AppendixSection(3, Days.Period(t.View.Period, Read), FormattedText.Parse(t.Text)))];
    }

    private static string TextOf(ReportView view, TemplateSection section) =>
        section.FilledBy == FilledBy.SteeringGroup && view.GroupsOwnWords.Length == 0
            ? SteeringDraft.Of(view, Read)
            : view.Report.TextOf(section.Id).Text;

    private static IReadOnlyList<AppendixTable> Tables(List<(ReportView View, TemplateSection Section)> sections) =>
        AppendixTables.Of(sections[^1].Section, sections.ConvertAll(s => s.View.Report.Figures));
}
