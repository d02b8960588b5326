using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Interventions;

[TestClass]
public sealed class InterventionTests
{
    private static readonly PersonId Mia = new("mia");

    [TestMethod]
    public void An_intervention_begins_with_its_name_owner_form_and_periods()
    {
        var scheme = new PeriodScheme(Sample.FirstQuarter.Start, Sample.FirstQuarter.End);
        var begun = After(
            new InterventionBegun(Sample.VagenVidare, "Vägen vidare", "Älvbacka kommun", new TemplateRef("kvartalsrapport", "2025"), scheme)
        );

        Assert.IsTrue(begun.Exists);
        Assert.IsFalse(Intervention.None.Exists);
        Assert.AreEqual(("Vägen vidare", "Älvbacka kommun", scheme), (begun.Name, begun.Owner, begun.Reportings.Single().Periods));
        Assert.AreEqual(
            "vagen-vidare/kvartalsrapport-2026-03-31",
            begun.ReportFor(new OpenedPeriod("kvartalsrapport", Sample.FirstQuarter)).ToString()
        );
    }

    [TestMethod]
    [DataRow(Role.Lead, true)]
    [DataRow(Role.Deputy, true)]
    [DataRow(Role.SteeringMember, false)]
    [DataRow(Role.Administrator, false)]
    [DataRow(Role.Registrar, false)]
    public void Only_lead_and_deputy_may_write(Role role, bool may) => Assert.AreEqual(may, After(new RoleGiven(Mia, role)).MayWrite(Mia));

    [TestMethod]
    public void A_role_that_was_taken_is_gone_and_the_others_stay()
    {
        var state = After(new RoleGiven(Mia, Role.Lead), new RoleGiven(Mia, Role.SteeringMember), new RoleTaken(Mia, Role.Lead));

        Assert.IsFalse(state.Has(Mia, Role.Lead));
        Assert.IsTrue(state.Has(Mia, Role.SteeringMember));
    }

    [TestMethod]
    public void Opened_periods_are_kept_in_order()
    {
        var later = new ReportingPeriod(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30));

        var begun = new InterventionBegun(
            Sample.VagenVidare,
            "Vägen vidare",
            "Älvbacka kommun",
            new TemplateRef("kvartalsrapport", "2025"),
            new PeriodScheme(Sample.FirstQuarter.Start, Sample.FirstQuarter.End)
        );
        var state = After(begun, new PeriodOpened(later), new PeriodOpened(Sample.FirstQuarter), new PeriodOpened(later));

        Assert.AreSequenceEqual(
            [new OpenedPeriod("kvartalsrapport", Sample.FirstQuarter), new OpenedPeriod("kvartalsrapport", later)],
            state.Opened
        );
    }

    private static Intervention After(params Event[] events) =>
        events.Aggregate(Intervention.None, (state, e) => Intervention.Evolve(state, new EventRecord(1, default, e)));
}
