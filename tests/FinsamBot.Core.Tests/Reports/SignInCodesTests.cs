using FinsamBot.Core.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Core.Tests.Reports;

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
            Assert.MatchesRegex("^[0-9]{6}$", Codes.CodeFor(Report, Sample.Anna, number));
            Assert.AreEqual(Codes.CodeFor(Report, Sample.Anna, number), Codes.CodeFor(Report, Sample.Anna, number));
        }
    }

    [TestMethod]
    public void Another_report_member_number_or_secret_gives_another_code()
    {
        Assert.AreAllDistinct<string>(
            [
                Codes.CodeFor(Report, Sample.Anna, 1), Codes.CodeFor(Report, Sample.Anna, 2), Codes.CodeFor(Report, Sample.Karim, 1),
                Codes.CodeFor(NextReport, Sample.Anna, 1), OtherSecret.CodeFor(Report, Sample.Anna, 1),
            ]);
    }

    [TestMethod]
    public void Spaces_and_hyphens_do_not_matter_when_a_code_is_typed()
    {
        var code = Codes.CodeFor(Report, Sample.Anna, 1);

        Assert.IsTrue(Codes.Matches(code, Report, Sample.Anna, 1));
        Assert.IsTrue(Codes.Matches($" {code[..3]} {code[3..]}\n", Report, Sample.Anna, 1));
        Assert.IsTrue(Codes.Matches($"{code[..3]}-{code[3..]}", Report, Sample.Anna, 1));
    }

    [TestMethod]
    public void A_wrong_short_or_missing_code_does_not_match()
    {
        var code = Codes.CodeFor(Report, Sample.Anna, 1);
        foreach (var wrong in new[] { null, "", code[..5], code + "0", code[1..] + code[0] + "1", Codes.CodeFor(Report, Sample.Anna, 2) })
        {
            Assert.IsFalse(Codes.Matches(wrong, Report, Sample.Anna, 1), wrong);
        }
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
