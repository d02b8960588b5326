using FinsamBot.Documents.Word;
using FinsamBot.Domain.Reports;
using FinsamBot.Teams.Cards;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>A file in the chat that is to follow the report: asked about, added, seen, taken away; and what cannot follow.</summary>
[TestClass]
public sealed class AttachmentStoryTests
{
    private const string Attach = "Låt följa med som bilaga";

    [TestMethod]
    public async Task A_file_follows_the_report_when_its_sender_says_so_and_is_taken_away_again()
    {
        await using var chat = await Chat.StartAsync();

        var offer = await chat.SendsFileAsync("Plan.pdf", SampleFiles.Pdf());
        StringAssert.Contains(offer.Words, "Ska filen följa med rapporten som bilaga?");
        Assert.IsEmpty((await chat.ReportAsync()).Attachments, "Nothing follows before its sender says so.");

        var added = await chat.PressesAsync(offer, Attach);
        StringAssert.Contains(added.Words, "Plan.pdf följer nu med rapporten.");
        var file = (await chat.ReportAsync()).Attachments.Single().File;
        Assert.AreEqual(("Plan.pdf", (long)SampleFiles.Pdf().Length), (file.Name, file.Size));
        StringAssert.Contains((await chat.PressesAsync(offer, Attach)).Words, "följde redan med");

        var overview = await chat.SaysAsync("rapport");
        StringAssert.Contains(overview.Words, "Bilagor: 1");
        var list = await chat.SaysAsync("bilagor");
        StringAssert.Contains(list.Words, "Plan.pdf · PDF, 1 kB");
        var asked = await chat.PressesAsync(list, "Ta bort Plan.pdf");
        StringAssert.Contains(asked.Words, "Ska bilagan tas bort?");
        StringAssert.Contains((await chat.PressesAsync(asked, "Ta bort")).Words, "Plan.pdf är borttagen.");
        Assert.IsEmpty((await chat.ReportAsync()).Attachments);
        StringAssert.Contains((await chat.PressesAsync(list, "Ta bort Plan.pdf")).Words, "Bilagan finns inte längre.");
    }

    [TestMethod]
    public async Task A_report_that_we_wrote_is_read_at_once_and_may_still_follow_instead()
    {
        await using var chat = await Chat.StartAsync();
        var word = WordReport.Render(Sample.Written().View);

        var told = await chat.SendsFileAsync(word.FileName, word.Content.ToArray());
        StringAssert.Contains(told.Words, "Så här förstod jag filen");
        CollectionAssert.Contains(told.Buttons.ToList(), "Fyll i rapporten för Vägen vidare");

        await chat.PressesAsync(told, "Nej, låt den följa med som bilaga");
        Assert.AreEqual(word.FileName, (await chat.ReportAsync()).Attachments.Single().File.Name);
        Assert.AreEqual("", (await chat.ReportAsync()).TextOf("activities").Text, "Nothing of it was filled in.");
    }

    [TestMethod]
    public async Task A_report_that_fits_none_of_several_is_asked_about_when_it_is_to_follow_one()
    {
        await using var chat = await Chat.StartAsync();
        await chat.BeginAsync("nya-steg", "Nya steg", Sample.Sofia);
        var word = WordReport.Render(Sample.Written().View);
        await chat.RenameAsync(Sample.VagenVidare, "Andra steget");

        var told = await chat.SendsFileAsync(word.FileName, word.Content.ToArray());
        var offer = await chat.PressesAsync(told, "Nej, låt den följa med som bilaga");

        StringAssert.Contains(offer.Words, "Vilken rapport ska filen följa med som bilaga?");
        await chat.PressesAsync(offer, Attach, Sample.Sofia, (Fields.Chosen, Chat.Report.ToString()));
        Assert.HasCount(1, (await chat.ReportAsync()).Attachments);
    }

    [TestMethod]
    public async Task A_word_file_on_none_of_our_forms_is_asked_about_and_why_is_said()
    {
        await using var chat = await Chat.StartAsync();

        var offer = await chat.SendsFileAsync("Reflektion.docx", SampleFiles.Word("Det gick bra."));
        StringAssert.Contains(offer.Words, "Ska filen följa med rapporten som bilaga?");
        StringAssert.Contains(offer.Words, "Filen Reflektion.docx liknar ingen av blanketterna");
        Assert.DoesNotContain("Läs som rapporttext", offer.Buttons, "That was tried.");

        await chat.PressesAsync(offer, Attach);
        Assert.AreEqual("Reflektion.docx", (await chat.ReportAsync()).Attachments.Single().File.Name);
    }

