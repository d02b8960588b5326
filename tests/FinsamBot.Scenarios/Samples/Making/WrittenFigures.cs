using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Figures.Staffing;

namespace FinsamBot.Scenarios.Samples.Making;

/// <summary>Figures of every kind, as far as the form has a place for them, and one of each kind taken back.</summary>
internal static class WrittenFigures
{
    /// <param name="counted">The form has a place for participants.</param>
    public static async Task PlayAsync(Stage stage, ReportId report, string writer, bool counted)
    {
        foreach (var figure in Goals().Concat(Deviations(report.PeriodEnd)).Concat(counted ? Counts() : []))
        {
            await stage.DoAsync(report, writer, figure);
        }
    }

    private static IEnumerable<FigureCommand> Goals()
    {
        var share = new GoalStanding(GoalStatus.OnTrack, 7, 14, "Nås vid årets slut.", "Räknat på dem som varit med länge.");
        yield return new SaveGoal("m1", "", GoalLevel.Effect, "Hälften går till arbete", new GoalTarget(TargetKind.Share, 50), share);
        yield return new SaveGoal("m2", "", GoalLevel.Overall, "Parterna har en plan", GoalTarget.YesNo, new GoalStanding(GoalStatus.Met));
        var (range, count) = (new GoalTarget(TargetKind.Range, 10, 20), new GoalTarget(TargetKind.Count, 20));
        yield return new SaveGoal("m3", "Spår A", GoalLevel.SubGoal, "10 till 20 deltar", range, new GoalStanding(GoalStatus.PartlyMet, 9));
        var early = new GoalStanding(GoalStatus.TooEarly, Comment: "Räknas först i maj.");
        yield return new SaveGoal("m4", "", GoalLevel.Intervention, "Minst 20 deltar under året", count, early);
        yield return new RemoveGoal("m4");
    }

    private static IEnumerable<FigureCommand> Deviations(DateOnly end)
    {
        yield return new NoteDeviation(null, end.AddDays(-40), DeviationKind.Staffing, "Coachen slutade.", 40_000, "Vikarie anställdes.");
        yield return new NoteDeviation(null, end.AddDays(-30), DeviationKind.WaitsForParty, "Beslut om lokal dröjer.", null, "");
        yield return new NoteDeviation(null, end.AddDays(-20), DeviationKind.Other, "Skrevs av misstag.", null, "");
        yield return new RemoveDeviation(3);
    }

    private static IEnumerable<FigureCommand> Counts()
    {
        yield return new CountParticipants(new ParticipantFlow("", new Headcount(6, 4), new Headcount(3, 2, 1), new Headcount(1, 0)));
        yield return new CountParticipants(new ParticipantFlow("Spår A", new Headcount(2, 2), new Headcount(1, 0), default));
        yield return new CountParticipants(new ParticipantFlow("Spår B", new Headcount(1, 1), default, default));
        yield return new RemoveParticipants("Spår B");
    }

    /// <summary>The posts of a final report.</summary>
    public static IEnumerable<FigureCommand> Posts()
    {
        yield return new SaveStaffing(null, "", "Älvbacka kommun", "coach", 80, true);
        yield return new SaveStaffing(null, "Spår A", "Försäkringskassan", "samordnare", 50, false);
        yield return new SaveStaffing(null, "", "Region Norrsken", "arbetsterapeut", 20, true);
        yield return new RemoveStaffing(3);
    }
}
