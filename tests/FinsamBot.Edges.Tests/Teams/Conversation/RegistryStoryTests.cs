using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>The registrar chats with the bot, and a lead corrects what was handed in.</summary>
[TestClass]
public sealed class RegistryStoryTests
{
    [TestMethod]
    public async Task The_registrar_registers_what_waits_and_the_lead_sees_the_number()
    {
        await using var chat = await HandedInAsync();
        var list = await chat.SaysAsync("Registrera", Sample.Rita);
        StringAssert.Contains(list.Words, "En rapport väntar på att registreras.");

        var card = await chat.SendsAsync("registry.show", Data(), Sample.Rita);
        StringAssert.Contains(card.Words, "Dagen blir ankomstdatum.");
        var refused = await chat.PressesAsync(card, "Registrera", Sample.Rita, ("caseNumber", " "), ("initials", "RN"));
        StringAssert.Contains(refused.Words, "Skriv ett diarienummer på högst 60 tecken.");
        var done = await chat.PressesAsync(refused, "Registrera", Sample.Rita, ("caseNumber", "2026:13"), ("initials", "RN"));

        StringAssert.Contains(done.Words, "Diarienummer: 2026:13");
        StringAssert.Contains((await chat.SaysAsync("registrera", Sample.Rita)).Words, "Inga rapporter väntar på att registreras.");
        StringAssert.Contains((await chat.SaysAsync("lämna in")).Words, "Diarienummer: 2026:13");
    }

    [TestMethod]
    public async Task Nobody_but_the_office_registers_whatever_is_sent()
    {
        await using var chat = await HandedInAsync();
        StringAssert.Contains((await chat.SaysAsync("registrera")).Words, "Bara registratorn på förbundet registrerar rapporter.");
        foreach (var verb in new[] { "registry.show", "registry.enter" })
        {
            StringAssert.Contains(
                (await chat.SendsAsync(verb, Data(("caseNumber", "1"), ("initials", "SL")))).Words,
                "Bara registratorn på förbundet registrerar rapporter."
            );
        }

        Assert.IsNull((await chat.ReportAsync()).Registry.Registration);
    }

    [TestMethod]
    public async Task A_lead_corrects_a_report_and_writes_it_again()
    {
        await using var chat = await HandedInAsync();
        var card = await chat.PressesAsync(await chat.SaysAsync("lämna in"), "Rätta rapporten");
        StringAssert.Contains(card.Words, "Rättelsen blir version 2 av rapporten.");
        StringAssert.Contains((await chat.PressesAsync(card, "Börja rättelsen", ("text.", " "))).Words, "Skriv varför rapporten rättas");

        var begun = await chat.PressesAsync(card, "Börja rättelsen", ("text.", "Fel antal deltagare."));

        StringAssert.Contains(begun.Words, "Nu kan rapporten skrivas igen.");
        Assert.AreEqual((ReportStatus.Writing, 2), ((await chat.ReportAsync()).Status, (await chat.ReportAsync()).Registry.Version));
    }

    private static System.Text.Json.Nodes.JsonObject Data(params (string Name, string Value)[] more)
    {
        var data = new System.Text.Json.Nodes.JsonObject { ["fb.report"] = Chat.Report.ToString() };
        foreach (var (name, value) in more)
        {
            data[name] = value;
        }

        return data;
    }

    private static async Task<Chat> HandedInAsync()
    {
        var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        await chat.DoAsync(Sample.Sofia, new SubmitReport(true));
        return chat;
    }
}
