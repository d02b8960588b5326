using System.Buffers;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Figures.Staffing;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Edges.Tests.Teams.Bot;
using FinsamBot.Edges.Tests.Teams.Conversation;
using FinsamBot.Edges.Tests.Web;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Teams.Bot.Activities;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Keys;
using FinsamBot.Web.Site;
using Microsoft.Bot.Schema;

namespace FinsamBot.Edges.Tests.Frozen;

/// <summary>What is computed instead of stored, and compared with what was computed years ago: links, codes, ids, hashes.</summary>
[TestClass]
public sealed partial class ComputedTests
{
    private static readonly byte[] Secret = [.. Enumerable.Range(1, 32).Select(n => (byte)n)];

    private static ReportId Report => Sample.ReportId;

    [TestMethod]
    public void A_link_or_code_in_a_letter_still_opens() =>
        new FrozenFile("links.txt").Holds(
            [.. Codes(), .. Links(), .. Keys()],
            gone => $"'{gone}' comes out otherwise now: links and codes in letters do not open any more, and what is sealed stays so."
        );

    [TestMethod]
    public async Task What_was_done_is_known_by_the_id_of_its_command() =>
        new FrozenFile("command-ids.txt").Holds(
            [.. FromForms(), .. FromActivities(), .. await FromChatAsync(), .. await FromPagesAsync()],
            gone => $"'{gone}' comes out otherwise now: what is sent twice around an update is done twice."
        );

    [TestMethod]
    public void A_report_that_nobody_changed_keeps_its_version() =>
        new FrozenFile("hashes.txt").Holds(
            Hashes(),
            gone => $"'{gone}' comes out otherwise now: every report counts as changed since it was sent, and every chain as broken."
        );

    private static IEnumerable<string> Codes()
    {
        var codes = new SignInCodes(Secret);
        return
        [
            $"code {codes.CodeFor(Sample.Anna, 1)}",
            $"code, asked for again {codes.CodeFor(Sample.Anna, 2)}",
            $"key in the letter with a code {codes.LetterKeyFor(Sample.Anna, 1)}",
        ];
    }

    private static IEnumerable<string> Links()
    {
        var links = new ReportLinks(new Uri("https://rapport.example.se"), new SignInCodes(Secret));
        PageLink[] pages =
        [
            new PageLink.Review(Report, 1, Sample.Anna),
            new PageLink.Review(Report, 1, Sample.Anna) { Meant = AnswerKind.Approved },
            new PageLink.Reading(Report, Sample.Sofia),
            new PageLink.Registration(Report, Sample.Rita),
            new PageLink.Signatures(Report, Sample.Sofia),
            new PageLink.Minutes(Report, Sample.Sofia),
            new PageLink.PlanPage(Sample.Sofia),
            new PageLink.Calendar(Sample.Sofia),
        ];
        return pages.Select(p => $"link {links.To(p)}");
    }

    private static IEnumerable<string> Keys() =>
        ((string[])["command ids", "draft names", "data protection keys"]).Select(use =>
            $"key for {use} {Convert.ToHexStringLower(Secrets().KeyFor(use))}"
        );

    private static LinkSecrets Secrets() => new([Secret], new MemoryBlobStore(), new WebOptions());

    private static IEnumerable<string> FromForms()
    {
        var ids = new FormCommandIds(Secrets());
        var answer = new AnswerReview(1, AnswerKind.Returned, "Läs igenom.", "code", [new SectionComment("goals", "Hur många?")]);
        var before = new MemberAnswer(Sample.Anna, AnswerKind.NoRemarks, "", Sample.Morning, "code");
        return
        [
            ids.ForCode("token"),
            ids.ForTry("token", 1, "123456"),
            ids.ForRegistry("token", "register"),
            ids.ForAnswer("token", answer, null),
            ids.ForAnswer("token", answer, before),
        ];
    }

    private static IEnumerable<string> FromActivities()
    {
        var chat = new ConversationAccount { Id = "a:1" };
        var activity = new Activity
        {
            Id = "1",
            ChannelId = "msteams",
            Type = "message",
            Conversation = chat,
        };
        var body = new ReadOnlySequence<byte>("{}"u8.ToArray());
        return
        [
            $"activity {CommandIds.Of(activity, body)}",
            $"edit {CommandIds.Of(activity.With(a => a.Type = "messageUpdate"), body)}",
            $"activity without an id {CommandIds.Of(activity.With(a => a.Id = null), body)}",
        ];
    }

    /// <summary>Of a pressed button that sends a report, and of a letter that a member sent.</summary>
    private static async Task<IEnumerable<string>> FromChatAsync()
    {
        await using var chat = await Chat.StartAsync();
        await chat.DoAsync(Sample.Sofia, new SaveSections([new SectionInput("goals", "Två mål.", true, null)]));
        await chat.SendsAsync("send.now", JsonNode.Parse($$"""{"fb.report":"{{Chat.Report}}","fb.rounds":"0","fb.anyway":"true"}"""));
        var (letter, from) = ($"{Chat.Report}/review/1/request/anna", "anna.berg@af.example.se");
        var mail = new IncomingMail("mail-1", Sample.Morning, letter, from, IncomingKind.Reply, "Hur?", true);
        await new Correspondence(chat.Handler).ReceiveAsync(mail, chat.Clock.GetUtcNow(), default);
        return (await chat.ReportAsync()).Commands.Where(c => !c.StartsWith("elsewhere", StringComparison.Ordinal));
    }

    /// <summary>Of a member who opened the round, and of what was filed; what differs each time is in braces.</summary>
    private static async Task<IEnumerable<string>> FromPagesAsync()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        await anna.SignInAsync(host, Sample.Anna);
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        await host.FileAsync();
        var person = await new EventLog(host.Streams, host.Blobs).ReadAsync(Sample.Anna.Stream, Cursor.Start, default);
        var commands = (await host.StateAsync()).Commands.Concat(person.Events.Select(e => e.Stamp.Command));
        return commands.Where(c => !c.StartsWith("test", StringComparison.Ordinal)).Select(c => Varying().Replace(c, "{hash}"));
    }

    [GeneratedRegex("[0-9a-f]{16,32}$")]
    private static partial Regex Varying();

    private static IEnumerable<string> Hashes()
    {
        var sample = Sample.Written().KeepingFigures();
        var texts = ReportVersion.Of(sample.Report);
        var goal = new Goal(
            "m1",
            "Språng",
            GoalLevel.Effect,
            "Hälften går vidare.",
            new GoalTarget(TargetKind.Range, 50, 60),
            new GoalStanding(GoalStatus.PartlyMet, 16, 19, "Nås.", "Bra."),
            [new GoalStep(new DateOnly(2025, 12, 31), GoalStatus.Started, 3)]
        );
        sample.Happen(
            new Stamp(Sample.Morning, "sofia", "figures"),
            new GoalSaved(goal),
            new ParticipantsCounted(new ParticipantFlow("", new Headcount(1, 2), new Headcount(3, 4, 5), default)),
            new DeviationNoted(new Deviation(1, new DateOnly(2026, 3, 3), DeviationKind.Staffing, "Coachen slutade.", 40_000, "Vikarie.")),
            new StaffingSaved(new Post(1, "", "Älvbacka kommun", "coach", 80, true))
        );
        return
        [
            $"version of texts {texts}",
            $"version of texts and figures {ReportVersion.Of(sample.Report)}",
            $"line of a stream {EventLine.Hash("{}"u8)}",
        ];
    }
}
