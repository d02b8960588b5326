using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Web.Office.Settings;

/// <summary>The authorities whose people sit in steering groups, by name.</summary>
internal static class Authority
{
    public const string Pattern = OfficePaths.Days + "/myndighet/{authority}";

    public static string PathOf(string name) => $"{OfficePaths.Days}/myndighet/{Uri.EscapeDataString(name)}";

    public static IReadOnlyList<string> In(Association association, IReadOnlyList<Intervention> interventions) =>
        [.. Authorities.Of(association, interventions).Order(OfficeTexts.ByName)];

    /// <summary>The one that an address names; null for none of them. A slash in a name stays as it was written in the address.</summary>
    public static string? Find(IReadOnlyList<string> authorities, string named) =>
        authorities.FirstOrDefault(a => a == named || a == named.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase));
}
