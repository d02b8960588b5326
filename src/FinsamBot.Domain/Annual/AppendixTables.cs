using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Staffing;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Annual;

/// <summary>Registered figures of a year as tables.</summary>
internal static class AppendixTables
{
    private const Language Read = Language.Swedish;
    private static readonly TextSource Source = new(typeof(Texts));

    private static readonly IReadOnlyDictionary<SectionKind, Func<TemplateSection, List<ReportFigures>, AppendixTable?>> Kinds =
        new Dictionary<SectionKind, Func<TemplateSection, List<ReportFigures>, AppendixTable?>>
        {
            [SectionKind.Goals] = Goals,
            [SectionKind.Deviations] = Deviations,
            [SectionKind.Resources] = Staffing,
        };

    /// <summary>What the reports of a year have registered in a section; participants have pages of their own.</summary>
    /// <param name="all">In the order of their ends.</param>
    public static IReadOnlyList<AppendixTable> Of(TemplateSection section, List<ReportFigures> all) =>
        Kinds.GetValueOrDefault(section.Kind)?.Invoke(section, all) is { } table ? [table] : [];

    /// <summary>As the last report that has any left them.</summary>
    private static AppendixTable? Goals(TemplateSection section, List<ReportFigures> all) =>
        all.FindLast(f => f.GoalsIn(section).Any()) is { } last ? Goals(last.GoalsIn(section).Select(g => AsLastSaid(g, all))) : null;

    /// <summary>Of the whole year.</summary>
    private static AppendixTable? Deviations(TemplateSection section, List<ReportFigures> all) =>
        all.Exists(f => !f.Deviations.IsEmpty) ? Deviations(all.SelectMany(f => f.Deviations).Distinct()) : null;

    private static AppendixTable? Staffing(TemplateSection section, List<ReportFigures> all) =>
        all.FindLast(f => !f.Staffing.IsEmpty) is { } staffed ? Staffing(staffed.Staffing) : null;

    private static AppendixTable Goals(IEnumerable<Goal> goals) =>
        Of(
            "Goals",
            4,
            goals.Select(g =>
                new[]
                {
                    g.Unit.Length > 0 ? $"{g.Text} ({g.Unit})" : g.Text,
                    // A count, a forecast or a comment says where it stands: that nothing is said would be untrue.
                    g.Standing.Status == GoalStatus.NotSaid
                    && g.Standing != new GoalStanding(GoalStatus.NotSaid)
                        ? ""
                        : GoalWords.Of(g.Standing.Status, Read),
                    string.Join(
                        ", ",
                        new[] { GoalWords.Count(g.Standing, Read), GoalWords.Of(g.Target, Read) }.Where(t => !string.IsNullOrEmpty(t))
                    ),
                    string.Join(' ', new[] { g.Standing.Comment, Forecast(g) }.Where(t => t.Length > 0)),
                }
            )
        );

    private static AppendixTable Deviations(IEnumerable<Deviation> deviations) =>
        Of(
            "Deviations",
            4,
            deviations
                .OrderBy(d => d.On)
                .Select(d =>
                    new[]
                    {
                        Days.Iso(d.On),
                        DeviationWords.Of(d.Kind, Read),
                        d.Text + (d.Amount is { } amount ? $" ({FigureWords.Kronor(amount, Read)})" : ""),
                        d.Action,
                    }
                )
        );

    private static AppendixTable Staffing(IEnumerable<Post> posts) =>
        Of(
            "Staffing",
            4,
            posts.Select(s =>
                new[] { s.Organisation, s.Role, $"{s.Percent} %", Source.Get(Read, s.IsFunded ? "Staffing_Funded" : "Staffing_CoFunded") }
            )
        );

    /// <summary>Where the last report leaves a goal's status open, the latest that said one stands.</summary>
    private static Goal AsLastSaid(Goal goal, List<ReportFigures> all) =>
        goal.Standing.Status == GoalStatus.NotSaid && all.FindLast(f => Said(f, goal) is not null) is { } said
            ? goal with
            {
                Standing = goal.Standing with { Status = Said(said, goal)!.Value },
            }
            : goal;

    private static GoalStatus? Said(ReportFigures figures, Goal goal) =>
        figures.Goals.Find(g => g.Id == goal.Id && g.Standing.Status != GoalStatus.NotSaid)?.Standing.Status;

    /// <summary>Behind the comment, whatever that ends with, it says that it is one.</summary>
    private static string Forecast(Goal goal) =>
        goal.Standing.Forecast.Length > 0 ? Source.Get(Read, "Goal_Forecast", goal.Standing.Forecast) : "";

    private static AppendixTable Of(string name, int columns, IEnumerable<string[]> rows) =>
        new(
            Source.Get(Read, $"Appendix_{name}"),
            [.. Enumerable.Range(1, columns).Select(n => Source.Get(Read, $"Appendix_{name}_{n}"))],
            [.. rows]
        );
}
