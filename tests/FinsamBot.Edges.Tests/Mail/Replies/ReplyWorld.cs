using System.Text;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail;
using FinsamBot.Mail.Pickup;
using FinsamBot.Mail.Replies;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing;
using FinsamBot.Testing.Mail;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Edges.Tests.Mail.Replies;

/// <summary>A machine without a tenant that has sent Anna the request to read; what comes back is put into its folder and read.</summary>
internal sealed class ReplyWorld : IAsyncDisposable
{
    public const string Anna = "anna.berg@af.example.se";

    private readonly string _folder = Directory.CreateTempSubdirectory("finsambot-replies-").FullName;
    private readonly ServiceProvider _services;
    private readonly AgendaItem _item = SampleLetters.Item(Sample.Sent(), typeof(ReviewRequest), "anna");

    private ReplyWorld()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([KeyValuePair.Create("Mail:Mailbox", (string?)"finsam@norrsken.example.se")])
            .Build();
        _services = new ServiceCollection()
            .AddLogging(l => l.AddProvider(Log))
            .AddSingleton<TimeProvider>(new HurriedClock(Sample.Morning))
            .AddSingleton<IBlobStore>(Blobs)
            .AddSingleton(SampleLetters.Writer())
            .AddSingleton<Func<IncomingMail, CancellationToken, Task>>(Take)
            .AddMail(configuration, Path.Combine(_folder, "mail"))
            .AddSingleton(SampleLetters.Writer())
            .BuildServiceProvider();
    }

    public LogLines Log { get; } = new();

    public MemoryBlobStore Blobs { get; } = new();

    public List<IncomingMail> Taken { get; } = [];

    /// <summary>Called before a mail is taken: the place to let storage fail.</summary>
    public Action<IncomingMail> Taking { get; set; } = _ => { };

    public string Replies => Path.Combine(_folder, "replies");

    public string Key => _item.Key;

    public PickedUpLetter Letter { get; private set; } = null!;

    public PickupReplies Writer => _services.GetRequiredService<PickupReplies>();

    public static async Task<ReplyWorld> StartAsync()
    {
        var world = new ReplyWorld();
        var channel = world._services.GetRequiredService<IChannel>();
        await channel.SendAsync(new DeliveryRequest(world._item, Sample.Sent().View, null), (_, _) => Task.CompletedTask, default);
        world.Letter = (await world._services.GetRequiredService<PickupMailbox>().ListAsync(default)).Single();
        return world;
    }

    /// <summary>Puts the file into the folder, with <c>{letter}</c> as our letter's Message-ID, and reads.</summary>
    public Task<IReadOnlyList<IncomingMail>> ReceiveAsync(string mail) =>
        ReceiveAsync(Encoding.UTF8.GetBytes(mail.Replace("{letter}", Letter.MessageId, StringComparison.Ordinal)));

    public Task<IReadOnlyList<IncomingMail>> ReceiveAsync(string mail, string name) => ReceiveAsync(Encoding.UTF8.GetBytes(mail), name);

    public async Task<IReadOnlyList<IncomingMail>> ReceiveAsync(byte[] mail, string name = "a.eml")
    {
        Directory.CreateDirectory(Replies);
        await File.WriteAllBytesAsync(Path.Combine(Replies, name), mail);
        await ReadAsync();
        return Taken;
    }

    public Task ReadAsync() => _services.GetRequiredService<MailReading>().ReadAsync(default);

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private Task Take(IncomingMail mail, CancellationToken cancellation)
    {
        Taking(mail);
        Taken.Add(mail);
        return Task.CompletedTask;
    }
}
