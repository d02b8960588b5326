using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Bot.Activities;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Conversation;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Writing;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Teams.Cards.CardText;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>Texts longer than a card: shown in part, never offered for editing in part, and every card stays sendable.</summary>
[TestClass]
public sealed class LongTextTests
{
    private const int MessageLimit = 28 * 1024;

    /// <summary>30,000 characters with letters of two bytes, emoji of several parts, lists and quotes.</summary>
    private static readonly string Long = string.Concat(
        Enumerable.Repeat("Åtta glada älgar åt \"ängssyra\" 👩‍🏫 på ön.\n- En punkt\n\n", 600)
    )[..30_000];

    public static IEnumerable<object[]> Cards() =>
        [
            .. Sample.Template.Pages.Select(p => new object[] { "page " + p.Id }),
            ["reader 2.1"],
            ["outdated"],
            ["replace"],
            ["preview"],
            ["answers"],
            ["overview"],
            ["send"],
            ["submit"],
            ["refused date"],
            ["unsaved"],
        ];

    [TestMethod]
    [DynamicData(nameof(Cards))]
    public void A_card_with_30000_characters_in_every_text_fits_into_a_message(string name)
    {
        var message = new Answer.Shown(CardOf(name)).ToMessage();
        var bytes = Encoding.UTF8.GetByteCount(message.Summary!) + ((FinishedJson)message.Attachments[0].Content).Utf8.Length;
        Assert.IsLessThan(MessageLimit - 800, bytes, name);
    }

    [TestMethod]
    public void A_text_too_long_for_the_card_is_never_put_into_an_input()
    {
        var card = CardOf("page activities").Json();
        var inputs = card["body"]!.AsArray().Where(e => e!["type"]!.ToString() == "Input.Text" && e["isVisible"] is null).ToList();
        Assert.AreEqual("add.activities", inputs.Single()!["id"]!.ToString());
        Assert.AreEqual("", inputs.Single()!["value"]!.ToString());
        StringAssert.Contains(ReadAloud(card), "Här visas början; hela är sparad.");
    }

    [TestMethod]
    public void What_is_shown_of_a_long_text_is_its_beginning_word_for_word()
    {
        var shown = CardOf("page activities").Json()["body"]!
            .AsArray()
            .SkipWhile(e => !ReadAloud(e).StartsWith("Åtta", StringComparison.Ordinal))
            .TakeWhile(e => !ReadAloud(e).StartsWith("Texten är", StringComparison.Ordinal))
            .Select(ReadAloud)
            .ToList();
        var whole = Long.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        CollectionAssert.AreEqual(whole.Take(shown.Count - 1).ToList(), shown.SkipLast(1).ToList());
        Assert.IsTrue(whole[shown.Count - 1].StartsWith(shown[^1], StringComparison.Ordinal));
        Assert.IsGreaterThan(5_000, shown.Sum(s => s.Length));
    }

    [TestMethod]
    public void A_text_of_9000_characters_is_edited_whole()
    {
        var text = Long[..9_000];
        var sample = Sample.Opened();
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("activities", text, true, 0)]));
        var input = PageCard.Of(Sofia, sample.View, Sample.Template.Page("activities")!).Json()["body"]!
            .AsArray()
            .Single(e => e!["type"]!.ToString() == "Input.Text" && e["isVisible"] is null);
        Assert.AreEqual(text, input!["value"]!.ToString());
    }

    [TestMethod]
    public void In_a_preview_only_the_texts_that_are_too_long_are_shortened()
    {
        var sample = Sample.Written();
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("deviations", Long, true, null)]));
        var said = ReadAloud(PreviewCard.Of(Sofia, sample.View).Json());
        StringAssert.Contains(said, "16 av 19 deltagare har en plan (84 %). Målet är 50 %.");
        Assert.HasCount(2, said.Split("Här visas början"));
    }

    [TestMethod]
    [DataRow("abc 👩‍🏫👩‍🏫👩‍🏫", 7, "abc")]
    [DataRow("👩‍🏫👩‍🏫👩‍🏫", 7, "👩‍🏫")]
    [DataRow("åäö åäö", 5, "åäö")]
    [DataRow("oavbrutet", 4, "oavb")]
    [DataRow("kort", 40, "kort")]
    public void A_cut_goes_between_words_and_never_through_an_emoji(string text, int cap, string beginning) =>
        Assert.AreEqual(beginning, Shortened.Beginning(text, cap));

    private static Card CardOf(string name)
    {
        var (view, page) = (Everything().View, Sample.Template.Page("activities")!);
        var unsaved = new Dictionary<string, Unsaved> { ["activities"] = new(Long + "!", true), ["reportDate"] = new(Long, true) };
        return name switch
        {
            "reader 2.1" => PageCard.Of(Rita, view, page),
            "outdated" => OutdatedCard.Of(Sofia, view, page),
            "replace" => ReplaceCard.Of(Sofia, view, page),
            "preview" => PreviewCard.Of(Sofia, view),
            "answers" => AnswersCard.Of(Sofia, view),
            "overview" => OverviewCard.Of(Sofia, view),
            "send" => SendCard.Of(Sofia, view),
            "submit" => SubmitCard.Of(Sofia, view),
            "refused date" => PageCard.Of(
                Sofia,
                view,
                Sample.Template.Page("submitter")!,
                Notice.Of(new Refusal(RefusalReason.UnreadableDate, Long), Sofia),
                unsaved
            ),
            "unsaved" => PageCard.Of(Sofia, view, page, Notice.Of(new Refusal(RefusalReason.TooLong, "2.1", 100_000), Sofia), unsaved),
            _ => PageCard.Of(Sofia, view, Sample.Template.Page(name["page ".Length..])!),
        };
    }

    private static Sample Everything()
    {
        var sample = Sample.Opened();
        foreach (var section in Sample.Template.Sections.Where(s => s is { FilledBy: FilledBy.Lead, Kind: not SectionKind.Date }))
        {
            sample.Do(Sample.Sofia, new SaveSections([new SectionInput(section.Id, Long, true, null)]));
        }

        sample.Do(Sample.Bo, new SaveSections([new SectionInput("activities", "Bo: " + Long, true, 0)]));
        sample.Do(Sample.Sofia, new SendToSteeringGroup(false));
        sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, Long, "code"));
        sample.Do(Sample.Karim, new AnswerReview(1, AnswerKind.Analysis, Long, "code"));
        return sample;
    }
}
