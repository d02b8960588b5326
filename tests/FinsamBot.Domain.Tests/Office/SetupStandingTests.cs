using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Office;

/// <summary>What an association lacks before its first reminder is the same wherever it is said.</summary>
[TestClass]
public sealed class SetupStandingTests
{
    private static readonly DateOnly Today = new(2026, 4, 2);

    [TestMethod]
    public void The_sample_lacks_nothing_but_a_start() => Assert.IsTrue(Of(Sample.Intervention).IsReady);

    [TestMethod]
    public void What_has_ended_needs_no_lead_any_more()
    {
        var unled = Sample.Intervention with { Id = new("bron"), Name = "Bron", Roles = [] };

        Assert.AreSequenceEqual(["Bron"], Of(Sample.Intervention, unled).WithoutLead.Select(i => i.Name));
        Assert.IsFalse(Of(Sample.Intervention, unled).HasInterventions);
        Assert.IsTrue(Of(Sample.Intervention, Ended(unled, Today.AddDays(-1))).HasInterventions);
        Assert.IsFalse(Of(Ended(Sample.Intervention, Today.AddDays(-1))).HasInterventions, "Nothing runs.");
        Assert.IsTrue(Ended(unled, Today).LacksWriterOn(Today), "It runs on its last day.");
    }

    [TestMethod]
    public void One_that_nobody_answers_for_is_not_ready()
    {
        var members = Sample.Intervention.Roles.Where(r => r.Role is Role.Lead or Role.Deputy);
        var alone = Sample.Intervention with { Roles = [.. members] };

        Assert.AreSequenceEqual([alone.Name], Of(alone).WithoutGroup.Select(i => i.Name));
        Assert.IsFalse(Of(alone).IsReady);
    }

    [TestMethod]
    public void The_office_alone_is_nobody_to_remind_unless_it_writes_itself()
    {
        var association = Association.None with
        {
            People = Association.None.People.Add(Sample.Rita, Sample.Association.People[Sample.Rita]),
            Roles = [(Sample.Rita, Role.Administrator)],
        };
        var own = Sample.Intervention with { Roles = [(Sample.Rita, Role.Lead)] };

        Assert.IsFalse(SetupStanding.Of(association, [], Today).HasPeople);
        Assert.IsTrue(SetupStanding.Of(association, [own], Today).HasPeople);
    }

    private static Intervention Ended(Intervention intervention, DateOnly last) =>
        Intervention.Evolve(intervention, new EventRecord(1, new Stamp(Sample.Morning, "rita", "end"), new EndDateChanged(last)));

    private static SetupStanding Of(params Intervention[] interventions) => SetupStanding.Of(Sample.Association, interventions, Today);
}
