using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Teams.Bot;
using FinsamBot.Teams.Bot.Activities;
using FinsamBot.Teams.Bot.Inbound;
using FinsamBot.Teams.Bot.Outbound;

namespace FinsamBot.Teams.Conversation;

/// <summary>
/// Asks Teams who somebody is whose account nobody knows. Believed of a member of our own tenant and of nobody's guest, and only where the
/// roster names the account that the activity came from.
/// </summary>
internal sealed class Newcoming(NewcomerHandler handler, ConnectorClient connector, BotOptions options, TimeProvider clock)
{
    /// <summary>True when the account is somebody's now.</summary>
    public async Task<bool> MeetAsync(Turn turn, CancellationToken cancellation)
    {
        var from = turn.Activity.From;
        if (
            from?.AadObjectId is not { Length: > 0 } account
            || from.Id is not { Length: > 0 }
            || !Place.IsPersonal(turn.Activity)
            || !await handler.AwaitsAnybodyAsync(cancellation)
        )
        {
            return false;
        }

        return await connector.MemberAsync(turn.Reference, from.Id, cancellation) is { } member
            && Proven(member, account, turn) is { } proven
            && await handler.MeetAsync(proven, turn.EffectId, clock.GetUtcNow(), cancellation);
    }

    private ProvenAccount? Proven(RosterMember member, string account, Turn turn)
    {
        var isSame = member.ObjectId is null || member.ObjectId.Equals(account, StringComparison.OrdinalIgnoreCase);
        var tenant = member.TenantId ?? turn.Activity.Conversation?.TenantId ?? TeamsData.TenantOf(turn.Activity);
        return isSame && IsOurs(tenant) && member.Upn is { } upn ? new ProvenAccount(account, upn, member.Name ?? upn, member.Mail) : null;
    }

    /// <summary>Without a registration, on a machine of one's own, there is no tenant to be of.</summary>
    private bool IsOurs(string? tenant) =>
        options.TenantId.Length == 0 ? options.AppId.Length == 0 : options.TenantId.Equals(tenant, StringComparison.OrdinalIgnoreCase);
}
