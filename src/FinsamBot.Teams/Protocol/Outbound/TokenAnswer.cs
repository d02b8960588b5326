using System.Text.Json.Serialization;

namespace FinsamBot.Teams.Protocol.Outbound;

/// <summary>What the login endpoint answers.</summary>
internal sealed record TokenAnswer
{
    [JsonPropertyName("access_token")]
    public string? AccessToken { get; init; }

    [JsonPropertyName("expires_in")]
    public int ExpiresIn { get; init; }

    [JsonPropertyName("error")]
    public string? Error { get; init; }
}
