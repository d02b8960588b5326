using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.WorkAccounts;

/// <summary>Sends the browser from a page to the sign-in with a work account. The page is sealed into the state, so it can only be one that
/// we gave out.</summary>
internal sealed class ToWorkAccount(PageAddress page) : IResult
{
    public const string SchemeName = "FinsamBot.WorkAccount";

    private const string Path = "path";
    private const string Till = "till";
    private const string Language = "lang";

    public Task ExecuteAsync(HttpContext httpContext)
    {
        PageHeaders.Set(httpContext.Response);
        var sealedIn = new AuthenticationProperties();
        sealedIn.Items[Path] = page.Path;
        sealedIn.Items[Till] = (page as DoorAddress)?.Till.Address ?? "";
        sealedIn.Items[Language] = httpContext.Request.Voice().Tag;
        return httpContext.ChallengeAsync(SchemeName, sealedIn);
    }

    /// <summary>The page that was sealed in; null when none was.</summary>
    public static PageAddress? PageOf(AuthenticationProperties? opened, SignInCodes codes) =>
        Item(opened, Path) is var path && path == DoorAddress.Pattern
            ? new DoorAddress(Addresses.Till.Of(Item(opened, Till)))
            : Addresses.Till.Of(path).Page(codes);

    /// <summary>The language of that page.</summary>
    public static Voice VoiceOf(AuthenticationProperties? opened) => Voice.Of(Item(opened, Language));

    private static string Item(AuthenticationProperties? opened, string name) =>
        opened?.Items.TryGetValue(name, out var value) == true ? value ?? "" : "";
}
