using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Reports.Registry;

/// <summary>Who signs, who is asked for it, and by when.</summary>
[TestClass]
public sealed class SigningPartiesTests
{
    [TestMethod]
    public void Of_two_from_one_organisation_the_chair_is_asked_and_the_organisation_signs_once()
    {
        var circumstances = With(Lena, "Försäkringskassan");
        Assert.AreEqual((Karim, 3), Asked(circumstances, "Försäkringskassan"), "Without a chair the first of them.");

        var chaired = circumstances with
        {
            Intervention = circumstances.Intervention with { Roles = circumstances.Intervention.Roles.Add((Lena, Role.Chair)) },
        };
        Assert.AreEqual((Lena, 3), Asked(chaired, "Försäkringskassan"));
    }

    [TestMethod]
    public void Somebody_of_the_owner_in_the_group_is_asked_for_the_owner_however_its_name_is_typed()
    {
        var parties = SigningParty.Of(With(Lena, " älvbacka Kommun "));

        Assert.AreSequenceEqual(["Älvbacka kommun", "Arbetsförmedlingen", "Försäkringskassan"], parties.Select(p => p.Organisation));
        Assert.AreSequenceEqual([true, false, false], parties.Select(p => p.IsOwner));
        Assert.AreEqual(Lena, parties[0].Contact?.Person);
    }

    [TestMethod]
    public void An_organisation_whose_member_has_no_address_signs_all_the_same_and_a_member_without_organisation_signs_for_nobody()
    {
        var circumstances = With(Karim, "");
        var people = circumstances.Association.People;
        var association = circumstances.Association with { People = people.SetItem(Lena, people[Lena] with { Mail = null }) };

        var parties = SigningParty.Of(circumstances with { Association = association });

        Assert.AreSequenceEqual(["Älvbacka kommun", "Arbetsförmedlingen", "Region Norrsken"], parties.Select(p => p.Organisation));
        Assert.IsNull(parties[2].Contact);
    }

    [TestMethod]
    [DataRow("2026-04-29T10:00:00+02:00", "2026-04-30", DisplayName = "before the last day")]
    [DataRow("2026-04-30T10:00:00+02:00", "2026-05-18", DisplayName = "on it: ten working days, past the first of May and Ascension")]
    [DataRow("2026-05-04T10:00:00+02:00", "2026-05-19", DisplayName = "late")]
    public void Who_signs_has_until_the_due_day_or_ten_working_days(string handedIn, string by)
    {
        var sample = FinalReport().At(DateTimeOffset.Parse(handedIn));
        sample.Do(Sofia, new CorrectReport("Fel slutdatum."));
        sample.Do(Sofia, new SubmitReport(true));

        Assert.AreEqual(DateOnly.Parse(by), sample.Report.Registry.Signatures!.By);
    }

    private static (PersonId?, int) Asked(Circumstances circumstances, string organisation) =>
        SigningParty.Of(circumstances) is var parties
            ? (parties.Single(p => p.Organisation == organisation).Contact?.Person, parties.Count)
            : default;

    private static Circumstances With(PersonId member, string organisation)
    {
        var (circumstances, people) = (FinalReport().Circumstances, Sample.Association.People);
        return circumstances with
        {
            Association = Sample.Association with { People = people.SetItem(member, people[member] with { Organisation = organisation }) },
        };
    }
}
