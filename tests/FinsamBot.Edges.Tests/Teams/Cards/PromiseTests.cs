using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Edges.Tests.Teams.Conversation;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Writing;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Teams.Cards.CardText;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>What a card offers is what the rules allow, and what its words promise has a button.</summary>
[TestClass]
public sealed class PromiseTests
{
    private static readonly DateTimeOffset LastDayOfPeriod = new(2026, 3, 31, 8, 0, 0, TimeSpan.Zero);

    public static IEnumerable<object[]> States() =>
        from written in (int[])[0, 1, 3, 5]
        from asked in (bool[])[false, true]
        from answers in asked ? (int[])[0, 1, 3] : [0]
        from early in (bool[])[false, true]
        where !asked || written > 0
        select new object[] { written, asked, answers, early };

    [TestMethod]
    [DynamicData(nameof(States))]
    public void The_card_before_handing_in_offers_exactly_what_the_rules_allow(int written, bool asked, int answers, bool early)
    {
        var card = Seen(SubmitCard.Of(Sofia, StateOf(written, asked, answers, early).View));

        Assert.AreEqual(Allows(written, asked, answers, early, anyway: false), card.Buttons.Contains("Lämna in"), card.Words);
        var onlyAnyway = Allows(written, asked, answers, early, anyway: true) && !Allows(written, asked, answers, early, anyway: false);
        Assert.AreEqual(onlyAnyway, card.Buttons.Contains("Lämna in ändå"), card.Words);
        Assert.AreEqual(onlyAnyway, card.Words.Contains("lämnar du in ändå", StringComparison.OrdinalIgnoreCase), card.Words);
        Assert.AreEqual(early, card.Words.Contains("Perioden är inte slut", StringComparison.Ordinal), card.Words);
    }

    [TestMethod]
    [DynamicData(nameof(States))]
    public void Sending_is_offered_as_soon_as_something_is_written_and_not_before(int written, bool asked, int answers, bool early)
    {
        var view = StateOf(written, asked, answers, early).View;
        var overview = Seen(OverviewCard.Of(Sofia, view)).Buttons;
        Assert.AreEqual(written > 0, overview.Any(b => b.StartsWith("Skicka till styrgruppen", StringComparison.Ordinal)));

        var page = Seen(PageCard.Of(Sofia, view, Sample.Template.Page("steeringGroupAnalysis")!)).Buttons;
        Assert.AreEqual(written > 0 && !asked, page.Contains("Skicka till styrgruppen"));
        Assert.AreEqual(written == 0, page.Contains("Börja skriva"));
    }

    private static bool Allows(int written, bool asked, int answers, bool early, bool anyway) =>
        StateOf(written, asked, answers, early).Do(Sample.Sofia, new SubmitReport(anyway)).Refusal is null;

    private static Seen Seen(Card card) => new(card.Json(), null);

    private static Sample StateOf(int written, bool asked, int answers, bool early)
    {
        var sample = early ? Sample.Opened().At(LastDayOfPeriod) : Sample.Opened();
        foreach (var (section, text) in Sample.Texts.Take(written))
        {
            sample.Do(Sample.Sofia, new SaveSections([new SectionInput(section, text, true, null)]));
        }

        if (asked)
        {
            sample.Do(Sample.Sofia, new SendToSteeringGroup(true));
        }

        foreach (var member in new[] { Sample.Anna, Sample.Karim, Sample.Lena }.Take(answers))
        {
            sample.Do(member, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        }

        return sample;
    }
}
