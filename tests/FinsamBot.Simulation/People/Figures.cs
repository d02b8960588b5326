using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Figures.Staffing;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.People;

/// <summary>What a lead registers beside the texts, and now and then takes back; some of it cannot be and is refused.</summary>
internal sealed class Figures(Dice dice)
{
    private static readonly GoalStatus[] Statuses =
    [
        GoalStatus.NotSaid,
        GoalStatus.Started,
        GoalStatus.OnTrack,
        GoalStatus.Met,
        GoalStatus.NotMet,
        GoalStatus.TooEarly,
    ];

    private static readonly SectionKind[] All =
    [
        SectionKind.Goals,
        SectionKind.Participants,
        SectionKind.Deviations,
        SectionKind.Resources,
    ];

    /// <summary>One entry, and sometimes its removal right after it. Seldom one that the form has no place for.</summary>
    public IReadOnlyList<FigureCommand> Entry(TemplateRef form, DateOnly today) =>
        Kind(form) switch
        {
            SectionKind.Goals => WithRemoval(Goal(), new RemoveGoal("m1")),
            SectionKind.Participants => WithRemoval(Participants(), new RemoveParticipants("")),
            SectionKind.Deviations => WithRemoval(Deviation(today), new RemoveDeviation(1)),
            _ => WithRemoval(Post(), new RemoveStaffing(1)),
        };

    private SectionKind Kind(TemplateRef form)
    {
        IReadOnlyList<SectionKind> held = [.. Forms.All.Of(form).Sections.Where(s => s.HoldsFigures).Select(s => s.Kind).Distinct()];
        return dice.Pick(held.Count == 0 || dice.Chance(0.05) ? All : held);
    }

    private IReadOnlyList<FigureCommand> WithRemoval(FigureCommand entry, FigureCommand removal) =>
        dice.Chance(0.15) ? [entry, removal] : [entry];

    private SaveGoal Goal()
    {
        var (whole, level) = (dice.From(1, 30), dice.Pick([GoalLevel.Intervention, GoalLevel.SubGoal, GoalLevel.Effect]));
        var standing = new GoalStanding(dice.Pick(Statuses), dice.From(0, whole + (dice.Chance(0.05) ? 9 : 0)), whole);
        return new SaveGoal(
            dice.Chance(0.5) ? "m1" : null,
            "",
            level,
            $"Goal {dice.Below(3)}",
            new GoalTarget(TargetKind.Share, dice.From(20, 80)),
            standing
        );
    }

    private CountParticipants Participants() =>
        new(
            new ParticipantFlow(
                "",
                new Headcount(dice.Below(10), dice.Below(10)),
                new Headcount(dice.Below(6), dice.Below(6)),
                new Headcount(dice.Below(7), dice.Below(7))
            )
        );

    private NoteDeviation Deviation(DateOnly today) =>
        new(
            dice.Chance(0.2) ? 1 : null,
            today.AddDays(-dice.Below(60)),
            dice.Pick(Enum.GetValues<DeviationKind>()),
            "A post is vacant.",
            dice.Chance(0.3) ? 1000 * dice.Below(90) : null,
            "Advertised again."
        );

    private SaveStaffing Post() => new(null, "", "Älvbacka kommun", "coach", 10 * dice.From(1, 10), dice.Chance(0.5));
}
