using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Monthly;

/// <summary>What becomes of a request about monthly letters. A writer sends one, once for each month, and to nobody when nobody can be
/// reached; the office too may turn them off and on.</summary>
internal static class MonthlyRules
{
    public const int LongestText = 10_000;

    /// <summary>So many months back a letter is still one of news.</summary>
    private const int MonthsBack = 1;

    /// <summary>Of one member to one letter: by then a program may be writing.</summary>
    private const int MostReplies = 10;

    public static Decision On(PlannedIntervention state, MonthlyCommand command, InterventionRequest request)
    {
        var (intervention, today) = (state.Intervention, StockholmTime.DayOf(request.Now));
        var mayWrite = state.Circumstances.MayWrite(request.Actor, today);
        return command switch
        {
            NoteMonthlyReply reply => Reply(intervention, reply with { Text = CleanText.Of(reply.Text).Trim() }, request.Actor),
            TurnMonthlyLetters turn when mayWrite || IsOffice(state, request.Actor) => intervention.Monthly.AreOff == !turn.On
                ? Decision.Nothing
                : Decision.Of(new MonthlyLettersTurned(turn.On)),
            _ when !mayWrite => Decision.Refuse(RefusalReason.OnlyWritersLog, intervention.Name),
            SendMonthlyLetter send => Send(state, send with { Text = CleanText.Of(send.Text).Trim() }, today),
            _ => throw new ArgumentException($"There is no rule for {command.GetType().Name}.", nameof(command)),
        };
    }

    private static Decision Send(PlannedIntervention state, SendMonthlyLetter send, DateOnly today)
    {
        var (intervention, circumstances) = (state.Intervention, state.Circumstances);
        var running = MonthlyLetters.MonthOf(today);
        if (send.Month != MonthlyLetters.MonthOf(send.Month) || send.Month > running || send.Month < running.AddMonths(-MonthsBack))
        {
            return Decision.Refuse(RefusalReason.MonthlyOutOfTime);
        }

        if ((Hindrance(intervention, circumstances, send) ?? Wrong(send)) is { } refusal)
        {
            return new Decision([], refusal);
        }

        var findings = LogCheck.Of(send.Text, [], circumstances);
        return findings.Any(f => f.Blocks) ? Decision.Refuse(RefusalReason.LogNumberFound)
            : findings.Count > 0 && !send.AcceptsFindings ? Decision.Refuse(RefusalReason.LogDataWarned)
            : Decision.Of(new MonthlyLetterSent(send.Month, send.Text));
    }

    private static Refusal? Hindrance(Intervention intervention, Circumstances circumstances, SendMonthlyLetter send)
    {
        if (intervention.Monthly.AreOff)
        {
            return new Refusal(RefusalReason.MonthlyLettersOff, intervention.Name);
        }

        if (intervention.Monthly.Sent.TryGetValue(send.Month, out var sent))
        {
            return new Refusal(RefusalReason.MonthlyLetterIsSent, StockholmTime.DayOf(sent.At));
        }

        return MonthlyLetters.Readers(circumstances).Any() ? null : new Refusal(RefusalReason.NobodyToAsk);
    }

    private static Refusal? Wrong(SendMonthlyLetter send)
    {
        if (send.Text.Length == 0)
        {
            return new Refusal(RefusalReason.EntryIsEmpty);
        }

        return send.Text.Length > LongestText ? new Refusal(RefusalReason.MonthlyTooLong, LongestText, send.Text.Length) : null;
    }

    private static Decision Reply(Intervention intervention, NoteMonthlyReply reply, PersonId actor)
    {
        if (!intervention.MayAnswer(actor) || !intervention.Monthly.Sent.ContainsKey(reply.Month))
        {
            return Decision.Refuse(RefusalReason.NotInvolved);
        }

        if (intervention.Monthly.Replies.Count(r => r.From == actor && r.Month == reply.Month) >= MostReplies)
        {
            return Decision.Refuse(RefusalReason.EnoughForToday);
        }

        return reply.Text.Length switch
        {
            0 => Decision.Nothing,
            > LongestText => Decision.Refuse(RefusalReason.MonthlyTooLong, LongestText, reply.Text.Length),
            _ => Decision.Of(new MonthlyLetterReplied(reply.Month, reply.Text)),
        };
    }

    private static bool IsOffice(PlannedIntervention state, PersonId actor) =>
        state.Circumstances.Association.Roles.Contains((actor, Role.Administrator));
}
