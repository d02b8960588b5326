using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Annual;

/// <summary>Registered figures of a year as tables.</summary>
internal static class AppendixTables
{
    private const Language Read = Language.Swedish;
    private static readonly TextSource Source = new(typeof(Texts));

    public static AppendixTable Goals(IEnumerable<Goal> goals) =>
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

    public static AppendixTable Deviations(IEnumerable<Deviation> deviations) =>
        Of(
            "Deviations",
            4,
            deviations
                .OrderBy(d => d.On)
                .Select(d =>
                    new[]
                    {
                        Days.Iso(d.On),
                        FigureWords.Of(d.Kind, Read),
                        d.Text + (d.Amount is { } amount ? $" ({FigureWords.Kronor(amount, Read)})" : ""),
                        d.Action,
                    }
                )
        );

    public static AppendixTable Staffing(IEnumerable<Staffing> posts) =>
        Of(
            "Staffing",
            4,
            posts.Select(s =>
                new[] { s.Organisation, s.Role, $"{s.Percent} %", Source.Get(Read, s.IsFunded ? "Staffing_Funded" : "Staffing_CoFunded") }
            )
        );

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
