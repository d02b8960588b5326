using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>After hand-in somebody watches until the report is registered and signed.</summary>
[TestClass]
public sealed class FilingTests
{
    [TestMethod]
    public void A_report_that_nobody_registers_is_told_to_the_registrar_and_then_to_the_office_too()
    {
        var sample = Filed();

        Assert.IsEmpty(Told(sample));
        Assert.AreSequenceEqual(["unregistered/2026-04-13/registrar"], Told(At(sample, "2026-04-13")));
        Assert.AreSequenceEqual(
            ["unregistered/2026-04-20/registrar"],
            Told(At(sample, "2026-04-20")),
            "Without administrators the mailbox is the office."
        );
        var office = Sample.Association with { Roles = Sample.Association.Roles.Add((Bo, Role.Administrator)) };
        Assert.AreSequenceEqual(["unregistered/2026-04-20/bo", "unregistered/2026-04-20/registrar"], Told(sample, office));
        Assert.AreSequenceEqual(
            ["unregistered/2026-06-03/bo", "unregistered/2026-06-03/registrar"],
            Told(At(sample, "2026-08-20"), office),
            "Only the latest."
        );

        sample.Do(Rita, new RegisterReport("2026:13", "RN"));
        Assert.IsEmpty(Told(sample));
    }

    [TestMethod]
    public void A_signature_that_is_missing_after_the_last_day_is_told_to_the_office_until_it_is_noted()
    {
        var sample = FinalReport();
        sample.Do(Rita, new RegisterReport("2026:13", "RN"));

        Assert.IsEmpty(Told(At(sample, "2026-04-30")));
        Assert.AreSequenceEqual(["unsigned/2026-05-04/office"], Told(At(sample, "2026-05-04")));

        foreach (var party in sample.Report.Registry.Signatures!.Parties)
        {
            sample.Do(Sofia, new NoteSignature(party.Organisation, "Namn", "Namn", new DateOnly(2026, 4, 20), SignatureMethod.Paper, null));
        }

        Assert.IsEmpty(Told(sample));
    }

    [TestMethod]
    public void What_is_handed_in_stays_in_the_offices_list_until_it_is_registered_and_signed()
    {
        Assert.IsEmpty(Listed(At(Filed(), "2026-04-10")));
        Assert.AreSequenceEqual([(OfficeConcern.NotRegistered, "Rita Norén")], Listed(At(Filed(), "2026-04-13")));
        Assert.IsEmpty(Listed(At(Registered(), "2026-08-20")));

        var signing = At(FinalReport(), "2026-12-01");
        Assert.AreSequenceEqual([OfficeConcern.NotRegistered, OfficeConcern.NotSigned], Listed(signing).Select(l => l.Concern));
        StringAssert.Contains(Listed(signing)[1].WaitsFor, "Karim Haddad");
    }

    [TestMethod]
    public void What_is_to_be_filed_next_is_what_was_handed_in_and_then_what_was_registered()
    {
        Assert.IsNull(FilingRules.Owed(Sent().Report));
        Assert.AreEqual(Edition.Submitted, FilingRules.Owed(Submitted().Report));
        Assert.IsNull(FilingRules.Owed(Filed().Report), "Nothing is registered yet.");
        var sample = Filed();
        sample.Do(Rita, new RegisterReport("2026:13", "RN"));
        Assert.AreEqual(Edition.Registered, FilingRules.Owed(sample.Report));
        Assert.IsNull(FilingRules.Owed(Registered().Report));
    }

    [TestMethod]
    public void A_report_is_filed_when_it_is_registered_and_every_party_has_signed()
    {
        Assert.IsFalse(FilingItems.IsFiled(Sent().Report));
        Assert.IsFalse(FilingItems.IsFiled(Filed().Report));
        Assert.IsTrue(FilingItems.IsFiled(Registered().Report));

        var signing = FinalReport();
        signing.Do(Rita, new RegisterReport("2026:13", "RN"));
        Assert.IsFalse(FilingItems.IsFiled(signing.Report));
        Assert.IsFalse(FilingItems.IsUnsigned(signing.Report, new DateOnly(2026, 4, 30)), "The last day to sign is not over.");
        Assert.IsTrue(FilingItems.IsUnsigned(signing.Report, new DateOnly(2026, 5, 1)));
    }

    private static Sample At(Sample sample, string day) => sample.At(DateTimeOffset.Parse(day + "T08:00:00+02:00"));

    private static IEnumerable<string> Told(Sample sample, Association? association = null) =>
        new ReportView(sample.Report, sample.Circumstances with { Association = association ?? Sample.Association }, sample.Now)
            .Due()
            .Where(i => i is NotFiled)
            .Select(i => i.Key[(i.Key.IndexOf("/submitted/", StringComparison.Ordinal) + "/submitted/".Length)..])
            .Order(StringComparer.Ordinal);

    private static List<(OfficeConcern Concern, string WaitsFor)> Listed(Sample sample) =>
        [.. OfficeList.Of([sample.View]).Select(l => (l.Concern, string.Join(", ", l.WaitsFor.Select(p => p.Name))))];
}
