using FinsamBot.Teams.Bot.Activities;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>
/// What an activity must satisfy beyond its token: channel, endorsement, service address, tenant, in this order.
/// Without a token (development on loopback) endorsement and the token's address have nothing to compare with.
/// </summary>
internal sealed class ActivityChecks(BotOptions options, ConnectorHosts hosts, ILogger<ActivityChecks> log)
{
    private const string Teams = "msteams";
    private readonly HashSet<string> _tenants = new([.. options.AllowedTenants, options.TenantId], StringComparer.OrdinalIgnoreCase);

    /// <summary>Why the activity is refused, or null.</summary>
    public Verdict.Rejected? Refuse(Activity activity, AcceptedToken? token)
    {
        if (activity.ChannelId != Teams)
        {
            return Rejections.ForeignChannel;
        }

        if (token is not null && !token.Key.Endorsements.Contains(Teams))
        {
            return Rejections.NotEndorsed;
        }

        if (token is not null && !SameAddress(token.ServiceUrl, activity.ServiceUrl))
        {
            return Rejections.OtherServiceUrl;
        }

        if (hosts.Allow(activity.ServiceUrl) is null)
        {
            return Rejections.ForeignServiceHost;
        }

        return token is null || IsOurTenant(activity) ? null : Rejections.ForeignTenant;
    }

    private static bool SameAddress(string? claimed, string? named) =>
        claimed is not null && named is not null && WithoutSlash(claimed).Equals(WithoutSlash(named), StringComparison.OrdinalIgnoreCase);

    private static ReadOnlySpan<char> WithoutSlash(string address) =>
        address.EndsWith('/') ? address.AsSpan(0, address.Length - 1) : address;

    // Single-tenant registration does not keep other tenants' traffic away, so the list is ours to hold.
    private bool IsOurTenant(Activity activity)
    {
        var (conversation, channel) = (activity.Conversation?.TenantId, TeamsData.TenantOf(activity));
        if (string.IsNullOrEmpty(conversation) && string.IsNullOrEmpty(channel))
        {
            return false;
        }

        if (!IsOursOrAbsent(conversation) || !IsOursOrAbsent(channel))
        {
            return false;
        }

        if (conversation is not null && channel is not null && !conversation.Equals(channel, StringComparison.OrdinalIgnoreCase))
        {
            Log.TenantsDiffer(log);
        }

        return true;
    }

    private bool IsOursOrAbsent(string? tenant) => string.IsNullOrEmpty(tenant) || _tenants.Contains(tenant);
}
