using System.Text.Json;

namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>What Teams tells of somebody in a conversation. Any of it may be missing, on any day: null then.</summary>
/// <param name="Upn">The user principal name; of a guest with <c>#EXT#</c> in it.</param>
public sealed record RosterMember(string? ObjectId, string? TenantId, string? Upn, string? Name, string? Mail)
{
    public static RosterMember Nothing { get; } = new(null, null, null, null, null);

    /// <summary>Of what is not such an answer: nothing.</summary>
    internal static RosterMember Of(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            var member = document.RootElement;
            return member.ValueKind != JsonValueKind.Object
                ? Nothing
                : new RosterMember(
                    TextAt(member, "aadObjectId") ?? TextAt(member, "objectId"),
                    TextAt(member, "tenantId"),
                    TextAt(member, "userPrincipalName"),
                    TextAt(member, "name") ?? FullName(member),
                    TextAt(member, "email")
                );
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            return Nothing;
        }
    }

    private static string? FullName(JsonElement member) =>
        $"{TextAt(member, "givenName")} {TextAt(member, "surname")}".Trim() is { Length: > 0 } name ? name : null;

    private static string? TextAt(JsonElement member, string name) =>
        member.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text
            ? text
            : null;
}
