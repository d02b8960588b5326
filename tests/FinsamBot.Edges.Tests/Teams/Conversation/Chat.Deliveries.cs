using FinsamBot.Domain.Deliveries;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Due;
using FinsamBot.Testing.Teams;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Edges.Tests.Teams.Conversation;

/// <summary>What the bot says first.</summary>
internal sealed partial class Chat
{
    /// <summary>What goes by mail.</summary>
    public Letterbox Letters { get; } = new();

    /// <summary>What is due now is sent, in the chat; what each person got, by the id of the chat.</summary>
    public async Task<IReadOnlyList<(string Chat, Seen Seen)>> DeliverDueAsync()
    {
        var before = _connector.Received.Count;
        var services = _app.Services;
        var loop = new DeliveryLoop(
            services.GetRequiredService<DueIndex>(),
            services.GetRequiredService<Obligations>(),
            Directory,
            new[] { Channel, Letters }.ToDictionary(c => c.Kind),
            Clock,
            TimeSpan.FromSeconds(5),
            (stream, failure) => throw new AssertFailedException(stream.Value, failure),
            "test"
        );
        await loop.RunAsync(CancellationToken.None);
        return [.. _connector.Received.Skip(before).Where(r => r.Method == "POST").Select(r => (ChatOf(r), SeenIn(r)))];
    }

    /// <summary>What the person sees of something that is delivered.</summary>
    public async Task<Seen> NoticeAsync(DeliveryRequest request)
    {
        var before = _connector.Received.Count;
        Assert.IsInstanceOfType<SendOutcome.Sent>(await Channel.SendAsync(request, (_, _) => Task.CompletedTask, CancellationToken.None));
        return Posted(before);
    }

    private static string ChatOf(SentRequest request) => Uri.UnescapeDataString(request.Target.Split('/')[^2]);
}
