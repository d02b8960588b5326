using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Writing;

/// <summary>What the intervention's log says of a report's period, as a proposal in the section about what was done. It is saved by its
/// reader, and by nobody else.</summary>
internal static class FromLog
{
    /// <summary>More than this a card's input hardly shows beside what else is written. Characters.</summary>
    private const int MostProposed = 6_000;

    /// <summary>Whether there is anything that the text does not say yet.</summary>
    public static bool IsOffered(ReportView view, TemplatePage page) => SectionOf(page) is { } section && Fresh(view, section).Count > 0;

    /// <summary>The page with the proposal behind the text that is saved. Of a long log the oldest part: what is saved makes room for the
    /// next.</summary>
    public static Card Propose(Reader to, ReportView view, TemplatePage page, Notice? saved)
    {
        if (SectionOf(page) is not { } section || Fresh(view, section) is not { Count: > 0 } fresh)
        {
            return PageCard.Of(to, view, page, saved);
        }

        var text = view.Report.TextOf(section.Id).Text;
        var some = Beginning(fresh);
        var draft = LogDraft.Of(LogOf(view), some, Language.Swedish);
        var proposal = new Unsaved(text.Length == 0 ? draft : $"{text.TrimEnd()}\n\n{draft}", IsWhole: true);
        return PageCard.Of(
            to,
            view,
            page,
            Notice.Good(
                some.Count == fresh.Count ? to.Count("Log_Proposed", fresh.Count) : to["Log_ProposedPart", some.Count, fresh.Count]
            ),
            new Dictionary<string, Unsaved> { [section.Id] = proposal }
        );
    }

    private static TemplateSection? SectionOf(TemplatePage page) => page.Sections.FirstOrDefault(s => s.Role == FieldRole.Activities);

    /// <summary>Of the whole period: a final report has that of the intervention.</summary>
    private static IReadOnlyList<LogEntry> LogOf(ReportView view) => view.Intervention.Log.Within(view.Period);

    /// <summary>A report is written in Swedish.</summary>
    private static IReadOnlyList<LogEntry> Fresh(ReportView view, TemplateSection section) =>
        LogDraft.Fresh(LogOf(view), view.Report.TextOf(section.Id).Text, Language.Swedish);

    /// <summary>At least one.</summary>
    private static List<LogEntry> Beginning(IReadOnlyList<LogEntry> entries)
    {
        var left = MostProposed;
        return [.. entries.TakeWhile((entry, at) => (left -= LogWords.Line(entry, Language.Swedish).Length) >= 0 || at == 0)];
    }
}
