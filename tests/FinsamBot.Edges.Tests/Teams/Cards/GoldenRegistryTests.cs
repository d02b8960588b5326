using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Registry;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Teams.Cards.CardText;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>Cards about a report that was handed in, as files.</summary>
[TestClass]
public sealed class GoldenRegistryTests
{
    [TestMethod]
    [DataRow("to-register")]
    [DataRow("to-register-none")]
    [DataRow("register")]
    [DataRow("registered")]
    [DataRow("correct")]
    [DataRow("submitted-registered")]
    [DataRow("submitted-to-sign")]
    [DataRow("submitted-all-signed")]
    [DataRow("not-registered")]
    [DataRow("not-signed")]
    public void A_card_is_as_its_golden_file(string name)
    {
        var card = name switch
        {
            "to-register" => ToRegisterCard.Of(Rita, [Sample.Filed().View, Sample.FinalReport().View]),
            "to-register-none" => ToRegisterCard.Of(Rita, []),
            "register" => RegisterCard.Of(Rita, Sample.Filed().View, Sample.Filed().Report.Submission!, "2026:13", "RN"),
            "registered" => RegisteredCard.Of(Sofia, Sample.Registered().View),
            "correct" => CorrectCard.Of(Sofia, Sample.Registered().View),
            "submitted-registered" => Submitted(Sample.Registered()),
            "submitted-to-sign" => Submitted(Sample.FinalReport()),
            "not-registered" => NotFiledCard.Of(Rita, Sample.FinalReport().At(new DateTimeOffset(2026, 5, 4, 7, 0, 0, TimeSpan.Zero)).View),
            "not-signed" => NotFiledCard.Of(Rita, Unsigned().View),
            _ => Submitted(AllSigned()),
        };
        Assert.IsTrue(card.Fits);
        Golden.Matches(name + ".json", CardText.Of(card));
    }

    private static Card Submitted(Sample sample) => SubmittedCard.Of(Sofia, sample.View, sample.Report.Submission!);

    private static Sample Unsigned()
    {
        var sample = Sample.FinalReport();
        sample.Do(Sample.Rita, new RegisterReport("2026:14", "RN"));
        return sample.At(new DateTimeOffset(2026, 5, 4, 7, 0, 0, TimeSpan.Zero));
    }

    private static Sample AllSigned()
    {
        var sample = Sample.FinalReport();
        foreach (var party in sample.Report.Registry.Signatures!.Parties)
        {
            sample.Do(
                Sample.Sofia,
                new NoteSignature(party.Organisation, "N. N.", "Nils Namn", new DateOnly(2026, 4, 2), SignatureMethod.Paper)
            );
        }

        return sample;
    }
}
