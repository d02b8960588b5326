using System.Security.Cryptography;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>The minutes of a meeting come as a file in the chat, before the answer is registered or after. It is Thursday 2 April
/// 2026.</summary>
[TestClass]
public sealed class MinutesFileStoryTests
{
    private static readonly byte[] Pdf = SampleFiles.Pdf("Protokoll");

    private static readonly string Hash = Convert.ToHexStringLower(SHA256.HashData(Pdf));

    [TestMethod]
    public async Task The_file_comes_after_the_answer_and_is_known_as_the_minutes_of_that_meeting()
    {
        await using var chat = await SentAsync();
        StringAssert.Contains(
            (await RegisterAsync(chat, await chat.SaysAsync("mötet godkände rapporten"))).Words,
            "lägga in det här med gemet"
        );

        var offer = await chat.SendsFileAsync("Protokoll.pdf", Pdf);
        StringAssert.Contains(offer.Words, "Är det protokollet från mötet torsdag 2 april?");
        Assert.IsNull((await MeetingAsync(chat)).Kept, "Nothing is kept before its sender says so.");

        var filed = await chat.PressesAsync(offer, "Det är protokollet från 2 april");
        StringAssert.Contains(filed.Words, "Protokollet Protokoll.pdf är sparat till svaret från mötet torsdag 2 april.");
        var meeting = await MeetingAsync(chat);
        Assert.AreEqual(
            ("§ 14", "Protokoll.pdf", Hash, Sample.Sofia),
            (meeting.Paragraph, meeting.Kept!.Name, meeting.Kept.Sha256, meeting.By)
        );
        StringAssert.Contains((await chat.PressesAsync(offer, "Det är protokollet från 2 april")).Words, "är sparat till svaret");
        Assert.IsEmpty((await chat.ReportAsync()).Attachments);

        var view = await chat.Handler.FindAsync(Chat.Report, chat.Clock.GetUtcNow(), CancellationToken.None);
        var document = string.Concat(WordText.Read(WordReport.Render(view!).Content).Select(l => l.Text));
        StringAssert.Contains(document.Replace(" ", "", StringComparison.Ordinal), Hash);
    }

    [TestMethod]
    public async Task The_file_comes_first_and_is_saved_with_the_answer()
    {
        await using var chat = await SentAsync();
        var meeting = new Meeting(new DateOnly(2026, 4, 2), new TimeOnly(9, 0));
        await chat.Directory.ChangeInterventionAsync(
            Sample.VagenVidare,
            _ => [new MeetingEntered(meeting)],
            new Stamp(chat.Clock.GetUtcNow(), "seed", "meeting"),
            CancellationToken.None
        );

        var offer = await chat.SendsFileAsync("protokoll styrgrupp.pdf", Pdf);
        StringAssert.Contains(offer.Words, "Är det protokollet från mötet torsdag 2 april?");
        var form = await chat.PressesAsync(offer, "Det är protokollet från 2 april");
        StringAssert.Contains(form.Words, "Protokollet protokoll styrgrupp.pdf sparas tillsammans med mötets svar.");

        var refused = await RegisterAsync(chat, form, ("minutes.day", "2026-04-30"));
        StringAssert.Contains(refused.Words, "protokoll styrgrupp.pdf");
        StringAssert.Contains((await RegisterAsync(chat, refused)).Words, "Mötets svar är sparat. De som var med får ett mejl.");
        Assert.AreEqual(Hash, (await MeetingAsync(chat)).Kept!.Sha256);
    }

    [TestMethod]
    public async Task Any_other_file_may_still_be_the_minutes_while_the_group_is_asked()
    {
        await using var chat = await Chat.StartAsync();
        Assert.DoesNotContain("Det är mötets protokoll", (await chat.SendsFileAsync("Plan.pdf", Pdf)).Buttons);
        await WriteAndSendAsync(chat);

        var offer = await chat.SendsFileAsync("Plan.pdf", Pdf);
        StringAssert.Contains(offer.Words, "Ska filen följa med rapporten som bilaga?");
        await RegisterAsync(chat, await chat.PressesAsync(offer, "Det är mötets protokoll"));

        Assert.AreEqual("Plan.pdf", (await MeetingAsync(chat)).Kept!.Name);
    }

