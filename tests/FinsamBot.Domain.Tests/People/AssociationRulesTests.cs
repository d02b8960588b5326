using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.People;

/// <summary>The office decides what the whole association plans by, and what is as wished is written no second time.</summary>
[TestClass]
public sealed class AssociationRulesTests
{
    private static readonly PersonId Arvid = new("arvid");
    private static readonly Association Known = Apply(
        Apply(Sample.Association, new AssociationRoleGiven(Sample.Bo, Role.Administrator)),
        new AssociationRoleGiven(Sample.Rita, Role.Administrator)
    );

    [TestMethod]
    public void Only_an_administrator_or_the_program_itself_decides()
    {
        var command = new SetCaseNumbers("SFN [0-9]+", "SFN 1");

        Assert.AreEqual(RefusalReason.OnlyOfficeDecides, On(Known, command, Sample.Sofia).Refusal!.Reason);
        Assert.AreEqual(
            RefusalReason.OnlyOfficeDecides,
            On(Sample.Association, command, Sample.Rita).Refusal!.Reason,
            "A registrar is no administrator."
        );
        Assert.HasCount(1, On(Known, command, Sample.Bo).Events);
        Assert.HasCount(1, On(Known, command, PersonId.Bot).Events);
    }

    [TestMethod]
    public void An_association_is_founded_once()
    {
        var person = new Person(Arvid, "Arvid Sund", "Förbundet", "arvid@norrsken.example.se", null);
        var found = new FoundAssociation(Known.Details, [person], [new AssociationRoleGiven(Arvid, Role.Administrator)]);

        var founded = On(Association.None, found).Events.Aggregate(Association.None, (a, e) => Apply(a, e));

        Assert.AreEqual("Arvid Sund", founded.Having(Role.Administrator).Single().Name);
        Assert.IsEmpty(On(founded, found).Events);
    }

    [TestMethod]
    public void Each_setting_has_its_effect_once()
    {
        var bo = Known.People[Sample.Bo] with { Mail = "bo.ny@alvbacka.example.se" };
        AssociationCommand[] commands =
        [
            new RegisterPerson(bo),
            new GiveAssociationRole(Sample.Sofia, Role.Registrar),
            new TakeAssociationRole(Sample.Bo, Role.Administrator),
            new RegisterIntervention(new InterventionId("nya-steg")),
            new SetWorkCalendar(WorkCalendar.Swedish with { ClosedDays = [new DateOnly(2026, 5, 15)] }),
            new SetAssociationRoutine("kvartalsrapport", ReportRoutine.Usual with { AnswerDays = 9 }),
            new SetCaseNumbers("SFN [0-9]+", "SFN 1"),
            new SetSmallestShown(3),
        ];
        foreach (var command in commands)
        {
            var happened = On(Known, command).Events.Single();
            Assert.IsEmpty(On(Apply(Known, happened), command).Events, command.ToString());
        }
    }

    [TestMethod]
    public void What_cannot_be_used_is_refused_with_its_reason()
    {
        var far = WorkCalendar.Swedish with { ClosedDays = [new DateOnly(2006, 5, 15), new DateOnly(2226, 5, 15)] };
        (AssociationCommand Command, RefusalReason Reason)[] refused =
        [
            (new SetWorkCalendar(far), RefusalReason.SettingOutOfRange),
            (new SetAssociationRoutine("månadsbrev", ReportRoutine.Usual), RefusalReason.NoSuchForm),
            (new SetAssociationRoutine("kvartalsrapport", ReportRoutine.Usual with { AnswerDays = -1 }), RefusalReason.SettingOutOfRange),
            (new SetCaseNumbers("SFN (", null), RefusalReason.BadCaseNumberPattern),
            (new SetSmallestShown(-1), RefusalReason.SettingOutOfRange),
            (new SetSmallestShown(51), RefusalReason.SettingOutOfRange),
            (new GiveAssociationRole(new PersonId("ingen"), Role.Registrar), RefusalReason.NoSuchPerson),
        ];
        foreach (var (command, reason) in refused)
        {
            var decision = On(Known, command);
            Assert.AreEqual(reason, decision.Refusal?.Reason, command.ToString());
            Assert.IsEmpty(decision.Events);
        }

        Assert.AreEqual(
            new Refusal(RefusalReason.SettingOutOfRange, "2226-05-15", 2006, 2046),
            On(Known, new SetWorkCalendar(far)).Refusal
        );
    }

    private static Decision On(Association state, AssociationCommand command, PersonId? actor = null) =>
        AssociationRules.On(state, TemplateCatalogue.BuiltIn, new AssociationRequest(command, actor ?? PersonId.Bot, "x", Sample.Morning));

    private static Association Apply(Association state, Event happened) =>
        Association.Evolve(state, new EventRecord(1, new Stamp(Sample.Morning, "arvid", "x"), happened));
}
