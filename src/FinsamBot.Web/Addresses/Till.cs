using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Addresses;

/// <summary>Where somebody wants to go after signing in (<c>?till=</c>): a page of ours, and nothing else whatever stands in the
/// address.</summary>
/// <param name="Address">Path and query, outside of the tab in Teams; null when there is no such place.</param>
internal sealed record Till(string? Address)
{
    private const int Longest = 1000;

    private static readonly string[] Known =
    [
        "granska",
        "rapport",
        "registrera",
        "underskrifter",
        "kalender",
        "kansli",
        "mina",
        "skriv",
        "outlook",
    ];

    private static readonly Uri Here = new("https://local.invalid");

    public static Till Nowhere { get; } = new((string?)null);

    public static Till Of(string? wished)
    {
        if (
            wished is not ['/', ..]
            || wished.Length > Longest
            || wished.Any(c => char.IsControl(c) || c == '\\')
            || !Uri.TryCreate(Here, wished, out var address)
            || address.Authority != Here.Authority
            || address.Scheme != Here.Scheme
            || address.UserInfo.Length > 0
        )
        {
            return Nowhere;
        }

        var outside = TabFrame.Outside(address.PathAndQuery);
        var first = outside.Split('/', '?')[1];
        return Known.Contains(first, StringComparer.Ordinal) && !address.AbsolutePath.Contains("//", StringComparison.Ordinal)
            ? new Till(outside)
            : Nowhere;
    }

    /// <summary>The page about a report that it is, when its key is right.</summary>
    public ReportAddress? Page(SignInCodes codes)
    {
        var path = Address?.Split('?', '#')[0] ?? "";
        var pane = PaneFrame.Holds(path);
        return PaneFrame.Outside(path).Split('/') switch
        {
            ["", "granska", var intervention, var report, var round, var member, var key] => ReviewAddress.Of(
                intervention,
                report,
                round,
                Uri.UnescapeDataString(member),
                key,
                pane,
                codes
            ),
            ["", var name, var intervention, var report, var reader, var key] when !pane && RegistryAddress.KindOf(name) is { } kind =>
                RegistryAddress.Of(kind, intervention, report, Uri.UnescapeDataString(reader), key, codes),
            _ => null,
        };
    }
}
