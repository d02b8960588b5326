using System.Text.Json.Nodes;
using FinsamBot.Domain.Reports;
using FinsamBot.Edges.Tests.Teams.Conversation;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Asking;

/// <summary>Report text that is written straight into the chat.</summary>
[TestClass]
public sealed class LooseTextTests
{
    private const string Text =
        "Under perioden har vi haft öppet hus vid tre tillfällen och träffat ett tjugotal deltagare.\n\n"
        + "Samarbetet med vården har fungerat bra. Vi har börjat planera för hösten.";

    [TestMethod]
    public async Task It_goes_last_into_the_section_that_its_writer_chooses()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("activities", "Vi började i januari.", false, null)]));
        var stored = chat.Stored();

        var asked = await chat.SaysAsync(Text);
        StringAssert.StartsWith(asked.Words, "Ska det in i ett avsnitt?");
        Assert.AreEqual(stored, chat.Stored(), "nothing goes into the report unasked");
        Assert.AreSequenceEqual(
            [
                "Lägg i 2.1 Aktiviteter",
                "Lägg i 2.2 Avvikelser",
                "Lägg i 2.3 Brukarmedverkan",
                "Lägg i 2.4 Mål och delmål",
                "Lägg i 2.5 Sammanfattande bedömning",
            ],
            asked.Buttons
        );

        StringAssert.Contains((await chat.PressesAsync(asked, "Lägg i 2.1 Aktiviteter")).Words, "Sparat sist i 2.1.");
        Assert.AreEqual("Vi började i januari.\n\n" + Text, await chat.TextOfAsync("activities"));
    }

    [TestMethod]
    public async Task Pressed_twice_it_stands_there_once()
    {
        await using var chat = await Chat.StartAsync();
        var asked = await chat.SaysAsync(Text);
        await chat.PressesAsync(asked, "Lägg i 2.3 Brukarmedverkan");
        await chat.PressesAsync(asked, "Lägg i 2.3 Brukarmedverkan");

        Assert.AreEqual(Text, await chat.TextOfAsync("userInvolvement"));
    }

    [TestMethod]
    public async Task Days_later_it_is_still_there()
    {
        await using var chat = await Chat.StartAsync();
        var asked = await chat.SaysAsync(Text);
        chat.Clock.Advance(TimeSpan.FromDays(9));
        await chat.PressesAsync(asked, "Lägg i 2.1 Aktiviteter");

        Assert.AreEqual(Text, await chat.TextOfAsync("activities"));
    }

    [TestMethod]
    public async Task Who_has_several_reports_says_first_which()
    {
        await using var chat = await Chat.StartAsync();
        await chat.BeginAsync("hudik-raknar", "Hudik räknar", Sample.Sofia);

        var where = await chat.PressesAsync(await chat.SaysAsync(Text), "Välj Vägen vidare, 1 januari–31 mars 2026");
        await chat.PressesAsync(where, "Lägg i 2.1 Aktiviteter");
        Assert.AreEqual(Text, await chat.TextOfAsync("activities"));
    }

    [TestMethod]
    public async Task Who_writes_no_report_is_told_so()
    {
        await using var chat = await Chat.StartAsync();

        StringAssert.Contains((await chat.SaysAsync(Text, Sample.Rita)).Words, "Text lägger jag bara i en rapport som du skriver");
    }

    [TestMethod]
    [DataRow("""{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.section":"activities"}""")]
    [DataRow("""{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.section":"activities","fb.file":"x","fb.fileName":"a"}""")]
    [DataRow("""{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.section":"owner","fb.file":"@","fb.fileName":"a"}""")]
    [DataRow("""{"fb.report":"vagen-vidare/kvartalsrapport-2026-03-31","fb.section":"activities","fb.file":"@","fb.fileName":"a"}""")]
    [DataRow("""{"fb.section":"activities","fb.file":"@","fb.fileName":"a"}""")]
    public async Task Strange_data_puts_nothing_in(string data)
    {
        await using var chat = await Chat.StartAsync();
        var stored = chat.Stored();

        var answer = await chat.SendsAsync("text.put", JsonNode.Parse(data.Replace("@", new string('0', 64), StringComparison.Ordinal)));
        Assert.AreNotEqual("", answer.Words);
        Assert.AreEqual(stored, chat.Stored());
    }
}
