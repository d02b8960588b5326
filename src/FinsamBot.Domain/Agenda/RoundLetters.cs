using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Domain.Agenda;

/// <summary>
/// What is known of the letters that ask the members of a round: from the deliveries and the agenda, nothing typed. That the lead has sent
/// the report is no proof that anybody has it: no letter leaves at night or on a free day.
/// </summary>
/// <param name="FirstAt">When the first of them left; null: none has.</param>
/// <param name="LeavesAt">When the next one that waits may leave; null: none waits.</param>
public sealed record RoundLetters(DateTimeOffset? FirstAt, DateTimeOffset? LeavesAt)
{
    public static RoundLetters Of(ReportView view, Round round)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(round);
        var left = view
            .Deliveries.Values.Where(a => a.State == AttemptState.Sent && a.IsOfRound(round.Number, Subject.ReviewRequest))
            .Select(a => (DateTimeOffset?)a.At);
        return new RoundLetters(left.Min(), Waiting(view, round, _ => true));
    }

    /// <summary>While a round asks and none of its letters has left: when the first may; null when one has, or when none waits.</summary>
    public static DateTimeOffset? FirstLeavesAt(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return view.Report.OpenRound is { } round && Of(view, round) is { FirstAt: null, LeavesAt: var at } ? at : null;
    }

    /// <summary>Likewise of the letter to one of them.</summary>
    public static RoundLetters To(PersonId person, ReportView view, Round round)
    {
        ArgumentNullException.ThrowIfNull(view);
        ArgumentNullException.ThrowIfNull(round);
        var letter = view.Deliveries.GetValueOrDefault(ReviewItems.RequestKey(view.Report, round, person.Value));
        return new RoundLetters(
            letter is { State: AttemptState.Sent } ? letter.At : null,
            Waiting(view, round, i => i.To.Id == person.Value)
        );
    }

    private static DateTimeOffset? Waiting(ReportView view, Round round, Func<AgendaItem, bool> isMeant) =>
        view.Open()
            .Where(o => o.Item is ReviewRequest request && request.Round == round.Number && isMeant(request))
            .Select(o => (DateTimeOffset?)o.At)
            .Min();
}
