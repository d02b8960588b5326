using System.IO.Compression;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Pages;

namespace FinsamBot.Edges.Tests.Web.Editor;

[TestClass]
public sealed class EditorTests
{
    [TestMethod]
    public async Task What_is_written_with_the_keyboard_alone_is_in_the_text_area_in_our_marks()
    {
        await using var editor = await EditorPage.OpenAsync();
        await editor.Page.EvaluateAsync(
            "() => { window.told = 0; document.addEventListener('input', e => { if (e.target.id === 'text') window.told++; }); }"
        );
        await editor.Page.ClickAsync("label[for=text]");

        await editor.TypeAsync("Vi har ");
        await editor.PressAsync("Control+b");
        await editor.TypeAsync("träffat");
        await editor.PressAsync("Control+b");
        await editor.TypeAsync(" alla ");
        await editor.PressAsync("Control+i");
        await editor.TypeAsync("berörda");
        await editor.PressAsync("Control+i", "Enter", "Enter");
        await editor.TypeAsync("- ett");
        await editor.PressAsync("Enter");
        await editor.TypeAsync("två");
        await editor.PressAsync("Enter", "Alt+Shift+ArrowRight");
        await editor.TypeAsync("inuti");
        await editor.PressAsync("Enter", "Enter", "Enter");
        await editor.TypeAsync("4) fyra");
        await editor.PressAsync("Enter");
        await editor.TypeAsync("fem");
        await editor.PressAsync("Enter", "Enter");
        await editor.TypeAsync("Slut med **stjärnor** och *en*.");

        Assert.AreEqual(
            "Vi har **träffat** alla *berörda*\n\n- ett\n- två\n    - inuti\n4) fyra\n5) fem\nSlut med **stjärnor** och *en*.",
            await editor.TextAsync()
        );
        Assert.IsGreaterThan(80, await editor.Page.EvaluateAsync<int>("() => window.told"));
        Assert.AreEqual("stjärnor", await editor.Page.InnerTextAsync("[role=textbox] p:last-child strong"));
        Assert.AreEqual("", editor.Complaints);
    }

    [TestMethod]
    [DataRow("ett\ntvå", "bullets", "- ett\n- två")]
    [DataRow("ett\n\ntvå", "numbers", "1. ett\n\n2. två")]
    [DataRow("- ett\n- två", "bullets", "ett\ntvå")]
    [DataRow("- ett\n- två", "numbers", "1. ett\n2. två")]
    [DataRow("- ett\n    - två", "indent", "    - ett\n        - två")]
    [DataRow("    - ett\n        - två", "outdent", "- ett\n    - två")]
    [DataRow("ett\ntvå", "bold", "**ett**\n**två**")]
    [DataRow("ett *två*", "italic", "*ett två*")]
    public async Task A_button_changes_the_lines_that_are_chosen_and_is_undone_and_done_again(string before, string tool, string after)
    {
        await using var editor = await EditorPage.OpenAsync();
        await editor.SetAsync(before);

        await editor.PressAsync("Control+a");
        await editor.ClickAsync(tool);
        Assert.AreEqual(after, await editor.TextAsync());
        await editor.ClickAsync("undo");
        Assert.AreEqual(before, await editor.TextAsync());
        await editor.ClickAsync("redo");
        Assert.AreEqual(after, await editor.TextAsync());
    }

    [TestMethod]
    public async Task The_buttons_are_one_stop_for_Tab_and_arrows_go_between_them()
    {
        await using var editor = await EditorPage.OpenAsync("- ett");
        await editor.Page.FocusAsync("[role=textbox]");

        await editor.PressAsync("Shift+Tab", "ArrowRight", "ArrowRight");
        Assert.AreEqual("bullets", await FocusAsync(editor));
        Assert.AreEqual("true", await editor.Page.GetAttributeAsync("[data-tool=bullets]", "aria-pressed"));
        await editor.PressAsync("Enter");
        Assert.AreEqual("ett", await editor.TextAsync());
        await editor.PressAsync("Shift+Tab");
        Assert.AreEqual("bullets", await FocusAsync(editor), "the bar remembers where one was");
        await editor.PressAsync("End");
        Assert.AreEqual("redo", await FocusAsync(editor));
        await editor.PressAsync("Tab", "Tab");
        Assert.AreEqual("BUTTON", await editor.Page.EvaluateAsync<string>("() => document.activeElement.tagName"), "Tab leaves the editor");
    }

