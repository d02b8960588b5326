using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>A card says what it says in sixty words, unless it shows what is the reader's own: texts, lists, days, or several doubts at
/// once.</summary>
[TestClass]
public sealed class CardLengthTests
{
    private const int Most = 60;

    /// <summary>What their names begin with, of the cards that show the reader's own.</summary>
    private static readonly string[] Own =
    [
        "answers",
        "change-split",
        "digest",
        "end-ask",
        "every-",
        "follow-up",
        "gathered",
        "goal",
        "help",
        "intervention-shown",
        "office-figures",
        "outdated",
        "overview",
        "page-",
        "participants",
        "parts",
        "personal-",
        "plan",
        "preview",
        "reports",
        "round-",
        "search-found",
        "send-personal-data",
        "submit-date-ahead",
        "submit-personal-number",
        "submit-remarks",
        "stand-in-asked-en",
        // Names and days of the reader's own.
        "prompt-meeting",
        "prompt-stand-in",
        "reminder-late-waiting",
        "submit-silent",
    ];

    public static IEnumerable<object[]> Cards =>
        Directory
            .GetFiles(Folder(), "*.json")
            .Where(f => !Own.Any(o => Path.GetFileName(f).StartsWith(o, StringComparison.Ordinal)))
            .Select(f => new object[] { Path.GetFileName(f) });

    [TestMethod]
    [DynamicData(nameof(Cards))]
    public void A_card_is_short(string name)
    {
        var said = CardText.ReadAloud(JsonNode.Parse(File.ReadAllText(Path.Combine(Folder(), name)))!["card"]);
        var words = said.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Count(w => w.Any(char.IsLetterOrDigit));

        Assert.IsLessThanOrEqualTo(Most, words, said);
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Golden");
}
