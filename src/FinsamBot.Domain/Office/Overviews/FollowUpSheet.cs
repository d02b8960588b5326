using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Office.Overviews;

/// <summary>The list for Uppföljning Finsam as a table: a row for each intervention, period and number. It is in that system's words,
/// whoever reads it. What is not counted is empty: a 0 would be a number.</summary>
public static class FollowUpSheet
{
    private const Language Read = Language.Swedish;
    private static readonly TextSource Source = new(typeof(Texts));
    private static readonly string[] Whose = ["Intervention", "Kind", "From", "To"];
    private static readonly string[] Numbers = ["What", "Women", "Men", "Unsplit", "All"];

    private static readonly (string Key, Func<ParticipantFlow, Headcount> Count)[] Counted =
    [
        ("TookPart", f => f.TookPart),
        ("New", f => f.New),
        ("Exited", f => f.Exited),
        ("Closing", f => f.Closing),
    ];

    public static FactSheet Of(FollowUpList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        var only = list.Entries is [{ Intervention.Id.Value: var id }] ? $" {id}" : "";
        return new FactSheet(
            Say("File", CalendarQuarter.NameOf(list.Quarter)) + only,
            [.. Whose.Concat(Numbers).Select(c => Say($"Column_{c}"))],
            [.. list.Entries.SelectMany(e => RowsOf(e, list.Quarter))]
        );
    }

    /// <summary>The numbers alone, of all interventions together: to check the other rows by.</summary>
    public static FactSheet Total(FollowUpList list)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new FactSheet(
            Say("Total"),
            [.. Numbers.Select(c => Say($"Column_{c}"))],
            [.. RowsOf(list.Total, hasGenders: true), Questionnaires(list.Questionnaires)]
        );
    }

    private static IEnumerable<IReadOnlyList<Fact>> RowsOf(FollowUpEntry entry, ReportingPeriod quarter) =>
        entry
            .Counts.SelectMany(c =>
                RowsOf(c.Flow, entry.Intervention.Kind == InterventionKind.Individual)
                    .Select(row => (IReadOnlyList<Fact>)[.. WhoseOf(entry.Intervention, c.Period), .. row])
            )
            .Append([.. WhoseOf(entry.Intervention, quarter), .. Questionnaires(entry.Questionnaires)]);

    private static IEnumerable<Fact> WhoseOf(Intervention intervention, ReportingPeriod period) =>
        [Fact.Of(intervention.Name), Fact.Of(Say($"{intervention.Kind}")), Fact.Of(period.Start), Fact.Of(period.End)];

    /// <param name="hasGenders">Of an intervention across structures only the whole is asked for.</param>
    private static IEnumerable<IReadOnlyList<Fact>> RowsOf(ParticipantFlow? flow, bool hasGenders) =>
        Counted.Select(c => RowOf(Say(c.Key), flow is null ? null : c.Count(flow), hasGenders));

    private static IReadOnlyList<Fact> RowOf(string what, Headcount? count, bool hasGenders)
    {
        Fact Gender(int? number) => Fact.Of(hasGenders ? number : null);
        return [Fact.Of(what), Gender(count?.Women), Gender(count?.Men), Gender(count?.Unsplit), Fact.Of(count?.All)];
    }

    private static IReadOnlyList<Fact> Questionnaires(int? count) =>
        [Fact.Of(Say("Questionnaires")), Fact.Of(""), Fact.Of(""), Fact.Of(""), Fact.Of(count)];

    private static string Say(string key, params object[] arguments) => Source.Get(Read, $"FollowUp_{key}", arguments);
}
