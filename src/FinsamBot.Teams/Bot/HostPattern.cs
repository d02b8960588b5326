namespace FinsamBot.Teams.Bot;

/// <summary>A host by its exact name, or all below a name as <c>*.example.com</c>.</summary>
internal static class HostPattern
{
    public static bool Matches(string pattern, string host) =>
        pattern.StartsWith("*.", StringComparison.Ordinal)
            ? host.EndsWith(pattern[1..], StringComparison.OrdinalIgnoreCase)
            : host.Equals(pattern, StringComparison.OrdinalIgnoreCase);
}
