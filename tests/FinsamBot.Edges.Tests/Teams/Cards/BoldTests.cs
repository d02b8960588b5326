using System.Text.Json.Nodes;
using FinsamBot.Domain.Reports;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Writing;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Teams.Cards.CardText;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>What people type is letters, except bold, italics and links, which are shown as such where it is read.</summary>
[TestClass]
public sealed class BoldTests
{
    [TestMethod]
    [DataRow("Vi har **två studiebesök** bokade", "Vi har [två studiebesök] bokade")]
    [DataRow("- **Mål 1**: 16 av 19", "- [Mål 1]: 16 av 19")]
    [DataRow("1. **a** och **b**", "1. [a] och [b]")]
    [DataRow("2 ** 3, a*b*c och ***", "2 ** 3, a*b*c och ***")]
    [DataRow("*kursivt* och ***båda***", "{kursivt} och [{båda}]")]
    [DataRow("Se [vår sida](https://norrsken.example.se/a).", "Se vår sida<https://norrsken.example.se/a>.")]
    [DataRow("**rita@norrsken.example.se**", "[rita@norrsken.example.se<mailto:rita@norrsken.example.se>]")]
    [DataRow("**inte slut", "**inte slut")]
    [DataRow(
        "[länk](javascript:alert(1)) <at>Alla</at> # rubrik _kursivt_ `kod` ~~struket~~",
        "[länk](javascript:alert(1)) <at>Alla</at> # rubrik _kursivt_ `kod` ~~struket~~"
    )]
    [DataRow("# rubrik\n> citat\n\n| a | b |", "# rubrik\n> citat\n| a | b |")]
    public void Form_is_shown_as_form_and_all_else_as_it_was_typed(string typed, string shown)
    {
        var view = With(typed).View;
        Assert.AreEqual(shown, Shown(PreviewCard.Of(Sofia, view), shown));
        Assert.AreEqual(shown, Shown(PageCard.Of(Rita, view, Sample.Template.Page("goals")!), shown));
    }

    [TestMethod]
    public void Nothing_that_was_typed_stands_where_Teams_reads_Markdown()
    {
        var card = PreviewCard.Of(Sofia, With("**fet** [länk](https://example.se)").View).Json();
        Assert.IsNotEmpty(Of(card, "TextBlock"));
        Assert.IsFalse(Of(card, "TextBlock").Any(t => t["text"]!.ToString().Contains("länk", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Where_a_text_is_edited_or_copied_its_asterisks_stay()
    {
        const string Typed = "Ett **fetstilt** ord";
        var (view, page) = (With(Typed).View, Sample.Template.Page("goals")!);
        Assert.AreEqual(Typed, Of(PageCard.Of(Sofia, view, page).Json(), "Input.Text").First()["value"]!.ToString());
        var unsaved = new Dictionary<string, Unsaved> { ["goals"] = new(Typed + "!", true) };
        StringAssert.Contains(ReadAloud(PageCard.Of(Rita, view, page, unsaved: unsaved).Json()), Typed + "!");
    }

    [TestMethod]
    public void The_steering_groups_bold_is_bold_too()
    {
        var bold = Of(AnswersCard.Of(Sofia, Sample.Submitted().View).Json(), "TextRun")
            .Where(r => r["weight"] is not null)
            .Select(r => r["text"]!.ToString());
        CollectionAssert.Contains(bold.ToList(), "bestämmas före sommaren");
    }

    private static Sample With(string goals)
    {
        var sample = Sample.Opened();
        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("goals", goals, true, 0)]));
        return sample;
    }

    /// <summary>As many lines as expected from where the text begins, bold in brackets, italics in braces, where a link leads behind
    /// it.</summary>
    private static string Shown(Card card, string expected)
    {
        var lines = Of(card.Json(), "RichTextBlock").Select(b => string.Concat(b["inlines"]!.AsArray().Select(r => Marked(r!)))).ToList();
        var expectedLines = expected.Split('\n');
        return string.Join('\n', lines.SkipWhile(l => l != expectedLines[0]).Take(expectedLines.Length));
    }

    private static string Marked(JsonNode run)
    {
        var text = run["text"]!.ToString();
        text += run["selectAction"] is { } link ? $"<{link["url"]}>" : "";
        text = run["italic"] is null ? text : $"{{{text}}}";
        return run["weight"] is null ? text : $"[{text}]";
    }

    private static IEnumerable<JsonObject> Of(JsonNode? node, string type) =>
        node switch
        {
            JsonObject o when o["type"]?.ToString() == type => [o],
            JsonObject o => o.SelectMany(m => Of(m.Value, type)),
            JsonArray a => a.SelectMany(n => Of(n, type)),
            _ => [],
        };
}
