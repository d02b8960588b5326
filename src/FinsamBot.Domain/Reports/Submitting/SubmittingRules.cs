using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Reports.PersonalData;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Submitting;

/// <summary>Rules for handing in: every section of the lead is written, and the lead knows who of the steering group has not
/// answered.</summary>
internal static class SubmittingRules
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

        if (report.CurrentRound is { } round && !submit.EvenIfUnanswered && Objection(round, circumstances) is { } objection)
        {
            return new Decision([], objection);
        }

        return PersonalDataGate.Pass(
            PersonalDataPlace.All(report, circumstances),
            submit.AcceptPersonalData,
            WithDate(report, circumstances, request.Now, [.. report.CurrentRound?.Silent.Select(m => m.Person) ?? []])
        );
    }

    /// <summary>Somebody whose word is needed has not answered, or somebody wants a completion first.</summary>
    private static Refusal? Objection(Round round, Circumstances circumstances)
    {
        var returned = round.Statements.Where(s => s.Answer?.Kind == AnswerKind.Returned).Select(s => s.Member.Name).ToList();
        var missing = round.Missing(circumstances.NeededAnswers);
        return returned.Count > 0 ? new Refusal(RefusalReason.ReturnedForCompletion, string.Join(", ", returned))
            : missing.Count > 0 ? new Refusal(RefusalReason.NotAnsweredYet, string.Join(", ", missing.Select(m => m.Name)))
            : null;
    }

    /// <summary>The report's own date is the day it is handed in, unless the lead has written another. Each version has its own.</summary>
    private static Decision WithDate(Report report, Circumstances circumstances, DateTimeOffset now, IReadOnlyList<PersonId> silent)
    {
        var events = new List<Event>();
        var dates = circumstances.Template.Sections.Where(s =>
            s is { Kind: SectionKind.Date, FilledBy: FilledBy.Lead, Required: true } && IsOurs(report, report.TextOf(s.Id).Text)
        );
        foreach (var date in dates)
        {
            var today = Days.Iso(StockholmTime.DayOf(now));
            events.Add(new SectionSaved(date.Id, today, report.TextOf(date.Id).Revision + 1, true));
            report = report with { Texts = report.Texts.SetItem(date.Id, report.TextOf(date.Id) with { Text = today }) };
        }

        return new Decision([
            .. events,
            .. ShownFigures.Frozen(report),
            new ReportSubmitted(report.Version, silent),
            .. Signing.AskedOnHandIn(report, circumstances, now),
        ]);
    }

    /// <summary>Empty, or the day on which an earlier version was handed in.</summary>
    private static bool IsOurs(Report report, string text) =>
        text.Length == 0
        || (SwedishDate.TryParse(text, out var day) && report.Registry.Earlier.Any(e => StockholmTime.DayOf(e.Submission.At) == day));
}
