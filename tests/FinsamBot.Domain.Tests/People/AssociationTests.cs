using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.People;

[TestClass]
public sealed class AssociationTests
{
    private static readonly Person Mia = new(
        new PersonId("mia"),
        "Mia Holm",
        "Älvbacka kommun",
        "mia.holm@alvbacka.example.se",
        "object-1"
    );

    [TestMethod]
    public void An_association_is_founded_when_it_has_a_name()
    {
        Assert.IsFalse(Association.None.IsFounded);
        Assert.IsTrue(After(new AssociationDetailsSet(Sample.Association.Details)).IsFounded);
    }

    [TestMethod]
    public void A_person_is_found_by_id_and_by_Teams_object_id()
    {
        var association = After(new PersonRegistered(Mia));

        Assert.AreEqual(Mia, association.People[Mia.Id]);
        Assert.AreEqual(Mia.Id, association.ByTeamsObjectId["object-1"]);
        Assert.AreEqual("Mia", Mia.FirstName);
    }

    [TestMethod]
    [DataRow("object-2")]
    [DataRow(null)]
    public void A_changed_Teams_object_id_no_longer_opens_by_the_old_one(string? changed)
    {
        var association = After(new PersonRegistered(Mia), new PersonRegistered(Mia with { TeamsObjectId = changed }));

        Assert.IsFalse(association.ByTeamsObjectId.ContainsKey("object-1"));
        Assert.AreEqual(changed is not null, association.ByTeamsObjectId.ContainsKey("object-2"));
    }

    [TestMethod]
    public void An_object_id_that_passes_to_another_person_stays_with_the_new_one()
    {
        var ada = new Person(new PersonId("ada"), "Ada Ny", "Älvbacka kommun", null, "object-1");

        var association = After(
            new PersonRegistered(Mia),
            new PersonRegistered(ada),
            new PersonRegistered(Mia with { TeamsObjectId = null })
        );

        Assert.AreEqual(ada.Id, association.ByTeamsObjectId["object-1"]);
    }

    [TestMethod]
    public void Roles_of_the_association_are_found_in_order_of_ids()
    {
        var ada = Mia with { Id = new PersonId("ada"), TeamsObjectId = null };

        var association = After(
            new PersonRegistered(Mia),
            new PersonRegistered(ada),
            new AssociationRoleGiven(Mia.Id, Role.Registrar),
            new AssociationRoleGiven(ada.Id, Role.Registrar)
        );

        Assert.AreSequenceEqual(["ada", "mia"], association.Having(Role.Registrar).Select(p => p.Id.Value));
        Assert.IsEmpty(association.Having(Role.Administrator));
    }

    [TestMethod]
    public void An_intervention_is_listed_once()
    {
        var twice = After(new InterventionRegistered(Sample.VagenVidare), new InterventionRegistered(Sample.VagenVidare));

        Assert.AreSequenceEqual([Sample.VagenVidare], twice.Interventions);
    }

    private static Association After(params Event[] events) =>
        events.Aggregate(Association.None, (state, e) => Association.Evolve(state, new EventRecord(1, default, e)));
}
