using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.People;

/// <summary>Who is in the register, and how an association is set up.</summary>
[TestClass]
public sealed class PeopleRulesTests
{
    private static readonly PersonId Eva = new("p1");
    private static readonly Person New = new(Eva, "Eva Norén", "Sjöboda kommun", "eva.noren@sjoboda.example.se", null);
    private static readonly Association Known = Apply(Sample.Association, new AssociationRoleGiven(Sample.Bo, Role.Administrator));

    /// <summary>Reasons that this table holds.</summary>
    public static IEnumerable<RefusalReason> Reasons => Table.Select(c => c.Reason).Except([RefusalReason.NoSuchPerson]);

    private static readonly (RefusalReason Reason, AssociationCommand Command, PersonId Actor, Association State)[] Table =
    [
        (RefusalReason.OnlySettingsAdmit, new AdmitAdministrator(New), Sample.Bo, Known),
        (RefusalReason.NameMissing, new RegisterPerson(New with { Name = " \u200b" }), Sample.Bo, Known),
        (RefusalReason.NameMissing, new SetDetails(Known.Details with { Name = "" }), Sample.Bo, Known),
        (RefusalReason.AddressUnreadable, new RegisterPerson(New with { Mail = "Eva <eva@sjoboda.example.se>" }), Sample.Bo, Known),
        (RefusalReason.AddressUnreadable, new RegisterPerson(New with { Upn = "eva" }), Sample.Bo, Known),
        (RefusalReason.AddressUnreadable, new SetDetails(Known.Details with { Mailbox = "rapport@norrsken" }), Sample.Bo, Known),
        (RefusalReason.AddressTaken, new RegisterPerson(New with { Mail = "Sofia.Lind@ALVBACKA.example.se" }), Sample.Bo, Known),
        (
            RefusalReason.AccountTaken,
            new RegisterPerson(New with { TeamsObjectId = Known.People[Sample.Sofia].TeamsObjectId }),
            Sample.Bo,
            Known
        ),
        (RefusalReason.AccountTaken, new RecogniseInTeams(Sample.Sofia, "another"), Sample.Bo, Known),
        (RefusalReason.LastAdministrator, new TakeAssociationRole(Sample.Bo, Role.Administrator), Sample.Bo, Known),
        (RefusalReason.LastAdministrator, new LeaveForGood(Sample.Bo), PersonId.Bot, Known),
        (RefusalReason.NoSuchPerson, new LeaveForGood(new PersonId("ingen")), Sample.Bo, Known),
        (
            RefusalReason.PersonHasLeft,
            new GiveAssociationRole(Sample.Sofia, Role.Registrar),
            Sample.Bo,
            Apply(Known, new PersonLeft(Sample.Sofia))
        ),
        (RefusalReason.PersonHasNotLeft, new ForgetPerson(Sample.Sofia), Sample.Bo, Known),
        (RefusalReason.NoSuchPerson, new ForgetPerson(new PersonId("ingen")), Sample.Bo, Known),
        (
            RefusalReason.NoSuchPerson,
            new RegisterPerson(Known.People[Sample.Sofia]),
            Sample.Bo,
            Apply(Known, new PersonForgotten(Sample.Sofia))
        ),
        (RefusalReason.NotSetUp, new ChooseSending(SendingMode.ToOffice), PersonId.Bot, Association.None),
    ];

    [TestMethod]
    public void What_cannot_be_is_refused_with_its_reason_and_changes_nothing()
    {
        foreach (var (reason, command, actor, state) in Table)
        {
            var decision = On(state, command, actor);

            Assert.AreEqual(reason, decision.Refusal?.Reason, command.ToString());
            Assert.IsEmpty(decision.Events);
        }
    }

    [TestMethod]
    public void The_administrator_of_the_settings_is_admitted_once_and_nothing_is_sent_until_somebody_says_so()
    {
        var admit = new AdmitAdministrator(New with { TeamsObjectId = "oid-eva" });

        var state = All(Association.None, admit, PersonId.Bot);

        Assert.AreEqual("Eva Norén", state.Having(Role.Administrator).Single().Name);
        Assert.AreEqual(SendingMode.ToNobody, state.Sending);
        Assert.IsEmpty(On(state, admit, PersonId.Bot).Events);
        Assert.IsEmpty(On(state, admit with { Person = admit.Person with { Id = new("p2") } }, PersonId.Bot).Events, "The account counts.");
    }

    [TestMethod]
    public void Who_is_in_the_register_already_is_not_entered_a_second_time_as_administrator()
    {
        var account = New with { Mail = "sofia.lind@alvbacka.example.se", TeamsObjectId = "oid" };
        var unknown = Apply(Known, new PersonRegistered(Known.People[Sample.Sofia] with { TeamsObjectId = null }));

        var state = All(unknown, new AdmitAdministrator(account), PersonId.Bot);

        Assert.Contains((Sample.Sofia, Role.Administrator), state.Roles);
        Assert.AreEqual(Sample.Sofia, state.ByTeamsObjectId["oid"]);
        Assert.IsFalse(state.People.ContainsKey(Eva));
    }

