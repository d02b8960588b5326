using System.Globalization;
using FinsamBot.Core.Calendar;
using FinsamBot.Core.Streams;

namespace FinsamBot.Core.Reports;

/// <summary>Rules for handing in: every section of the lead is written, and the lead knows who of the steering group has not answered.</summary>
internal static class Submitting
{
    public static Decision Submit(Report report, Circumstances circumstances, SubmitReport submit, Request request)
    {
        var (anything, empty) = Reviewing.Filled(report, circumstances.Template);
        if (!anything)
        {
            return Decision.Refuse(RefusalReason.EverythingEmpty);
        }

        if (empty.Count > 0)
        {
            return Decision.Refuse(RefusalReason.SectionsEmpty, string.Join(", ", empty));
        }

        if (report.CurrentRound is null && !submit.EvenIfUnanswered && circumstances.Template.SteeringGroupSection is not null)
        {
            return Decision.Refuse(RefusalReason.NotSentYet);
        }

        var silent = report.CurrentRound?.Silent.ToList() ?? [];
        if (silent.Count > 0 && !submit.EvenIfUnanswered)
        {
            return Decision.Refuse(RefusalReason.NotAnsweredYet, string.Join(", ", silent.Select(m => m.Name)));
        }

        return WithDate(report, circumstances.Template, request.Now, [.. silent.Select(m => m.Person)]);
    }

    /// <summary>The report's own date is the day it is handed in, unless the lead has written another.</summary>
    private static Decision WithDate(Report report, ReportTemplate template, DateTimeOffset now, IReadOnlyList<Interventions.PersonId> silent)
    {
        var events = new List<Event>();
        var dates = template.Sections.Where(s => s is { Kind: SectionKind.Date, FilledBy: FilledBy.Lead, Required: true } && report.TextOf(s.Id).Text.Length == 0);
        foreach (var date in dates)
        {
            var today = StockholmTime.DayOf(now).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            events.Add(new SectionSaved(date.Id, today, report.TextOf(date.Id).Revision + 1, true));
            report = report with { Texts = report.Texts.SetItem(date.Id, report.TextOf(date.Id) with { Text = today }) };
        }

        events.Add(new ReportSubmitted(report.Version, silent));
        return new Decision(events);
    }
}
