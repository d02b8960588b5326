using System.Text.Json;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Text;
using FsCheck.Fluent;

namespace FinsamBot.Edges.Tests.Web.Editor;

/// <summary>A text that goes through the editor says the same: read by the editor, written anew by it, and read as the report reads
/// it.</summary>
[TestClass]
public sealed partial class EditorRoundTripTests
{
    private const int Texts = 2_000;

    /// <summary>What people write, and what marks are made of.</summary>
    private static readonly string[] Pieces =
    [
        "- ",
        "– ",
        "• ",
        "    - ",
        "\t* ",
        "1. ",
        "2) ",
        "12. ",
        "007. ",
        "999. ",
        "*",
        "**",
        "***",
        "\n",
        "\n\n",
        "\n",
        " ",
        "\t",
        "\u00A0",
        "ord",
        "två ord",
        "å",
        "Stycke.",
        "(",
        "[",
        "](",
        ")",
        "[ord](https://example.se/a)",
        "https://example.se/a_b",
        "http",
        "a@example.se",
        "🙂",
        "**fet**",
        "*kursiv*",
        "***båda***",
        "**fet *båda* fet**",
    ];

    [TestMethod]
    public async Task Text_to_editor_to_text()
    {
        var texts = Gen.Elements(Pieces).ArrayOf().Select(string.Concat).Sample(Texts, 30).Distinct().ToList();
        await using var editor = await EditorPage.OpenAsync();

        var (kept, anew) = await ThroughAsync(editor, texts);

        Assert.IsGreaterThan(Texts / 2, texts.Count);
        for (var i = 0; i < texts.Count; i++)
        {
            Assert.AreEqual(texts[i], kept[i], "What nobody touches is as it came.");
            Assert.AreEqual(Letters(texts[i]), Letters(anew[i]), Quoted(texts[i], anew[i]));
        }

        Assert.AreEqual("", editor.Complaints);
    }

    [TestMethod]
    public async Task Lists_levels_starts_and_form_are_written_as_they_were_read()
    {
        var words = Gen.Elements("ord", "två ord", "å", "1 (ett)", "x.y", "Stycke.");
        var stretch =
            from text in words
            from form in Gen.Elements("", "", "*", "**", "***")
            from link in Gen.Elements("", "", "", "https://example.se/å", "mailto:a@example.se")
            select form + (link.Length > 0 ? $"[{text}]({link})" : text) + form;
        var marker = Gen.Elements(
            "",
            "",
            "- ",
            "    - ",
            "        - ",
            "1. ",
            "2. ",
            "    1. ",
            "    2) ",
            "7. ",
            "  • ",
            "\t3. ",
            "      12) "
        );
        var line =
            from mark in marker
            from parts in stretch.NonEmptyListOf()
            from gap in Gen.Elements("\n", "\n", "\n\n")
            select mark + string.Join(' ', parts) + gap;
        var texts = line.ArrayOf().Select(string.Concat).Sample(Texts / 4, 12).Distinct().ToList();
        await using var editor = await EditorPage.OpenAsync();

        var (_, anew) = await ThroughAsync(editor, texts);

        for (var i = 0; i < texts.Count; i++)
        {
            Assert.AreEqual(Looks(FormattedText.Parse(texts[i])), Looks(FormattedText.Parse(anew[i])), Quoted(texts[i], anew[i]));
        }
    }

    [TestMethod]
    public async Task A_line_that_is_changed_leaves_all_others_as_they_were()
    {
        const string Before = "*  ett\n–\ttvå \n\n\n007. inte\n  1) **a **\n";
        await using var editor = await EditorPage.OpenAsync();
        await editor.SetAsync(Before + "sist");

        await editor.TypeAsync("a");

        Assert.AreEqual(Before + "sista", await editor.TextAsync());
    }

    /// <summary>As the text area has it, and as the editor would write it anew.</summary>
    private static async Task<(string[] Kept, string[] Anew)> ThroughAsync(EditorPage editor, IReadOnlyList<string> texts)
    {
        var json = await editor.Page.EvaluateAsync<string>(
            """
            texts => {
              const { finsamEditor: editor } = document.getElementById('text');
              return JSON.stringify(JSON.parse(texts).map(text => {
                editor.setText(text);
                return [document.getElementById('text').value, editor.written()];
              }));
            }
            """,
            JsonSerializer.Serialize(texts)
        );
        var pairs = JsonSerializer.Deserialize<string[][]>(json)!;
        return ([.. pairs.Select(p => p[0])], [.. pairs.Select(p => p[1])]);
    }

    /// <summary>Without marks, and what may be one: stray asterisks can make it impossible to say what was meant by the others.</summary>
    private static string Letters(string text) => Mark().Replace(text, "");

    private static string Looks(FormattedText text) =>
        string.Join(
            '\n',
            text.Blocks.Select(b =>
                Kind(b)
                + string.Concat(b.Runs.SelectMany(r => r.Text.Where(c => c != ' ').Select(c => $"{c}{r.Bold}{r.Italic}{r.Address} ")))
            )
        );

    private static string Kind(TextBlock block) =>
        $"{block.GetType().Name} {block.Level} {(block as NumberedItem)?.Number}{(block as NumberedItem)?.Delimiter} {block.AfterBlank}: ";

    [GeneratedRegex(@"\]\([^()\s]*\)|[\[\]\s*•–-]")]
    private static partial Regex Mark();

    private static string Quoted(string before, string after) =>
        $"{JsonSerializer.Serialize(before)} became {JsonSerializer.Serialize(after)}";
}
