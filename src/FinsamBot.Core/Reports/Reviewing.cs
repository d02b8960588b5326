using FinsamBot.Core.Calendar;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Streams;

namespace FinsamBot.Core.Reports;

/// <summary>Rules for asking the steering group and for what its members answer.</summary>
internal static class Reviewing
{
    public static Decision Send(Report report, Circumstances circumstances, SendToSteeringGroup send, DateTimeOffset now)
    {
        var (filled, empty) = Filled(report, circumstances.Template);
        if (!filled)
        {
            return Decision.Refuse(RefusalReason.EverythingEmpty);
        }

        if (empty.Count > 0 && !send.EvenIfIncomplete)
        {
            return Decision.Refuse(RefusalReason.SectionsEmpty, string.Join(", ", empty));
        }

        var asked = circumstances.Intervention.Having(Role.SteeringMember).Select(m => Asked(m, circumstances)).OfType<AskedMember>().ToList();
        return asked.Count == 0
            ? Decision.Refuse(RefusalReason.NobodyToAsk)
            : Decision.Of(new SentToSteeringGroup(report.Rounds.Count + 1, report.Version, AnswersClose(report, circumstances, StockholmTime.DayOf(now)), asked));
    }

    /// <summary>
    /// The last day to answer for a steering group asked on a day: that of the plan, or as many reading days later as the routine promises; always
    /// before the due day, and always at least the next working day.
    /// </summary>
    public static DateOnly AnswersClose(Report report, Circumstances circumstances, DateOnly asked)
    {
        var (plan, calendar, routine) = (circumstances.PlanOf(report), circumstances.Calendar, circumstances.Routine);
        var promised = new ReadingDays(calendar).After(asked, routine.AnswerDays);
        var (latest, earliest) = (calendar.Add(plan.Due, -routine.ClosingDays), calendar.Add(asked, 1));
        var wished = plan.AnswersClose is { } planned && planned > promised ? planned : promised;
        var closes = wished < latest ? wished : latest;
        return closes < earliest ? earliest : closes;
    }

    private static AskedMember? Asked(PersonId member, Circumstances circumstances)
    {
        var substitute = circumstances.Intervention.Substitutes.TryGetValue(member, out var named) ? Reachable(named, circumstances) : null;
        return Reachable(member, circumstances) is { } asked ? asked with { Substitute = substitute } : null;
    }

    private static AskedMember? Reachable(PersonId id, Circumstances circumstances) =>
        circumstances.PersonOf(id) is { Mail: { } mail } person && !string.IsNullOrWhiteSpace(mail) ? new AskedMember(person.Id, person.Name, person.Organisation, mail) : null;

    public static Decision Answer(Report report, AnswerReview answer, Request request)
    {
        if (OpenRound(report, answer.Round, request.Actor) is { } refusal)
        {
            return new Decision([], refusal);
        }

        if (answer.Kind == AnswerKind.Analysis && string.IsNullOrWhiteSpace(answer.Text))
        {
            return Decision.Refuse(RefusalReason.AnswerIsEmpty);
        }

        if (answer.Text.Length > Writing.MaxLength)
        {
            return Decision.Refuse(RefusalReason.TooLong, "2.6", Writing.MaxLength);
        }

        var text = answer.Kind == AnswerKind.Analysis ? answer.Text : "";
        var before = report.CurrentRound!.Answers.GetValueOrDefault(request.Actor);
        return before is not null && before.Kind == answer.Kind && before.Text == text
            ? Decision.Nothing
            : Decision.Of(new SteeringGroupAnswered(answer.Round, request.Actor, answer.Kind, text, answer.SignedInBy));
    }

    /// <summary>Why the member cannot act on that round; null when it can.</summary>
    public static Refusal? OpenRound(Report report, int round, PersonId member)
    {
        if (report.CurrentRound is not { } current)
        {
            return new Refusal(RefusalReason.NotSentYet);
        }

        if (!current.WasAsked(member))
        {
            return new Refusal(RefusalReason.OnlySteeringGroupAnswers);
        }

        if (report.Submission is { } submission)
        {
            return new Refusal(RefusalReason.AlreadySubmitted, StockholmTime.DayOf(submission.At));
        }

        return round == current.Number ? null : new Refusal(RefusalReason.OlderVersion);
    }

    /// <summary>Whether anything of the lead's long texts is written, and the numbers of required sections that are empty.</summary>
    public static (bool Anything, IReadOnlyList<string> Empty) Filled(Report report, ReportTemplate template)
    {
        var own = template.Sections.Where(s => s.FilledBy == FilledBy.Lead).ToList();
        bool IsEmpty(TemplateSection section) => string.IsNullOrWhiteSpace(report.TextOf(section.Id).Text);
        return (
            own.Any(s => s.Kind == SectionKind.LongText && !IsEmpty(s)),
            [.. own.Where(s => s.Required && s.Kind == SectionKind.LongText && IsEmpty(s)).Select(s => s.Number)]);
    }
}