    [TestMethod]
    public async Task Of_two_open_reports_the_one_is_asked_for()
    {
        await using var chat = await Chat.StartAsync();
        await chat.BeginAsync("nya-steg", "Nya steg", Sample.Sofia);

        var offer = await chat.SendsFileAsync("Bild.png", SampleFiles.Png);
        StringAssert.Contains(offer.Words, "Vilken rapport ska filen följa med som bilaga?");
        var meant = Chat.Report with { Intervention = new("nya-steg") };
        await chat.PressesAsync(offer, "Låt följa med som bilaga", Sample.Sofia, (Fields.Chosen, meant.ToString()));

        Assert.IsEmpty((await chat.ReportAsync()).Attachments);
        Assert.HasCount(1, (await chat.ReportAsync(meant)).Attachments);
    }

    [TestMethod]
    public async Task What_cannot_follow_is_said_with_the_next_step()
    {
        await using var chat = await Chat.StartAsync();

        StringAssert.Contains(
            (await chat.SendsFileAsync("program.pdf", "MZ"u8.ToArray())).Words,
            "Filen program.pdf är något annat än .pdf. Öppna filen i programmet där den gjordes"
        );
        StringAssert.Contains((await chat.SendsFileAsync("allt.zip", SampleFiles.Zip(("a", "b")))).Words, "allt.zip");
        StringAssert.Contains(
            (await chat.SendsFileAsync("stor.pdf", [.. SampleFiles.Pdf(), .. new byte[11 * 1024 * 1024]])).Words,
            "Filen stor.pdf är för stor. En bilaga får vara högst 10 MB."
        );
        StringAssert.Contains(
            (await chat.SendsFileAsync("större.pdf", [.. SampleFiles.Pdf(), .. new byte[21 * 1024 * 1024]])).Words,
            "Filen är större än 20 MB."
        );
        var macros = await chat.SendsFileAsync("makron.docx", SampleFiles.Word("x", ("word/vbaProject.bin", "x")));
        StringAssert.Contains(macros.Words, "makron");
        Assert.DoesNotContain(Attach, macros.Buttons);
        Assert.IsEmpty((await chat.ReportAsync()).Attachments);
    }

    [TestMethod]
    public async Task An_eleventh_file_waits_until_one_has_gone()
    {
        await using var chat = await Chat.StartAsync();
        for (var n = 1; n <= 10; n++)
        {
            await chat.PressesAsync(await chat.SendsFileAsync($"{n}.pdf", SampleFiles.Pdf($"{n}")), Attach);
        }

        var eleventh = await chat.PressesAsync(await chat.SendsFileAsync("11.pdf", SampleFiles.Pdf("11")), Attach);

        StringAssert.Contains(eleventh.Words, "Rapporten har redan 10 bilagor");
        Assert.HasCount(10, (await chat.ReportAsync()).Attachments);
    }

    [TestMethod]
    public async Task A_report_that_is_handed_in_takes_no_file_and_the_way_to_correct_it_is_offered()
    {
        await using var chat = await Chat.StartAsync();
        var offer = await chat.SendsFileAsync("Plan.pdf", SampleFiles.Pdf());
        foreach (var section in Sample.Texts)
        {
            await chat.DoAsync(Sample.Sofia, new SaveSections([new SectionInput(section.Key, section.Value, true, null)]));
        }

        Assert.IsNull((await chat.DoAsync(Sample.Sofia, new SubmitReport(true))).Refusal);

        StringAssert.Contains((await chat.PressesAsync(offer, Attach)).Words, "lämnades in");
        Assert.IsEmpty((await chat.ReportAsync()).Attachments);
    }

    [TestMethod]
    public async Task Only_who_writes_the_report_attaches_and_removes()
    {
        await using var chat = await Chat.StartAsync();
        var offer = await chat.SendsFileAsync("Plan.pdf", SampleFiles.Pdf());

        await chat.SendsAsync("attachment.add", offer.DataOf(Attach, []), Sample.Rita);
        Assert.IsEmpty((await chat.ReportAsync()).Attachments);

        var list = await chat.PressesAsync(offer, Attach);
        var data = list.DataOf("Ta bort Plan.pdf", []);
        await chat.SendsAsync("attachment.remove", data, Sample.Rita);
        Assert.HasCount(1, (await chat.ReportAsync()).Attachments);
    }

    [TestMethod]
    public async Task A_button_about_a_file_that_was_never_sent_says_so()
    {
        await using var chat = await Chat.StartAsync();
        var data = (await chat.SendsFileAsync("Plan.pdf", SampleFiles.Pdf())).DataOf(Attach, []);
        data["fb.file"] = new string('0', 64);

        StringAssert.Contains((await chat.SendsAsync("attachment.add", data)).Words, "Filen finns inte kvar här.");
    }
}
