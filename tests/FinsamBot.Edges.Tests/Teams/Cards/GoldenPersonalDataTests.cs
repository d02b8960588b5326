using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Writing;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Teams.Cards.CardText;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>What stands before sending and handing in. The number is one that the Swedish Tax Agency prints as an example; the stories are
/// invented.</summary>
[TestClass]
public sealed class GoldenPersonalDataTests
{
    [TestMethod]
    [DataRow("personal-number")]
    [DataRow("personal-data")]
    [DataRow("personal-data-en")]
    [DataRow("personal-data-in-answer")]
    [DataRow("send-personal-data")]
    [DataRow("submit-personal-number")]
    public void Personal_data(string name) =>
        Golden.Matches(
            name + ".json",
            Of(
                name switch
                {
                    "personal-number" => Sending(Sofia, Numbered()),
                    "personal-data" => Sending(Sofia, Told()),
                    "personal-data-en" => Sending(SofiaInEnglish, Told()),
                    "personal-data-in-answer" => HandingIn(
                        Answered("Bra arbete. Se till att Hon i Ockelbo med depression får hjälp, 811228-9874.")
                    ),
                    "send-personal-data" => SendCard.Of(Sofia, Told().View),
                    _ => SubmitCard.Of(Sofia, Numbered().View),
                }
            )
        );

    [TestMethod]
    public void No_card_shows_a_personal_number()
    {
        foreach (var card in new[] { Sending(Sofia, Numbered()), HandingIn(Answered("811228-9874")) })
        {
            Assert.DoesNotContain("9874", ReadAloud(card.Json()));
        }
    }

    [TestMethod]
    public void A_report_full_of_places_still_fits_on_a_card()
    {
        var more = string.Concat(Enumerable.Repeat("och mycket annat hände också, ", 6));
        var told = Enumerable.Range(1, 300).Select(n => $"Nummer {n}: en av deltagarna hade varit hemlös, {more}.");
        var story = string.Join("\n\n", told);

        var card = Sending(Sofia, Written(("activities", story)));

        Assert.IsTrue(card.Fits);
        StringAssert.Contains(ReadAloud(card.Json()), "260 ställen till visas inte här.");
    }

    private static Card Sending(Reader to, Sample sample) =>
        PersonalDataCard.BeforeSending(to, sample.View, sample.View.WrittenPersonalData, anyway: false, everybody: false);

    private static Card HandingIn(Sample sample) =>
        PersonalDataCard.BeforeHandingIn(Sofia, sample.View, sample.View.PersonalData, anyway: true);

    private static Sample Numbered() =>
        Written(
            ("activities", "Deltagaren 811228-9874 har börjat sin praktik.\nTvå deltagare från Ockelbo har slutat."),
            ("goals", "Se även 19811228 9874.")
        );

    private static Sample Told() =>
        Written(
            ("activities", "Vi ses på tisdagar. En av deltagarna hade varit hemlös och dömdes för stöld. Nu har hon en plan."),
            ("deviations", "Fyra unga kvinnor från Ockelbo har autism.\nKontakta Lena på 070-123 45 67 eller lena@exempel.se.")
        );

    private static Sample Written(params (string Section, string Text)[] texts)
    {
        var sample = Sample.Written();
        foreach (var (section, text) in texts)
        {
            sample.Do(Sample.Sofia, new SaveSections([new SectionInput(section, text, true, null)]));
        }

        return sample;
    }

    private static Sample Answered(string text)
    {
        var sample = Sample.Sent();
        sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, text, "code"));
        return sample;
    }
}
