using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Domain.Tests.Reports.Rounds;

[TestClass]
public sealed class MeaningTests
{
    [TestMethod]
    [DataRow("Jag godkänner rapporten.", AnswerKind.Approved)]
    [DataRow("Godkänt från oss /Karim", AnswerKind.Approved)]
    [DataRow("Läst, inga synpunkter.", AnswerKind.NoRemarks)]
    [DataRow("Vi har inget att invända", AnswerKind.NoRemarks)]
    [DataRow("Jag godkänner inte rapporten.", null)]
    [DataRow("Godkänner, men rätta tabellen.", null)]
    [DataRow("Är den godkänd av er?", null)]
    [DataRow("Planen för hösten är för tunn.", null)]
    [DataRow("", null)]
    public void Only_a_plain_yes_is_read_as_one(string reply, AnswerKind? meant) => Assert.AreEqual(meant, Meaning.Of(reply));

    [TestMethod]
    public void A_long_reply_says_more_than_yes() => Assert.IsNull(Meaning.Of("Godkänns. " + new string('a', 300)));
}
