using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Reports.Rounds;

[TestClass]
public sealed class SignInCodesTests
{
    private static readonly ReportId Report = Sample.ReportId;
    private static readonly ReportId NextReport = Report with { PeriodEnd = new DateOnly(2026, 6, 30) };
    private static readonly SignInCodes Codes = new(Enumerable.Range(0, 32).Select(n => (byte)n).ToArray());
    private static readonly SignInCodes OtherSecret = new(new byte[32]);

    [TestMethod]
    public void A_code_is_six_digits_and_the_same_each_time_it_is_computed()
    {
        foreach (var number in Enumerable.Range(1, 200))
        {
            Assert.MatchesRegex("^[0-9]{6}$", Codes.CodeFor(Sample.Anna, number));
            Assert.IsTrue(Codes.Matches(Codes.CodeFor(Sample.Anna, number), Sample.Anna, number));
        }
    }

    [TestMethod]
    public void Another_person_number_or_secret_gives_another_code() =>
        Assert.AreAllDistinct<string>([
            Codes.CodeFor(Sample.Anna, 1),
            Codes.CodeFor(Sample.Anna, 2),
            Codes.CodeFor(Sample.Karim, 1),
            OtherSecret.CodeFor(Sample.Anna, 1),
        ]);

    [TestMethod]
    public void Links_of_a_secret_that_was_replaced_are_still_known_and_its_codes_are_not()
    {
        IReadOnlyList<ReadOnlyMemory<byte>> secrets = [new byte[32], Enumerable.Range(0, 32).Select(n => (byte)n).ToArray()];
        var rotated = new SignInCodes(() => secrets);

        Assert.IsTrue(rotated.IsLinkKey(Codes.LinkKeyFor(Report, 1, Sample.Anna), Report, 1, Sample.Anna));
        Assert.IsTrue(rotated.IsPlanKey(Codes.PlanKeyFor(Sample.Anna), Sample.Anna));
        Assert.AreEqual(OtherSecret.LinkKeyFor(Report, 1, Sample.Anna), rotated.LinkKeyFor(Report, 1, Sample.Anna));
        Assert.IsFalse(rotated.Matches(Codes.CodeFor(Sample.Anna, 1), Sample.Anna, 1));
        Assert.IsFalse(rotated.IsLetterKey(Codes.LetterKeyFor(Sample.Anna, 1), Sample.Anna, 1));
    }

    [TestMethod]
    public void A_link_key_belongs_to_one_report_round_and_member()
    {
        var key = Codes.LinkKeyFor(Report, 1, Sample.Anna);

        Assert.MatchesRegex("^[0-9a-f]{40}$", key);
        Assert.IsTrue(Codes.IsLinkKey(key, Report, 1, Sample.Anna));
        Assert.IsFalse(Codes.IsLinkKey(key, Report, 2, Sample.Anna));
        Assert.IsFalse(Codes.IsLinkKey(key, Report, 1, Sample.Karim));
        Assert.IsFalse(Codes.IsLinkKey(key, NextReport, 1, Sample.Anna));
        Assert.IsFalse(OtherSecret.IsLinkKey(key, Report, 1, Sample.Anna));
        Assert.IsFalse(Codes.IsLinkKey(null, Report, 1, Sample.Anna));
        Assert.IsFalse(Codes.IsLinkKey(key.ToUpperInvariant(), Report, 1, Sample.Anna));
    }
}
