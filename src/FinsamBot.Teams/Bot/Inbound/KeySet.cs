using System.Text.Json;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>
/// The channel's signing keys as published at one instant. Tokens accepted under it are remembered with it, so a key that is
/// withdrawn takes its tokens along at the next refresh.
/// </summary>
internal sealed class KeySet
{
    private readonly Dictionary<string, ChannelKey> _keys;

    private KeySet(Dictionary<string, ChannelKey> keys, DateTimeOffset fetched)
    {
        _keys = keys;
        Fetched = fetched;
    }

    public DateTimeOffset Fetched { get; }

    public AcceptedTokens Accepted { get; } = new();

    public static KeySet From(OpenIdConnectConfiguration metadata, DateTimeOffset fetched)
    {
        var keys = new Dictionary<string, ChannelKey>(StringComparer.Ordinal);
        foreach (var key in metadata.JsonWebKeySet?.Keys ?? [])
        {
            // A key meant for encryption signs nothing; a symmetric one in a public document would let anybody sign.
            if (string.IsNullOrEmpty(key.Kid) || key.Kty != JsonWebAlgorithmsKeyTypes.RSA || key.Use is not (null or "" or "sig"))
            {
                continue;
            }

            keys[key.Kid] = new ChannelKey(key, EndorsementsOf(key));
        }

        return new KeySet(keys, fetched);
    }

    public bool IsEmpty => _keys.Count == 0;

    public ChannelKey? Find(string kid) => _keys.GetValueOrDefault(kid);

    // The library keeps members it does not know as JSON beside the key; the RsaSecurityKey made from it has lost them.
    private static HashSet<string> EndorsementsOf(JsonWebKey key) =>
        key.AdditionalData.TryGetValue("endorsements", out var value) && value is JsonElement { ValueKind: JsonValueKind.Array } list
            ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
            : [];
}

/// <summary>A signing key and the channels whose activities it may vouch for: none, if the key names none.</summary>
internal sealed record ChannelKey(SecurityKey Key, IReadOnlySet<string> Endorsements);
