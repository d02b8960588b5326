using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Figures.Staffing;
using static FinsamBot.Domain.Events.RefusalReason;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Reports.Figures;

/// <summary>Every number that cannot be, and every entry that says nothing.</summary>
[TestClass]
public sealed class FigureRefusalTests
{
    private static readonly GoalTarget Half = new(TargetKind.Share, 50);
    private static readonly DateOnly Day = new(2026, 3, 3);
    private static readonly string TooMuch = new('å', 4001);

    private static readonly (RefusalReason Reason, FigureCommand Command, object[] Arguments)[] Table =
    [
        (TargetNeedsNumber, Goal(new GoalTarget(TargetKind.Share)), []),
        (TargetNeedsNumber, Goal(new GoalTarget(TargetKind.Range, 60, 50)), []),
        (ShareAboveWhole, Goal(new GoalTarget(TargetKind.Share, 101)), []),
        (CountOutOfRange, Goal(Half, new GoalStanding(GoalStatus.Met, -1)), [100_000]),
        (CountOutOfRange, new CountParticipants(new ParticipantFlow("", default, new Headcount(-1, 0), default)), [100_000]),
        (CountOutOfRange, new CountParticipants(new ParticipantFlow("", default, new Headcount(int.MaxValue, 0), default)), [100_000]),
        (PartAboveWhole, Goal(Half, new GoalStanding(GoalStatus.Met, 20, 19)), [20, 19]),
        (PartIsMissing, Goal(Half, new GoalStanding(GoalStatus.Met, null, 19)), [19]),
        (StatusNeedsReason, Goal(Half, new GoalStanding(GoalStatus.TooEarly)), []),
        (StatusNeedsReason, Goal(Half, new GoalStanding(GoalStatus.Reworked, Comment: " ")), []),
        (EntryTooLong, Goal(Half, new GoalStanding(GoalStatus.Met, Comment: TooMuch)), [4000]),
        (EntryTooLong, new NoteDeviation(null, Day, DeviationKind.Other, TooMuch, null, ""), [4000]),
        (EntryTooLong, new NoteDeviation(null, Day, DeviationKind.Other, "Kort.", null, TooMuch), [4000]),
        (EntryIsEmpty, new NoteDeviation(null, Day, DeviationKind.Other, " \n", null, ""), []),
        (EntryIsEmpty, new SaveStaffing(null, "", "Älvbacka kommun", " ", 50, true), []),
        (
            MoreLeftThanCame,
            new CountParticipants(new ParticipantFlow("", new Headcount(3, 0), new Headcount(0, 4), new Headcount(4, 0))),
            [4, 7]
        ),
        (PercentOutOfRange, new SaveStaffing(null, "", "Älvbacka kommun", "coach", 0, true), [1000]),
        (FormHasNoPlace, new SaveStaffing(null, "", "Älvbacka kommun", "coach", 50, true), []),
        (PartHasEnded, new SaveStaffing(null, "Språng", "Älvbacka kommun", "coach", 50, true), ["Språng", new DateOnly(2025, 12, 31)]),
        (PartHasEnded, Goal(Half) with { Unit = "Språng" }, ["Språng", new DateOnly(2025, 12, 31)]),
        (
            PartHasEnded,
            new CountParticipants(new ParticipantFlow("Språng", default, new Headcount(1, 0), default)),
            ["Språng", new DateOnly(2025, 12, 31)]
        ),
        (DayBeforeIntervention, Deviation(new DateOnly(2025, 12, 31)), [new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 1)]),
        (DayAfterIntervention, Deviation(new DateOnly(2026, 7, 1)), [new DateOnly(2026, 7, 1), new DateOnly(2026, 6, 30)]),
        (NoSuchEntry, new RemoveGoal("m9"), []),
        (NoSuchEntry, new RemoveDeviation(9), []),
        (NoSuchEntry, new RemoveParticipants("Språng"), []),
        (NoSuchEntry, new RemoveStaffing(9), []),
    ];

    public static IEnumerable<RefusalReason> Reasons => Table.Select(t => t.Reason).Distinct();

    [TestMethod]
    [DynamicData(nameof(Reasons))]
    public void Refuses_with_the_reason_and_changes_nothing(RefusalReason reason)
    {
        foreach (var (_, command, arguments) in Table.Where(t => t.Reason == reason))
        {
            var decision = OpenedOfOneThatEnds().Do(Sofia, command);

            Assert.AreEqual(new Refusal(reason, arguments), decision.Refusal, command.ToString());
            Assert.IsEmpty(decision.Events, command.ToString());
        }
    }

    [TestMethod]
    public void Only_those_who_write_the_report_register_figures_and_only_until_it_is_handed_in()
    {
        Assert.AreEqual(
            OnlyLeadWrites,
            Opened().Do(Anna, new CountParticipants(new ParticipantFlow("", default, default, default))).Refusal!.Reason
        );
        Assert.AreEqual(AlreadySubmitted, Submitted().Do(Sofia, Goal(Half)).Refusal!.Reason);
    }

    private static NoteDeviation Deviation(DateOnly on) => new(null, on, DeviationKind.Other, "Coachen slutade.", null, "");

    private static SaveGoal Goal(GoalTarget target, GoalStanding? standing = null) =>
        new(null, "", GoalLevel.Effect, "Hälften går vidare.", target, standing ?? GoalStanding.Unsaid);
}
