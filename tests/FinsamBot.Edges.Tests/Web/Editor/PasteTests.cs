using System.Text;
using FinsamBot.Domain.Text;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Web.Editor;

/// <summary>
/// What other programs put on the clipboard, as files in <c>Pasted/</c>, and beside each the text it becomes in our marks; after
/// <c>===</c> what the page is told was left out.
/// </summary>
[TestClass]
public sealed class PasteTests
{
    private const string LeftOut = "\n\n=== ";

    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "FinsamBot.Edges.Tests", "Web", "Editor", "Pasted");

    private static readonly IReadOnlyList<string> Fragments =
    [
        .. Directory.EnumerateFiles(Folder).Where(f => !f.EndsWith(".marks", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    [TestMethod]
    public async Task Each_fragment_keeps_its_words_lists_and_form_and_nothing_else()
    {
        await using var editor = await EditorPage.OpenAsync();
        var faults = new StringBuilder();
        foreach (var fragment in Fragments)
        {
            var became = await PasteAsync(editor, fragment);
            var expected = await File.ReadAllTextAsync(Path.ChangeExtension(fragment, ".marks"));
            if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") == "1")
            {
                await File.WriteAllTextAsync(Path.ChangeExtension(fragment, ".marks"), became);
            }
            else if (became != expected)
            {
                faults.Append($"--- {Path.GetFileName(fragment)}\n{became}\n--- instead of\n{expected}\n\n");
            }
        }

        Assert.IsGreaterThanOrEqualTo(40, Fragments.Count);
        Assert.AreEqual("", faults.ToString(), "Run with UPDATE_GOLDEN=1 to accept what is new, and look at it.");
        Assert.AreEqual("", editor.Complaints);
    }

    [TestMethod]
    public async Task Nothing_that_is_pasted_leads_to_a_script_or_runs()
    {
        await using var editor = await EditorPage.OpenAsync();
        await editor.Page.EvaluateAsync("() => { window.alert = () => { throw new Error('ran'); }; }");

        foreach (var fragment in Fragments)
        {
            var marks = await PasteAsync(editor, fragment);
            var links = await editor.Page.EvaluateAsync<string[]>(
                "() => [...document.querySelectorAll('[role=textbox] a')].map(a => a.protocol)"
            );
            Assert.IsTrue(links.All(l => l is "http:" or "https:" or "mailto:"), fragment);
            Assert.IsTrue(
                FormattedText.Parse(marks).Blocks.SelectMany(b => b.Runs).All(r => r.Link is null || r.Link.Scheme != "javascript"),
                fragment
            );
        }

        Assert.AreEqual(
            0,
            await editor.Page.Locator("[role=textbox] :is(img:not(.ProseMirror-separator), script, table, style)").CountAsync()
        );
        Assert.AreEqual("", editor.Complaints);
    }

    [TestMethod]
    public async Task What_is_left_out_is_said_once_and_gone_with_the_next_paste()
    {
        await using var editor = await EditorPage.OpenAsync();

        await editor.PasteAsync("text/html", "<p>Före <img src='x.png' alt='Diagram'> efter</p>");
        Assert.AreEqual("Bilder följer inte med hit. Här finns bara text.", await editor.Page.InnerTextAsync(".left-out"));
        await editor.PasteAsync("text/plain", " och mer");

        Assert.AreEqual("", await editor.Page.InnerTextAsync(".left-out"));
        Assert.AreEqual("Före efter och mer", await editor.TextAsync());
    }

    [TestMethod]
    [DataRow("Före ¦ efter", "ett **två**", "Före ett **två** efter")]
    [DataRow("Före¦", "- ett\n- två", "Före\n- ett\n- två")]
    [DataRow("- före¦", "- ett\n- två", "- före\n- ett\n- två")]
    [DataRow("¦", "4. fyra\n5. fem", "4. fyra\n5. fem")]
    [DataRow("¦ efter", "ett\ntvå", "ett\ntvå efter")]
    [DataRow("Före¦ efter", "- ett\n- två", "Före\n- ett\n- två\n efter")]
    [DataRow("1. före ¦ efter", "mitt\n\nslut", "1. före mitt\n\nslut efter")]
    public async Task It_joins_what_stands_around_the_caret(string before, string pasted, string after)
    {
        await using var editor = await EditorPage.OpenAsync();
        var caret = before.IndexOf('¦', StringComparison.Ordinal);
        await editor.SetAsync(before.Replace("¦", "", StringComparison.Ordinal));
        for (var back = before.Length - caret - 1; back > 0; back--)
        {
            await editor.PressAsync("ArrowLeft");
        }

        await editor.PasteAsync("text/plain", pasted);

        Assert.AreEqual(after, await editor.TextAsync());
    }

    [TestMethod]
    public async Task Thirty_thousand_letters_come_in_at_once_and_twenty_megabytes_end()
    {
        await using var editor = await EditorPage.OpenAsync();
        var section = string.Join("\n\n", Enumerable.Range(1, 100).Select(i => $"Stycke {i}. " + new string('å', 285)));
        await editor.PasteAsync("text/plain", section);
        Assert.AreEqual(section, await editor.TextAsync());

        const string Word = "<p class=MsoNormal><span style='color:red'>Ett ganska långt stycke.</span></p>";
        (string Kind, string Piece, int Times, string Beginning, string End, string Left, int Letters)[] large =
        [
            ("text/html", "A", 20_000_000, "<p>Före</p><img src='data:image/png;base64,", "'>", "pictures 1", 4),
            ("text/html", Word, 250_000, "", "", "cut 1", 50_000),
            ("text/plain", "Rad efter rad.\n", 1_400_000, "", "", "cut 1", 90_000),
            ("text/html", "<b>", 6_000_000, "", "", "", 0),
            ("text/html", "<style>", 2_800_000, "<p>Före</p>", "", "cut 1", 0),
        ];
        foreach (var (kind, piece, times, beginning, end, left, letters) in large)
        {
            await editor.SetAsync("");
            Assert.AreEqual(left, await editor.PasteAsync(kind, piece, times, beginning, end), piece);
            var length = (await editor.TextAsync()).Length;
            Assert.IsTrue(length >= letters && length < 150_000, $"{piece}: {length}");
        }

        Assert.AreEqual(
            "",
            string.Join('\n', editor.Complaints.Split('\n').Where(c => !c.Contains("inline style", StringComparison.Ordinal)))
        );
    }

    [TestMethod]
    public async Task What_is_copied_here_and_pasted_here_is_the_same()
    {
        const string Text = "Först **fet** och [länk](https://example.se/a).\n\n- ett\n    - två\n4. fyra\n5. *fem*\n\nSist.";
        await using var editor = await EditorPage.OpenAsync(Text);

        var copied = await editor.Page.EvaluateAsync<string[]>(
            """
            () => {
              const box = document.querySelector('[role=textbox]');
              box.focus();
              const { view } = document.getElementById('text').finsamEditor;
              const { dom, text } = view.serializeForClipboard(view.state.doc.slice(0, view.state.doc.content.size));
              return [dom.innerHTML, text];
            }
            """
        );
        await editor.SetAsync("");
        await editor.PasteAsync("text/html", copied[0]);

        Assert.AreEqual(Text, await editor.TextAsync());
        Assert.AreEqual("Först fet och länk.\n\n- ett\n    - två\n4. fyra\n5. fem\n\nSist.", copied[1]);
        StringAssert.Contains(copied[0], "<ol start=\"4\"><li value=\"4\">fyra</li>");
    }

    /// <summary>What stands in the text area, and what was left out.</summary>
    private static async Task<string> PasteAsync(EditorPage editor, string fragment)
    {
        await editor.SetAsync("");
        var kind = fragment.EndsWith(".txt", StringComparison.Ordinal) ? "text/plain" : "text/html";
        var left = await editor.PasteAsync(kind, await File.ReadAllTextAsync(fragment));
        return await editor.TextAsync() + (left.Length > 0 ? LeftOut + left : "");
    }
}
