using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Azure.Core;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Edges.Tests.Mail;
using FinsamBot.Edges.Tests.Web;
using FinsamBot.Mail;
using FinsamBot.Mail.Pickup;
using FinsamBot.Mail.Replies;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing;
using FinsamBot.Testing.Mail;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Keys;
using FinsamBot.Web.Review.Drafts;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Edges.Tests.Frozen;

/// <summary>Marks that the program leaves and later looks for: names of streams and blobs, drafts, and marks of our letters.</summary>
[TestClass]
public sealed partial class StoredMarksTests
{
    private static readonly ReviewAddress Address = new(PageHost.Report, 1, Sample.Anna, "");

    [TestMethod]
    public async Task What_is_stored_is_found_where_it_was_put() =>
        new FrozenFile("stored-names.txt").Holds(
            [
                .. await FromPagesAsync(),
                .. await FromInboxAsync(),
                $"stream {OfficeState.Stream}",
                $"blob {IntakeHandler.KeptAs(new SourceFile("a.docx", "0f"))}",
            ],
            gone => $"'{gone}' is written no more: what lies there is not found, as if it had never been stored."
        );

    [TestMethod]
    public async Task Our_own_letters_are_known_again() =>
        new FrozenFile("letters.txt").Holds(
            [.. await FromGraphAsync(typeof(ReviewRequest), "anna"), .. await FromFolderAsync()],
            gone => $"'{gone}' is gone: a letter that was under way when the program ended goes out twice, or a machine answers it."
        );

    [TestMethod]
    public async Task A_draft_that_was_kept_before_an_update_is_there_after_it()
    {
        var kept = """{"BegunFrom":"","Draft":{"Text":"Ett utkast.","Comments":[{"Section":"goals","Text":"Hur?"}]}}""";
        var (blobs, keys) = (new MemoryBlobStore(), new EphemeralDataProtectionProvider(NullLoggerFactory.Instance));
        var drafts = new DraftStore(blobs, keys, new LinkSecrets([new byte[32]], blobs, new WebOptions()));
        await drafts.KeepAsync(Address, null, Draft.Empty, default);
        var name = (await blobs.ListAsync("", default).ToListAsync()).Single();
        var seal = keys.CreateProtector("draft", $"{Address.Report}/1/anna");
        await blobs.PutAsync(name, seal.Protect(Encoding.UTF8.GetBytes(kept)), default);

        var found = await drafts.FindAsync(Address, null, default);

        const string Lost = "What members had typed is lost: drafts are looked for elsewhere, or sealed or written otherwise now.";
        Assert.AreEqual("drafts/079494f93b55be83f6fef3afdf8a500851805e69", name.Value, Lost);
        Assert.AreEqual("Ett utkast.", found?.Text, Lost);
        Assert.AreEqual("Hur?", found!.CommentOn("goals"));
    }

    private static async Task<IEnumerable<string>> FromPagesAsync()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        await anna.SignInAsync(host, Sample.Anna);
        await host.ChangeContactAsync(Sample.Sofia, new ChooseLanguage(Language.English));
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        await host.FileAsync();
        var key = (await host.Blobs.ListAsync("keys/data-protection/", default).ToListAsync())[0];
        var opener = Opener().Match(Encoding.UTF8.GetString((await host.Blobs.GetAsync(key, default))!)).Groups[1].Value;
        return [.. await NamesAsync(host.Streams, host.Blobs), $"type that opens the keys of sessions: {opener}"];
    }

    /// <summary>How far the inbox was read, and in which fields that is said.</summary>
    private static async Task<IEnumerable<string>> FromInboxAsync()
    {
        await using var world = await GraphWorld.StartAsync();
        var blobs = new MemoryBlobStore();
        var settings = new Dictionary<string, string?>
        {
            ["Mail:Mailbox"] = FakeGraph.Address,
            ["Mail:TenantId"] = "t",
            ["Mail:ClientId"] = "c",
            ["Mail:ClientSecret"] = "s",
            ["Mail:GraphUrl"] = world.Graph.Url,
        };
        await using var services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(world.Clock)
            .AddSingleton<IBlobStore>(blobs)
            .AddSingleton<Func<IncomingMail, CancellationToken, Task>>((_, _) => Task.CompletedTask)
            .AddKeyedSingleton<TokenCredential>(MailSetup.Credential, new GraphWorld.FixedToken())
            .AddMail(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), "")
            .AddSingleton(SampleLetters.Writer())
            .BuildServiceProvider();
        await services.GetRequiredService<MailReading>().ReadAsync(default);
        var mark = (await blobs.ListAsync("", default).ToListAsync()).Single();
        using var said = JsonDocument.Parse(await blobs.GetAsync(mark, default));
        return [.. said.RootElement.EnumerateObject().Select(field => $"blob {mark} {field.Name}")];
    }

    /// <summary>With what differs from one to the next in braces.</summary>
    private static async Task<IEnumerable<string>> NamesAsync(MemoryStreamStore streams, MemoryBlobStore blobs) =>
        [
            .. await streams.ListAsync("", default).Select(s => "stream " + Braced(s)).ToListAsync(),
            .. await blobs.ListAsync("", default).Select(s => "blob " + Braced(s)).ToListAsync(),
        ];

    private static string Braced(StreamName name) =>
        Made().Replace(Guid().Replace(Hash().Replace(name.Value, "{hash}"), "{guid}"), "{moment}-{random}");

    private static async Task<IEnumerable<string>> FromGraphAsync(Type kind, string to)
    {
        await using var world = await GraphWorld.StartAsync();
        world.Item = SampleLetters.Item(world.Sample, kind, to);
        await world.TryUntilSentAsync();
        return [$"Graph property {world.Graph.Mailbox.Sent.Single().Property!.Value.Id}"];
    }

    private static async Task<IEnumerable<string>> FromFolderAsync()
    {
        var folder = Directory.CreateTempSubdirectory("finsambot-frozen-");
        var sample = Sample.Filed();
        var log = NullLogger<PickupMailChannel>.Instance;
        var channel = new PickupMailChannel(
            new PickupMailbox(folder.FullName),
            new MailOptions(),
            SampleLetters.Writer(),
            new FakeClock(Sample.Morning),
            log
        );
        var item = SampleLetters.Item(sample, typeof(RegistrarCopy), "registrar");
        await channel.SendAsync(new DeliveryRequest(item, sample.View, null), (_, _) => Task.CompletedTask, default);
        var letter = await File.ReadAllLinesAsync(folder.GetFiles().Single().FullName);
        folder.Delete(recursive: true);
        return letter.TakeWhile(l => l.Length > 0).Select(l => OurHeader().Match(l)).Where(m => m.Success).Select(m => $"header {m.Value}");
    }

    [GeneratedRegex("[0-9a-f]{40,64}")]
    private static partial Regex Hash();

    [GeneratedRegex("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")]
    private static partial Regex Guid();

    [GeneratedRegex("[0-9]{14}-[0-9a-f]{8}")]
    private static partial Regex Made();

    [GeneratedRegex("decryptorType=\"([^,]+, [^,]+),")]
    private static partial Regex Opener();

    [GeneratedRegex("^(X-FinsamBot[^:]*|Auto-Submitted: .*|X-Auto[^:]*: .*)")]
    private static partial Regex OurHeader();
}
