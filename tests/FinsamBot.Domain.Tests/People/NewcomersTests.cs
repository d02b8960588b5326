using System.Collections.Immutable;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.People;

/// <summary>Who somebody is that no register knows by its account yet.</summary>
[TestClass]
public sealed class NewcomersTests
{
    private const string Upn = "maria.ask@norrsken.example.se";
    private static readonly PersonId Fresh = new("p1");
    private static readonly NamedAdministrators Named = new([Upn]);
    private static readonly ProvenAccount Maria = new("object-maria", Upn, "Maria Ask", Upn);

    [TestMethod]
    public void Whoever_the_settings_name_is_admitted_with_its_account()
    {
        var admitted = Newcomers.Of(Association.None, Named, Maria with { Upn = Upn.ToUpperInvariant() }, Fresh);

        Assert.AreEqual(("object-maria", Fresh), admitted is AdmitAdministrator a ? (a.Person.TeamsObjectId, a.Person.Id) : default);
    }

    [TestMethod]
    public void Nobody_else_is_and_no_guest()
    {
        Assert.IsNull(Newcomers.Of(Association.None, NamedAdministrators.None, Maria, Fresh));
        Assert.IsNull(Newcomers.Of(Association.None, Named, Maria with { Upn = "other@norrsken.example.se" }, Fresh));
        Assert.IsNull(
            Newcomers.Of(
                Association.None,
                new(["a_b#EXT#@norrsken.example.se"]),
                Maria with
                {
                    Upn = "a_b#EXT#@norrsken.example.se",
                },
                Fresh
            )
        );
    }

    [TestMethod]
    public void An_account_name_that_was_given_to_somebody_else_opens_nothing()
    {
        var known = With(new Person(Fresh, "Maria Ask", "", null, "object-maria") { Upn = Upn });

        Assert.IsNull(Newcomers.Of(known, Named, Maria with { ObjectId = "object-other" }, new("p2")));
        Assert.IsNull(Newcomers.Of(known with { Left = [Fresh] }, Named, Maria with { ObjectId = "object-other" }, new("p2")));
        Assert.IsFalse(Newcomers.AreAwaited(known, Named));
    }

    [TestMethod]
    public void Whoever_has_left_is_not_taken_back_by_a_hello()
    {
        var left = With(new Person(Fresh, "Maria Ask", "", null, null) { Upn = Upn }) with { Left = [Fresh] };

        Assert.IsNull(Newcomers.Of(left, Named, Maria, new("p2")));
        Assert.IsNull(Newcomers.Of(left, NamedAdministrators.None, Maria, new("p2")));
    }

    [TestMethod]
    public void Somebody_in_the_register_is_recognised_by_the_account_name_and_never_by_the_mail_beside_it()
    {
        var anna = Sample.Association.People[Sample.Anna];
        var recognised = Newcomers.Of(Sample.Association, NamedAdministrators.None, Maria with { Upn = anna.Mail! }, Fresh);

        Assert.AreEqual(new RecogniseInTeams(Sample.Anna, "object-maria"), recognised);
        Assert.IsNull(Newcomers.Of(Sample.Association, NamedAdministrators.None, Maria with { Mail = anna.Mail }, Fresh));
        var named = With(anna with { Upn = Upn });
        Assert.IsNull(Newcomers.Of(named, NamedAdministrators.None, Maria with { Upn = anna.Mail! }, Fresh));
    }

    [TestMethod]
    public void An_address_that_somebody_has_already_is_not_taken_from_the_roster()
    {
        var admitted = Newcomers.Of(Sample.Association, Named, Maria with { Mail = "sofia.lind@alvbacka.example.se" }, Fresh);

        Assert.AreEqual((Fresh, null), admitted is AdmitAdministrator a ? (a.Person.Id, a.Person.Mail) : default);
    }

    private static Association With(Person person) =>
        Association.None with
        {
            People = ImmutableDictionary<PersonId, Person>.Empty.Add(person.Id, person),
            ByTeamsObjectId = person.TeamsObjectId is { } account
                ? ImmutableDictionary<string, PersonId>.Empty.Add(account, person.Id)
                : ImmutableDictionary<string, PersonId>.Empty,
        };
}
