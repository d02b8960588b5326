using FinsamBot.Domain.Deliveries;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.Stage;
using FinsamBot.Simulation.Store;

namespace FinsamBot.Simulation.Post;

/// <summary>Teams and the mailbox as they are outside every host: who has blocked the bot, what lies in the mailbox, what has
/// arrived.</summary>
internal sealed class Platform(TrueTime time, Weather weather, Tally tally, Arrivals arrivals, Trace trace)
{
    /// <summary>Who has removed or blocked the bot in Teams.</summary>
    public SortedSet<string> Blocked { get; } = new(StringComparer.Ordinal);

    /// <summary>Whose mail address bounces.</summary>
    public SortedSet<string> BadAddresses { get; } = new(StringComparer.Ordinal);

    /// <summary>Letters by key: what was written into the draft, and whether it was sent.</summary>
    public Dictionary<string, MailboxItem> Mailbox { get; } = [];

    /// <summary>Messages by pass, for the rule that one morning is one message.</summary>
    public Action<ChannelKind, DeliveryRequest, SendOutcome> Ended { get; set; } = (_, _, _) => { };

    public Weather Weather => weather;

    /// <summary>A person reads it from now on.</summary>
    public void Arrive(ChannelKind channel, string letter, IReadOnlyList<string> keys)
    {
        tally.Add($"arrived/{channel}");
        trace.Note(time.Now, $"arrives {channel} {letter} [{string.Join(' ', keys)}]");
        arrivals.Arrive(channel, letter, keys, time.Now);
    }

    public void Note(FaultKind kind) => weather.Note(kind);

    /// <summary>How long the other side takes; sometimes nearly as long as a claim allows for.</summary>
    public void Take()
    {
        var slow = !weather.Nested && weather.Strikes(FaultKind.SlowChannel, 0.01);
        time.Pass(slow ? TimeSpan.FromSeconds(100) : TimeSpan.FromMilliseconds(weather.Dice.From(80, 900)));
    }
}

internal sealed class MailboxItem(IReadOnlyList<string> keys)
{
    public IReadOnlyList<string> Keys => keys;

    public bool Sent { get; set; }
}
