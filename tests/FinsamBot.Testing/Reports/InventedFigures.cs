using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;

namespace FinsamBot.Testing.Reports;

/// <summary>Figures that hang together through the year: who is left in March is there in April.</summary>
internal static class InventedFigures
{
    public static IEnumerable<FigureCommand> Of(InventedIntervention one, int index, int quarter, ReportingPeriod period)
    {
        var (came, left) = (New(index, quarter), Exited(index, quarter));
        var opening = Enumerable
            .Range(0, quarter)
            .Aggregate(new Headcount(6 + index, 4), (sum, q) => sum + New(index, q) - Exited(index, q));
        var counted = 12 + index + (quarter * 4);
        yield return new CountParticipants(new ParticipantFlow("", opening, came, left));
        yield return new SaveGoal(
            "m1",
            "",
            GoalLevel.Effect,
            one.Goal,
            new GoalTarget(TargetKind.Share, 50),
            new GoalStanding(
                quarter == 3 ? GoalStatus.Met : GoalStatus.OnTrack,
                6 + (quarter * 3),
                counted,
                quarter < 3 ? "Nås vid årets slut." : "",
                "Räknat på dem som har varit med i minst tre månader."
            )
        );
        yield return new SaveGoal(
            "m2",
            "",
            GoalLevel.Overall,
            "Parterna har en gemensam plan för arbetet",
            GoalTarget.YesNo,
            new GoalStanding(quarter < 2 ? GoalStatus.Started : GoalStatus.Met)
        );
        yield return new NoteDeviation(
            null,
            period.Start.AddDays(20 + index),
            index % 2 == 0 ? DeviationKind.Staffing : DeviationKind.Schedule,
            one.Obstacle,
            quarter == 1 ? 25_000 : null,
            one.Remedy
        );
    }

    private static Headcount New(int index, int quarter) => new(2 + ((index + quarter) % 4), 1 + ((index * 2) + quarter) % 3);

    private static Headcount Exited(int index, int quarter) => new(1 + ((index + quarter) % 3), (index + quarter) % 3);
}