    [TestMethod]
    public async Task The_chair_hands_over_a_word_file()
    {
        await using var chat = await SentAsync();
        await chat.Directory.ChangeInterventionAsync(
            Sample.VagenVidare,
            _ => [new RoleGiven(Sample.Karim, Role.Chair)],
            new Stamp(chat.Clock.GetUtcNow(), "seed", "chair"),
            CancellationToken.None
        );

        await chat.RegisterAsync(Sample.Association.People[Sample.Karim] with { TeamsObjectId = "object-karim" });

        var offer = await chat.SendsFileAsync("Anteckningar.docx", SampleFiles.Word("Styrgruppen godkände rapporten."), Sample.Karim);
        StringAssert.Contains(offer.Words, "Är det protokollet från styrgruppens möte?");
        Assert.DoesNotContain("Låt följa med som bilaga", offer.Buttons);
        var form = await chat.PressesAsync(offer, "Det är mötets protokoll", Sample.Karim);
        await RegisterAsync(chat, form, Sample.Karim);

        Assert.AreEqual(("Anteckningar.docx", Sample.Karim), ((await MeetingAsync(chat)).Kept!.Name, (await MeetingAsync(chat)).By));
    }

    [TestMethod]
    public async Task A_file_that_is_gone_or_no_minutes_is_said_and_what_was_typed_stays()
    {
        await using var chat = await SentAsync();
        var form = await chat.PressesAsync(await chat.SendsFileAsync("Protokoll.pdf", Pdf), "Det är mötets protokoll");
        var data = form.DataOf(
            "Spara mötets svar",
            [("minutes.day", "2026-04-02"), ("minutes.present", "anna"), ("minutes.paragraph", "§ 3")]
        );
        data["fb.file"] = new string('0', 64);

        var again = await chat.SendsAsync("minutes.save", data);

        StringAssert.Contains(again.Words, "Filen finns inte kvar här.");
        Assert.AreEqual("§ 3", again.Input("minutes.paragraph"));
        Assert.IsEmpty((await chat.ReportAsync()).OpenRound!.Answers);
    }

    [TestMethod]
    public async Task Who_may_not_register_an_answer_hands_over_no_minutes()
    {
        await using var chat = await SentAsync();
        var form = await chat.PressesAsync(await chat.SendsFileAsync("Protokoll.pdf", Pdf), "Det är mötets protokoll");
        var data = form.DataOf("Spara mötets svar", [("minutes.day", "2026-04-02"), ("minutes.present", "anna")]);

        await chat.SendsAsync("minutes.save", data, Sample.Rita);
        await chat.SendsAsync("minutes.file", data, Sample.Rita);

        Assert.IsEmpty((await chat.ReportAsync()).OpenRound!.Answers);
    }

    private static async Task<Chat> SentAsync()
    {
        var chat = await Chat.StartAsync();
        await WriteAndSendAsync(chat);
        return chat;
    }

    private static async Task WriteAndSendAsync(Chat chat)
    {
        await chat.DoAsync(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        Assert.IsNull((await chat.DoAsync(Sample.Sofia, new SendToSteeringGroup(true))).Refusal);
    }

    private static Task<Seen> RegisterAsync(Chat chat, Seen form, params (string Id, string Value)[] typed) =>
        RegisterAsync(chat, form, Sample.Sofia, typed);

    private static Task<Seen> RegisterAsync(Chat chat, Seen form, PersonId who, params (string Id, string Value)[] typed) =>
        chat.PressesAsync(
            form,
            "Spara mötets svar",
            who,
            [
                .. new (string, string)[]
                {
                    ("minutes.day", "2026-04-02"),
                    ("minutes.present", "anna,karim"),
                    ("minutes.paragraph", "§ 14"),
                    ("minutes.kind", "Approved"),
                }.Where(t => typed.All(o => o.Id != t.Item1)),
                .. typed,
            ]
        );

    private static async Task<MeetingSource> MeetingAsync(Chat chat) =>
        (await chat.ReportAsync()).OpenRound!.Answers.Values.Select(a => a.Meeting).OfType<MeetingSource>().First();
}
