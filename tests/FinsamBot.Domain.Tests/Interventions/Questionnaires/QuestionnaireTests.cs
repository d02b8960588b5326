using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Questionnaires;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;
using static FinsamBot.Domain.Events.RefusalReason;

namespace FinsamBot.Domain.Tests.Interventions.Questionnaires;

/// <summary>How many questionnaires were collected in a quarter: who says it, and what becomes of it. Today is Thursday 2 April
/// 2026.</summary>
[TestClass]
public sealed class QuestionnaireTests
{
    private static readonly DateOnly March = new(2026, 3, 12);
    private static readonly ReportingPeriod Third = CalendarQuarter.Of(new DateOnly(2026, 7, 1));
    private static readonly ReportingPeriod Before = CalendarQuarter.Of(new DateOnly(2025, 12, 31));

    private static readonly (RefusalReason Reason, PersonId Actor, CountQuestionnaires Command, object[] Arguments)[] Table =
    [
        (OnlyWritersCount, Sample.Anna, new(March, 12), ["Vägen vidare"]),
        (OnlyWritersCount, Sample.Rita, new(March, 12), ["Vägen vidare"]),
        (OnlyWritersCount, PersonId.Bot, new(March, 12), ["Vägen vidare"]),
        (CountOutOfRange, Sample.Sofia, new(March, -1), [5_000]),
        (CountOutOfRange, Sample.Sofia, new(March, 5_001), [5_000]),
        (CountOutOfRange, Sample.Sofia, new(March, int.MaxValue), [5_000]),
        (QuarterAhead, Sample.Sofia, new(Third.Start, 12), [Third]),
        (QuarterOutside, Sample.Sofia, new(Before.End, 12), ["Vägen vidare", Before]),
    ];

    /// <summary>The reasons that belong to this table and not to that of reports.</summary>
    public static IEnumerable<RefusalReason> Reasons => [OnlyWritersCount, QuarterAhead, QuarterOutside];

    [TestMethod]
    public void What_cannot_be_is_refused_with_the_reason_and_nothing_is_kept()
    {
        foreach (var (reason, actor, command, arguments) in Table)
        {
            var decision = Decide(Sample.Intervention, command, actor);

            Assert.AreEqual(new Refusal(reason, arguments), decision.Refusal, command.ToString());
            Assert.IsEmpty(decision.Events, command.ToString());
        }
    }

    [TestMethod]
    public void It_holds_for_the_whole_quarter_until_it_is_said_otherwise_or_taken_back()
    {
        var state = After(Sample.Intervention, new(March, 12));
        Assert.AreEqual(12, state.QuestionnairesIn(Sample.FirstQuarter));
        Assert.IsNull(state.QuestionnairesIn(CalendarQuarter.Of(new(2026, 4, 2))));
        Assert.IsEmpty(Decide(state, new(Sample.FirstQuarter.End, 12), Sample.Bo).Events, "Nothing is new.");

        state = After(After(state, new(Sample.FirstQuarter.Start, 14)), new(new DateOnly(2026, 4, 2), 0));
        Assert.AreEqual(14, state.QuestionnairesIn(Sample.FirstQuarter));
        Assert.AreEqual(0, state.QuestionnairesIn(CalendarQuarter.Of(new(2026, 4, 2))), "None is a number too.");

        state = After(state, new(March, null));
        Assert.IsNull(state.QuestionnairesIn(Sample.FirstQuarter));
        Assert.AreEqual(Sample.Intervention.Revision, state.Revision, "No plan follows from it.");
    }

    [TestMethod]
    public void An_intervention_that_runs_on_one_day_of_a_quarter_has_it()
    {
        var ended = Sample.Intervention with
        {
            Reportings = [.. Sample.Intervention.Reportings.Select(r => r with { Periods = r.Periods with { EndsOn = new(2026, 1, 1) } })],
        };

        Assert.IsNull(Decide(ended, new(March, 3), Sample.Sofia).Refusal);
        Assert.AreEqual(QuarterOutside, Decide(ended, new(new DateOnly(2026, 4, 2), 3), Sample.Sofia).Refusal?.Reason);
    }

    [TestMethod]
    public void A_command_has_one_effect_and_nobody_fills_a_stream_in_a_day()
    {
        var busy = Enumerable.Range(1, 200).Aggregate(Sample.Intervention, (state, n) => After(state, new(March, n)));

        Assert.AreEqual(EnoughForToday, Decide(busy, new(March, 7), Sample.Sofia).Refusal?.Reason);
        Assert.IsNull(Decide(busy, new(March, 7), Sample.Bo).Refusal, "Others go on.");
        Assert.IsEmpty(Decide(busy with { Commands = busy.Commands.Add("c") }, new(March, 7), Sample.Bo).Events);
    }

    private static Intervention After(Intervention state, CountQuestionnaires command)
    {
        var decision = Decide(state, command, Sample.Sofia);
        Assert.IsNull(decision.Refusal);
        var stamp = new Stamp(Sample.Morning, Sample.Sofia.Value, $"{command}");
        return decision.Events.Aggregate(state, (s, e) => Intervention.Evolve(s, new EventRecord(1, stamp, e)));
    }

    private static Decision Decide(Intervention state, CountQuestionnaires command, PersonId actor) =>
        InterventionRules.On(State(state), Sample.VagenVidare, null, new InterventionRequest(command, actor, "c", Sample.Morning));

    private static PlannedIntervention State(Intervention state) =>
        new(new Circumstances(Sample.Association, state, Sample.Template, new Dictionary<PersonId, Contact>()), TemplateCatalogue.BuiltIn);
}