    [TestMethod]
    public async Task Tab_moves_an_item_only_while_one_writes_and_never_keeps_anybody_in()
    {
        await using var editor = await EditorPage.OpenAsync("- ett");

        await editor.Page.FocusAsync("[role=textbox]");
        await editor.PressAsync("Tab");
        Assert.AreEqual("- ett", await editor.TextAsync());
        await editor.Page.FocusAsync("[role=textbox]");
        await editor.PressAsync("Home");
        await editor.PressAsync("Tab", "Tab");
        Assert.AreEqual("        - ett", await editor.TextAsync());
        await editor.PressAsync("Tab");

        Assert.AreEqual("Spara", await editor.Page.EvaluateAsync<string>("() => document.activeElement.textContent"));
    }

    [TestMethod]
    public async Task A_link_is_put_in_changed_and_taken_away()
    {
        await using var editor = await EditorPage.OpenAsync();
        await editor.SetAsync("Läs planen");
        await editor.PressAsync("Control+Shift+ArrowLeft", "Control+k");

        await editor.TypeAsync("javascript:alert(1)");
        await editor.PressAsync("Enter");
        StringAssert.Contains(await editor.Page.InnerTextAsync(".address [role=alert]"), "Skriv en webbadress");
        await editor.Page.FillAsync(".address input", "norrsken.example.se/plan");
        await editor.PressAsync("Enter");
        Assert.AreEqual("Läs [planen](https://norrsken.example.se/plan)", await editor.TextAsync());

        await editor.PressAsync("ArrowLeft", "Control+k");
        Assert.AreEqual("https://norrsken.example.se/plan", await editor.Page.InputValueAsync(".address input"));
        await editor.Page.FillAsync(".address input", "rita@norrsken.example.se");
        await editor.PressAsync("Enter");
        Assert.AreEqual("Läs [planen](mailto:rita@norrsken.example.se)", await editor.TextAsync());

        await editor.PressAsync("Control+k");
        await editor.ClickAsync("unlink");
        Assert.AreEqual("Läs planen", await editor.TextAsync());
        Assert.AreEqual("", editor.Complaints);
    }

    [TestMethod]
    public async Task Italics_take_whole_words_because_the_report_knows_no_others()
    {
        await using var editor = await EditorPage.OpenAsync();
        await editor.SetAsync("oberoende");

        await editor.PressAsync("ArrowLeft", "ArrowLeft", "Shift+ArrowLeft", "Shift+ArrowLeft", "Control+i");

        Assert.AreEqual("*oberoende*", await editor.TextAsync());
    }

    [TestMethod]
    public async Task Numbers_follow_and_a_start_that_was_said_stays()
    {
        await using var editor = await EditorPage.OpenAsync();
        await editor.SetAsync("4. fyra\n5. fem\n9. nio\n10. tio");

        await editor.PressAsync("Control+Home", "End", "Enter");
        await editor.TypeAsync("ny");
        Assert.AreEqual("4. fyra\n5. ny\n6. fem\n9. nio\n10. tio", await editor.TextAsync());
        await editor.PressAsync("Enter", "Enter");
        await editor.TypeAsync("emellan");

        Assert.AreEqual("4. fyra\n5. ny\nemellan\n6. fem\n9. nio\n10. tio", await editor.TextAsync());
    }

    [TestMethod]
    public async Task A_text_from_elsewhere_is_taken_over_and_the_caret_stays_among_its_words()
    {
        await using var editor = await EditorPage.OpenAsync("Ett stycke.\nHär skriver jag.");
        await editor.Page.FocusAsync("[role=textbox]");
        await editor.PressAsync("Control+End", "ArrowLeft");

        await editor.Page.EvaluateAsync(
            """
            () => {
              const area = document.getElementById('text');
              area.value = 'Ett nytt stycke.\n\n– ett\nHär skriver jag.';
              area.dispatchEvent(new Event('finsam:settext'));
            }
            """
        );
        Assert.AreEqual("Ett nytt stycke.\n\n– ett\nHär skriver jag.", await editor.TextAsync());
        await editor.TypeAsync(" nu");

        Assert.AreEqual("Ett nytt stycke.\n\n– ett\nHär skriver jag nu.", await editor.TextAsync());
        await editor.PressAsync("Control+z");
        Assert.AreEqual(
            "Ett nytt stycke.\n\n– ett\nHär skriver jag.",
            await editor.TextAsync(),
            "only what one has done oneself is undone"
        );
    }

