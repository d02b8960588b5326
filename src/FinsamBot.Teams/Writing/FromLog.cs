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
    /// <summary>Whether there is anything that the text does not say yet.</summary>
    public static bool IsOffered(ReportView view, TemplatePage page) => Fresh(view, page) is (not null, { Count: > 0 });

    /// <summary>The page with the proposal behind the text that is saved.</summary>
    public static Card Propose(Reader to, ReportView view, TemplatePage page, Notice? saved)
    {
        var (section, entries) = Fresh(view, page);
        if (section is null || entries.Count == 0)
        {
            return PageCard.Of(to, view, page, saved);
        }

        var text = view.Report.TextOf(section.Id).Text;
        var draft = LogDraft.Of(entries, text, Language.Swedish);
        var proposal = new Unsaved(text.Length == 0 ? draft : $"{text.TrimEnd()}\n\n{draft}", IsWhole: true);
        return PageCard.Of(
            to,
            view,
            page,
            Notice.Good(to.Count("Log_Proposed", entries.Count)),
            new Dictionary<string, Unsaved> { [section.Id] = proposal }
        );
    }

    /// <summary>A report is written in Swedish.</summary>
    private static (TemplateSection? Section, IReadOnlyList<LogEntry> Entries) Fresh(ReportView view, TemplatePage page)
    {
        var section = page.Sections.FirstOrDefault(s => s.Role == FieldRole.Activities);
        return section is null
            ? (null, [])
            : (section, LogDraft.Fresh(view.Intervention.Log.Within(view.Period), view.Report.TextOf(section.Id).Text, Language.Swedish));
    }
}
