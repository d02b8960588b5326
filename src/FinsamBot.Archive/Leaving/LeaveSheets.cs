using FinsamBot.Archive.Gathering;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Archive.Leaving;

/// <summary>What a förbund knows, as tables.</summary>
internal static class LeaveSheets
{
    public static FactSheet Interventions(IReadOnlyList<Intervention> all, Association association) =>
        new(
            "insatser",
            Columns("Id", "Name", "Owner", "Kind", "From", "To", "Leads"),
            [
                .. all.Select(i =>
                    (IReadOnlyList<Fact>)
                        [
                            Fact.Of(i.Id.Value),
                            Fact.Of(i.Name),
                            Fact.Of(i.Owner),
                            Fact.Of(Texts.Get($"Kind_{i.Kind}")),
                            Fact.Of(i.StartsOn),
                            Fact.Of(i.EndsOn),
                            Fact.Of(string.Join(", ", i.Writers().Select(p => NameOf(association.PersonOf(p))))),
                        ]
                ),
            ]
        );

    public static FactSheet Reports(IReadOnlyList<YearCase> cases) =>
        new(
            "rapporter",
            Columns("Name", "Form", "From", "To", "State", "HandedIn", "CaseNumber"),
            [
                .. cases.SelectMany(c =>
                    c.Reports.Select(r =>
                        (IReadOnlyList<Fact>)
                            [
                                Fact.Of(c.Intervention.Name),
                                Fact.Of(r.Form.Sv),
                                Fact.Of(r.Period.Start),
                                Fact.Of(r.Period.End),
                                Fact.Of(Texts.Get($"State_{r.State}")),
                                Fact.Of(r.View?.Report.FirstSubmission is { } first ? StockholmTime.DayOf(first.At) : (DateOnly?)null),
                                Fact.Of(r.View?.Report.Registry.CaseNumber),
                            ]
                    )
                ),
            ]
        );

    public static FactSheet People(IReadOnlyList<Intervention> all, Association association) =>
        new(
            "personer",
            Columns("Person", "Organisation", "Mail", "Roles"),
            [
                .. association
                    .People.Values.OrderBy(p => p.Name, StringComparer.Ordinal)
                    .Select(p =>
                        (IReadOnlyList<Fact>)
                            [Fact.Of(NameOf(p)), Fact.Of(p.Organisation), Fact.Of(p.Mail), Fact.Of(Roles(p, all, association))]
                    ),
            ]
        );

    private static string Roles(Person person, IEnumerable<Intervention> all, Association association) =>
        string.Join(
            ", ",
            association
                .Roles.Where(r => r.Person == person.Id)
                .Select(r => Texts.Get($"Role_{r.Role}"))
                .Concat(
                    all.SelectMany(i => i.Roles.Where(r => r.Person == person.Id).Select(r => $"{Texts.Get($"Role_{r.Role}")} ({i.Name})"))
                )
                .Order(StringComparer.Ordinal)
        );

    private static string NameOf(Person person) => RecordFacts.NameOf(person.Name);

    private static IReadOnlyList<string> Columns(params IEnumerable<string> keys) => [.. keys.Select(k => Texts.Get($"Column_{k}"))];
}
