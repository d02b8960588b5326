namespace FinsamBot.Web.Pages;

/// <summary>What stands behind the path of an address.</summary>
internal static class Query
{
    public static string With(string address, string field, string value) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{field}={Uri.EscapeDataString(value)}";
}
