using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Interventions;

/// <summary>What takes the place of an intervention that becomes several.</summary>
[TestClass]
public sealed class SplittingTests
{
    private static readonly string[] Names = ["Ung", "Vuxen"];

    private static readonly PeriodScheme Quarters = new(new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 31), new DateOnly(2027, 6, 30));

    [TestMethod]
    public void Each_has_the_people_the_parties_the_substitutes_and_the_owner()
    {
        var intervention = Of(
            Quarters,
            new RoleGiven(Sample.Sofia, Role.Lead),
            new RoleGiven(Sample.Anna, Role.SteeringMember),
            new SubstituteNamed(Sample.Anna, Sample.Karim),
            new PartiesSet(["Älvbacka kommun", "Region Norrsken"])
        );

        var successors = Splitting.Of(intervention, new SplitIntervention(new DateOnly(2026, 6, 30), [" Ung ", "Vuxen", "UNG", ""]));

        CollectionAssert.AreEqual(Names, successors.Select(s => s.Begin.Name).ToArray());
        foreach (var successor in successors)
        {
            Assert.AreEqual(("Älvbacka kommun", InterventionKind.Individual), (successor.Begin.Owner, successor.Begin.Kind));
            CollectionAssert.AreEqual(
                new[] { new RoleGiven(Sample.Anna, Role.SteeringMember), new RoleGiven(Sample.Sofia, Role.Lead) },
                successor.Begin.Roles.ToArray()
            );
            Assert.AreEqual(new NameSubstitute(Sample.Anna, Sample.Karim), successor.Given[0]);
            CollectionAssert.AreEqual(
                new[] { "Älvbacka kommun", "Region Norrsken" },
                ((SetParties)successor.Given.Single(c => c is SetParties)).Parties.ToArray()
            );
        }
    }

    [TestMethod]
    [DataRow("2026-06-30", "2026-07-01–2026-09-30 2026-10-01–2026-12-31 2027-01-01–2027-03-31 2027-04-01–2027-06-30")]
    [DataRow("2026-08-15", "2026-08-16–2026-09-30 2026-10-01–2026-12-31 2027-01-01–2027-03-31 2027-04-01–2027-06-30")]
    [DataRow("2027-05-31", "2027-06-01–2027-06-30")]
    public void They_report_when_it_would_have(string last, string periods)
    {
        var day = DateOnly.Parse(last, System.Globalization.CultureInfo.InvariantCulture);

        var begin = Splitting.Of(Of(Quarters), new SplitIntervention(day, Names))[0].Begin;

        Assert.AreEqual(periods, string.Join(' ', begin.Periods.All().Select(p => p.ToString())));
    }

    [TestMethod]
    public void Periods_that_were_agreed_one_by_one_are_kept_from_the_day_on()
    {
        var listed = Quarters with
        {
            Listed =
            [
                new ReportingPeriod(new DateOnly(2026, 1, 1), new DateOnly(2026, 5, 31)),
                new ReportingPeriod(new DateOnly(2026, 6, 1), new DateOnly(2026, 12, 31)),
            ],
        };

        var begin = Splitting.Of(Of(listed), new SplitIntervention(new DateOnly(2026, 8, 31), Names))[1].Begin;

        Assert.AreEqual("2026-09-01–2026-12-31", string.Join(' ', begin.Periods.All().Select(p => p.ToString())));
    }

    private static Intervention Of(PeriodScheme periods, params Event[] more) =>
        more.Prepend(
                new InterventionBegun(
                    Sample.VagenVidare,
                    "Vägen vidare",
                    "Älvbacka kommun",
                    Sample.Template.Ref,
                    periods,
                    null,
                    InterventionKind.Individual
                )
            )
            .Select((e, i) => new EventRecord(i + 1, new Stamp(Sample.Morning, "arvid", $"c{i}"), e))
            .Aggregate(Intervention.None, Intervention.Evolve);
}