    [TestMethod]
    public void Whoever_leaves_has_no_role_and_no_account_and_may_come_back()
    {
        var two = Apply(Known, new AssociationRoleGiven(Sample.Sofia, Role.Administrator));

        var left = All(two, new LeaveForGood(Sample.Sofia), Sample.Bo);

        Assert.DoesNotContain(r => r.Person == Sample.Sofia, left.Roles);
        Assert.DoesNotContain(Sample.Sofia, left.ByTeamsObjectId.Values);
        Assert.AreEqual("Sofia Lind", left.People[Sample.Sofia].Name, "What was signed keeps its name.");
        Assert.IsEmpty(On(left, new LeaveForGood(Sample.Sofia), Sample.Bo).Events);

        var back = All(left, new RegisterPerson(left.People[Sample.Sofia]), Sample.Bo);
        Assert.IsNull(back.Unavailable(Sample.Sofia));
        Assert.Contains(Sample.Sofia, back.ByTeamsObjectId.Values);
    }

    [TestMethod]
    public void Many_are_entered_at_once_each_judged_with_those_before_it()
    {
        var (second, moved) = (
            New with
            {
                Id = new("p2"),
                Mail = "per@example.se",
            },
            Known.People[Sample.Sofia] with
            {
                Mail = "sofia@example.se",
            }
        );

        var state = All(Known, new RegisterPeople([New, second, moved, Known.People[Sample.Bo]]), Sample.Bo);

        Assert.HasCount(Known.People.Count + 2, state.People);
        Assert.AreEqual("sofia@example.se", state.People[Sample.Sofia].Mail);
        Assert.IsEmpty(On(state, new RegisterPeople([New, second, moved]), Sample.Bo).Events);
        var freed = New with { Id = new("p3"), Mail = "sofia.lind@alvbacka.example.se" };
        Assert.IsNull(On(Known, new RegisterPeople([moved, freed]), Sample.Bo).Refusal, "The address is free by then.");
    }

    [TestMethod]
    public void Of_many_none_is_entered_when_one_cannot_be()
    {
        var twice = On(Known, new RegisterPeople([New, New with { Id = new("p2"), Mail = "EVA.noren@sjoboda.example.se" }]), Sample.Bo);
        var unnamed = On(Known, new RegisterPeople([New, New with { Id = new("p2"), Name = "", Mail = null }]), Sample.Bo);

        Assert.AreEqual((RefusalReason.AddressTaken, RefusalReason.NameMissing), (twice.Refusal?.Reason, unnamed.Refusal?.Reason));
        Assert.IsEmpty(twice.Events.Concat(unnamed.Events));
    }

    [TestMethod]
    public void The_address_of_somebody_who_left_may_be_given_to_the_next()
    {
        var left = Apply(Known, new PersonLeft(Sample.Sofia));

        Assert.IsNull(On(left, new RegisterPerson(New with { Mail = "sofia.lind@alvbacka.example.se" }), Sample.Bo).Refusal);
    }

    [TestMethod]
    public void Names_and_addresses_are_kept_without_what_nobody_sees()
    {
        var state = All(
            Known,
            new RegisterPerson(New with { Name = " Eva\u200b Norén ", Mail = " eva.noren@sjoboda.example.se\n" }),
            Sample.Bo
        );

        Assert.AreEqual(New, state.People[Eva]);
    }

    [TestMethod]
    public void Details_of_a_new_association_send_nothing_and_those_of_a_running_one_stop_nothing()
    {
        var set = new SetDetails(new AssociationDetails("Samordningsförbundet Söder", "rapport@soder.example.se", "", []));

        Assert.AreEqual(SendingMode.ToNobody, All(Association.None, set, PersonId.Bot).Sending);
        Assert.AreEqual(SendingMode.ToAll, All(Known, set, Sample.Bo).Sending);
        Assert.IsEmpty(On(All(Known, set, Sample.Bo), set, Sample.Bo).Events);
    }

    [TestMethod]
    [DataRow("eva@sjoboda.example.se", true)]
    [DataRow("eva.noren+rapport@sub.sjoboda.example.se", true)]
    [DataRow("åsa@sjöboda.example.se", true)]
    [DataRow("eva", false)]
    [DataRow("@sjoboda.example.se", false)]
    [DataRow("eva@", false)]
    [DataRow("eva@sjoboda", false)]
    [DataRow("eva@.se", false)]
    [DataRow("eva@sjoboda..se", false)]
    [DataRow("eva noren@sjoboda.example.se", false)]
    [DataRow("eva@sjoboda.example.se; bo@sjoboda.example.se", false)]
    [DataRow("eva@bo@sjoboda.example.se", false)]
    public void One_address_is_an_address(string text, bool isOne) =>
        Assert.AreEqual(isOne, On(Known, new RegisterPerson(New with { Mail = text }), Sample.Bo).Refusal is null);

    private static Decision On(Association state, AssociationCommand command, PersonId actor) =>
        AssociationRules.On(state, TemplateCatalogue.BuiltIn, new AssociationRequest(command, actor, "x", Sample.Morning));

    private static Association All(Association state, AssociationCommand command, PersonId actor) =>
        On(state, command, actor).Events.Aggregate(state, (a, e) => Apply(a, e));

    private static Association Apply(Association state, Event happened) =>
        Association.Evolve(state, new EventRecord(1, new Stamp(Sample.Morning, "arvid", "x"), happened));
}
