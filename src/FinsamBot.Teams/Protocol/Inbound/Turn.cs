using FinsamBot.Teams.Protocol.Activities;

namespace FinsamBot.Teams.Protocol.Inbound;

/// <summary>One authenticated activity to be acted on.</summary>
/// <param name="Activity">Type, channel, service address, sender and conversation are present.</param>
/// <param name="CommandId">
/// 32 hexadecimal digits, the same for every delivery of this activity, on any instance and after a restart. Whoever stores the
/// turn's effects stores it with them: then a late repetition is recognised although this process has forgotten the first.
/// </param>
public sealed record Turn(Activity Activity, string CommandId)
{
    /// <summary>Where to write to this conversation later.</summary>
    public ActivityConversation Reference => ActivityConversation.Of(Activity);
}

/// <summary>
/// Acts on a turn. Returning means that its effects are stored; the caller then acknowledges it. If it throws, or is cancelled
/// because the time is up, the channel is told that the turn failed and may deliver it again.
/// </summary>
public delegate Task<TurnAnswer> TurnHandler(Turn turn, CancellationToken cancellation);