    [TestMethod]
    public async Task Findings_are_marked_at_their_words_and_move_with_them()
    {
        await using var editor = await EditorPage.OpenAsync("Först **fet** rad.\n- Anna 19121212-1212 deltog");

        await editor.Page.EvaluateAsync(
            """
            () => {
              const area = document.getElementById('text');
              const start = area.value.indexOf('19121212');
              area.finsamEditor.markFindings([{ start, end: start + 13, title: 'Ser ut som ett personnummer' }]);
            }
            """
        );
        await editor.Page.FocusAsync("[role=textbox]");
        await editor.PressAsync("Control+Home");
        await editor.TypeAsync("Nu: ");

        Assert.AreEqual("19121212-1212", await editor.Page.InnerTextAsync(".finding"));
        Assert.AreEqual("Ser ut som ett personnummer", await editor.Page.GetAttributeAsync(".finding", "title"));
    }

    [TestMethod]
    public async Task A_text_area_that_is_closed_closes_the_editor()
    {
        await using var editor = await EditorPage.OpenAsync("Klart.");
        await editor.Page.EvalOnSelectorAsync("#text", "area => { area.readOnly = true; }");
        await editor.Page.WaitForFunctionAsync("() => document.querySelector('[role=textbox]').contentEditable === 'false'");

        await editor.PasteAsync("text/plain", "mer");

        Assert.AreEqual("Klart.", await editor.TextAsync());
        Assert.AreEqual("true", await editor.Page.GetAttributeAsync("[data-tool=bold]", "aria-disabled"));
    }

    [TestMethod]
    public async Task Without_a_script_one_writes_in_the_text_area_and_is_told_how()
    {
        await using var editor = await EditorPage.OpenAsync("Text.", adjust: o => o.JavaScriptEnabled = false);

        Assert.IsTrue(await editor.Page.IsVisibleAsync("#text"));
        StringAssert.Contains(await editor.Page.InnerTextAsync("form"), "Du skriver i en vanlig textruta.");
    }

    [TestMethod]
    public async Task It_is_right_by_axe_wide_narrow_and_in_own_colours()
    {
        await using var editor = await EditorPage.OpenAsync(
            "Under kvartalet har **alla** mött *någon*.\n\nVi har gjort detta:\n- möten\n    - i Sjöboda\n        - på centrum\n\n"
                + "4. fyra\n5. fem\n\nLäs [planen](https://norrsken.example.se/plan).",
            Language.English
        );
        await editor.PasteAsync("text/html", "<img src='x.png'>");
        await editor.ClickAsync("link");
        await AccessibilityTests.JudgeAsync(editor.Page, "editor");
    }

    [TestMethod]
    public async Task A_key_in_a_long_text_rewrites_one_line()
    {
        await using var editor = await EditorPage.OpenAsync();
        await editor.SetAsync(string.Join('\n', Enumerable.Range(1, 300).Select(i => $"{i}. " + new string('a', 100))));
        await editor.Page.EvaluateAsync(
            """
            () => {
              window.touched = new Set();
              const lineOf = node => (node.nodeType === 3 ? node.parentNode : node).closest('p');
              new MutationObserver(list => list.forEach(change => touched.add(lineOf(change.target))))
                .observe(document.querySelector('[role=textbox]'), { subtree: true, childList: true, characterData: true });
            }
            """
        );

        await editor.TypeAsync("mer");

        Assert.AreEqual(1, await editor.Page.EvaluateAsync<int>("() => touched.size"));
    }

    [TestMethod]
    public async Task The_script_is_at_most_a_hundred_kilobytes_on_the_wire()
    {
        await using var script = typeof(StaticFile).Assembly.GetManifestResourceStream("skrivruta.js")!;
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            await script.CopyToAsync(gzip);
        }

        Assert.IsLessThanOrEqualTo(100 * 1024, packed.Length);
    }

    private static Task<string> FocusAsync(EditorPage editor) =>
        editor.Page.EvaluateAsync<string>("() => document.activeElement.dataset.tool ?? document.activeElement.tagName");
}
