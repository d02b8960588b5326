using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>A report written in Word as before, put into the chat: told back as it was understood, and filled in when its sender says
/// so.</summary>
[TestClass]
public sealed class SentFileTests
{
    private const string Report = """
        # Kvartalsrapport
        Insats för samverkansmedel
        Diarienummer:
        Ankomstdatum:
        ## 1. Allmänna uppgifter
        Insatsens namn: Vägen vidare
        Huvudman för insatsen: Älvbacka kommun
        Kvartalsrapporten gäller för perioden: 2026-01-01 - 2026-03-31
        ## 2. Aktivitetsrapport - resultat, utfall och nulägesanalys
        **2.1 Aktiviteter:**
        Verkstaden har öppnat. Två grupper har börjat.
        **2.2 Avvikelser från planering (ekonomi, tidsplan, aktiviteter numerära mål etc) samt åtgärder:**
        Inga avvikelser under perioden.
        **2.3 Brukarmedverkan:**
        Deltagarna har valt teman.
        **2.4 Insatsens mål samt delmål:**
        Målen nås enligt plan.
        **2.5 Sammanfattande bedömning:**
        Det går bra.
        **2.6 Styrgruppen /Mysam-gruppens analys av utfall för kvartalsrapport:**
        ## 3. Uppgiftslämnare
        Datum: 2026-04-14
        Namn: Sofia Lind
        """;

    [TestMethod]
    public async Task A_file_is_told_back_and_fills_the_open_report()
    {
        await using var chat = await Chat.StartAsync();

        var told = await chat.SendsFileAsync("rapport.txt", Report);
        StringAssert.Contains(told.Words, "Så här förstod jag filen");
        StringAssert.Contains(told.Words, "Gäller 1 januari–31 mars 2026.");
        StringAssert.Contains(told.Words, "2.1 Aktiviteter: några ord, säkert");
        Assert.AreEqual("", (await chat.ReportAsync()).TextOf("activities").Text, "Nothing is filled in before its sender says so.");

        var filled = await chat.PressesAsync(told, "Fyll i rapporten för Vägen vidare");
        StringAssert.Contains(filled.Words, "Texterna från rapport.txt ligger i rapporten.");
        Assert.AreEqual("Verkstaden har öppnat. Två grupper har börjat.", (await chat.ReportAsync()).TextOf("activities").Text);
    }

    [TestMethod]
    [DataRow("Insatsens namn: Vägen vidare", "Insatsens namn: Nya steg", "Filen handlar om ”Nya steg”. Rapporten gäller Vägen vidare.")]
    [DataRow(
        "2026-01-01 - 2026-03-31",
        "2025-01-01 - 2025-03-31",
        "Filen gäller 1 januari–31 mars 2025. Rapporten gäller 1 januari–31 mars 2026."
    )]
    public async Task A_file_of_another_intervention_or_year_fills_nothing_before_its_sender_has_been_asked(
        string ours,
        string others,
        string said
    )
    {
        await using var chat = await Chat.StartAsync();

        var told = await chat.SendsFileAsync("rapport.txt", Report.Replace(ours, others, StringComparison.Ordinal));
        StringAssert.Contains(told.Words, said);
        CollectionAssert.DoesNotContain(told.Buttons.ToList(), "Fyll i rapporten för Vägen vidare");

        var old = told.DataOf("Fyll ändå i rapporten för Vägen vidare, 1 januari–31 mars 2026", []);
        old.Remove("fb.anyway");
        StringAssert.Contains((await chat.SendsAsync("file.fill", old)).Words, said, "A card of an earlier version asks too.");
        Assert.AreEqual("", (await chat.ReportAsync()).TextOf("activities").Text);

        await chat.PressesAsync(told, "Fyll ändå i rapporten för Vägen vidare, 1 januari–31 mars 2026");
        StringAssert.Contains((await chat.ReportAsync()).TextOf("activities").Text, "Verkstaden har öppnat.");
    }

    [TestMethod]
    public async Task What_is_written_already_stays_and_the_files_text_lies_beside_it()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("activities", "Min egen text.", true, null)]));

        var filled = await chat.PressesAsync(await chat.SendsFileAsync("rapport.txt", Report), "Fyll i rapporten för Vägen vidare");

        StringAssert.Contains(filled.Words, "Ingenting har skrivits över.");
        var report = await chat.ReportAsync();
        Assert.AreEqual("Min egen text.", report.TextOf("activities").Text);
        Assert.AreEqual("Verkstaden har öppnat. Två grupper har börjat.", report.AsideOf("activities").Single().Text);
        Assert.AreEqual("Målen nås enligt plan.", report.TextOf("goals").Text);
    }

    [TestMethod]
    [DataRow("bild.png", "PNG")]
    [DataRow("recept.txt", "Tag två ägg och ett halvt kilo mjöl. Vispa.")]
    [DataRow("tom.txt", "")]
    public async Task A_file_that_is_no_report_is_refused_with_a_reason_and_changes_nothing(string name, string content)
    {
        await using var chat = await Chat.StartAsync();

        var told = await chat.SendsFileAsync(name, content);

        StringAssert.Contains(told.Words, name.EndsWith(".png", StringComparison.Ordinal) ? ".png" : name);
        Assert.IsFalse(told.Words.Contains("Fyll i rapporten", StringComparison.Ordinal));
    }

    [TestMethod]
    public async Task A_button_about_a_file_that_was_never_sent_says_so()
    {
        await using var chat = await Chat.StartAsync();
        var told = await chat.SendsFileAsync("rapport.txt", Report);
        var data = told.DataOf("Fyll i rapporten för Vägen vidare", []);
        data["fb.file"] = new string('0', 64);

        StringAssert.Contains((await chat.SendsAsync("file.fill", data)).Words, "Filen finns inte kvar här.");
    }

    [TestMethod]
    public async Task Only_who_writes_the_report_fills_it_in()
    {
        await using var chat = await Chat.StartAsync();
        var told = await chat.SendsFileAsync("rapport.txt", Report);

        await chat.SendsAsync("file.fill", told.DataOf("Fyll i rapporten för Vägen vidare", []), Sample.Rita);

        Assert.AreEqual("", (await chat.ReportAsync()).TextOf("activities").Text);
    }
}
