using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Forms;

/// <summary>What a form held, whatever form it was.</summary>
internal static class SentContent
{
    /// <summary>Begins the names of fields that nobody has typed.</summary>
    private const string Hidden = "__";

    /// <summary>All of it, in one order: for telling whether two forms say the same.</summary>
    public static string Whole(IFormCollection form) =>
        string.Join('\0', Fields(form).SelectMany(f => f.Value.Select(v => $"{f.Key}\0{v}")));

    /// <summary>What was written in it, to be copied.</summary>
    public static string Written(IFormCollection form) =>
        string.Join('\n', Fields(form).SelectMany(f => f.Value).Where(v => v?.Length > 0));

    private static IEnumerable<KeyValuePair<string, Microsoft.Extensions.Primitives.StringValues>> Fields(IFormCollection form) =>
        form.Where(f => !f.Key.StartsWith(Hidden, StringComparison.Ordinal)).OrderBy(f => f.Key, StringComparer.Ordinal);
}
