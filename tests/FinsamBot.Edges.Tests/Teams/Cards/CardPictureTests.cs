using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FinsamBot.Testing;
using FinsamBot.Testing.Browser;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>
/// Every golden card has its picture beside it, in <c>Pictures/</c>: what the JSON cannot show is looked at there. Fonts and browsers
/// differ a little from machine to machine; what is laid out otherwise, or coloured otherwise, does not pass.
/// </summary>
[TestClass]
public sealed class CardPictureTests
{
    /// <summary>The share of a picture that may look otherwise: a word more is below it, a button more is above.</summary>
    private const double Tolerance = 0.006;

    /// <summary>A quick run draws one card in so many, always the same ones; the whole run draws all of them.</summary>
    private const int Quick = 8;

    private static bool IsUpdating => Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1";

    /// <summary>What each card said when its picture was taken: a name and a fingerprint on each line.</summary>
    private static string Taken => Path.Combine(Folder("Pictures"), "taken.txt");

    [TestMethod]
    public async Task Every_card_looks_like_its_picture()
    {
        var cards = Cards();
        await using var browser = await Chromium.OpenAsync();
        var pictures = await CardPictures.OpenAsync(browser);
        var complaints = new List<string>();
        foreach (var name in Chosen(cards))
        {
            var (picture, faults) = await pictures.TakeAsync(CardOf(name));
            complaints.AddRange(faults.Select(f => $"{name}: {f}"));
            if (await IsOtherwiseAsync(pictures, name, picture) is { } complaint)
            {
                complaints.Add(complaint);
            }
        }

        Assert.AreEqual("", string.Join('\n', complaints), "Run with UPDATE_GOLDEN=1 to accept what is new, and look at it.");
        if (IsUpdating)
        {
            await File.WriteAllLinesAsync(Taken, Fingerprints());
        }
    }

    /// <summary>A card that was changed has its picture taken again: this is seen without drawing any.</summary>
    [TestMethod]
    public void Every_picture_is_of_the_card_as_it_is_now() =>
        CollectionAssert.AreEqual(
            File.ReadAllLines(Taken),
            Fingerprints().ToList(),
            "Run with UPDATE_GOLDEN=1 to take the pictures again, and look at them."
        );

    [TestMethod]
    public void No_picture_is_without_its_card() =>
        CollectionAssert.IsSubsetOf(
            Directory.GetFiles(Folder("Pictures"), "*.webp").Select(Path.GetFileNameWithoutExtension).ToList(),
            Cards().ToList()
        );

    [TestMethod]
    public async Task A_button_more_and_another_ground_are_seen()
    {
        await using var browser = await Chromium.OpenAsync();
        var pictures = await CardPictures.OpenAsync(browser);
        var (asIs, _) = await pictures.TakeAsync(CardOf("overview-started"));
        var (again, _) = await pictures.TakeAsync(CardOf("overview-started"));
        var (late, _) = await pictures.TakeAsync(CardOf("overview-late"));
        var ground = CardOf("overview-started").Replace("\"good\"", "\"warning\"", StringComparison.Ordinal);
        var (otherGround, _) = await pictures.TakeAsync(ground);

        Assert.AreEqual(0, await pictures.DifferenceAsync(asIs, again));
        Assert.IsGreaterThan(Tolerance, await pictures.DifferenceAsync(asIs, late));
        Assert.IsGreaterThan(Tolerance, await pictures.DifferenceAsync(asIs, otherGround));
    }

    private static async Task<string?> IsOtherwiseAsync(CardPictures pictures, string name, byte[] picture)
    {
        var file = Path.Combine(Folder("Pictures"), name + ".webp");
        var difference = File.Exists(file) ? await pictures.DifferenceAsync(await File.ReadAllBytesAsync(file), picture) : 1;
        if (difference <= Tolerance)
        {
            return null;
        }

        if (IsUpdating)
        {
            await File.WriteAllBytesAsync(file, picture);
            return null;
        }

        return $"{name}: {difference:P1} of the picture looks otherwise";
    }

    private static IEnumerable<string> Chosen(IReadOnlyList<string> cards) =>
        Effort.All || IsUpdating ? cards : cards.Where((_, i) => i % Quick == 0);

    private static IEnumerable<string> Fingerprints() =>
        Cards().Select(n => $"{n} {Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CardOf(n))).AsSpan(0, 6))}");

    private static string CardOf(string name) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Folder("Golden"), name + ".json")))!["card"]!.ToJsonString();

    private static IReadOnlyList<string> Cards() =>
        [.. Directory.GetFiles(Folder("Golden"), "*.json").Select(f => Path.GetFileNameWithoutExtension(f)).Order(StringComparer.Ordinal)];

    private static string Folder(string name, [CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, name);
}
