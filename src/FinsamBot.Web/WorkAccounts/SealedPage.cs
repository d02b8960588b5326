using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.WorkAccounts;

/// <summary>The page that a browser leaves for the sign-in and comes back to. It is sealed into the state, so it can only be one that we
/// gave out.</summary>
internal static class SealedPage
{
    private const string Language = "lang";

    public static Task LeaveAsync(HttpContext context, params IEnumerable<(string Name, string Value)> page)
    {
        PageHeaders.Set(context.Response);
        var sealedIn = new AuthenticationProperties();
        foreach (var (name, value) in page)
        {
            sealedIn.Items[name] = value;
        }

        sealedIn.Items[Language] = context.Request.Voice().Tag;
        return context.ChallengeAsync(WorkAccountHandler.SchemeName, sealedIn);
    }

    /// <summary>What was sealed in under a name; empty when nothing was.</summary>
    public static string Item(AuthenticationProperties? opened, string name) =>
        opened?.Items.TryGetValue(name, out var value) == true ? value ?? "" : "";

    public static Voice VoiceOf(AuthenticationProperties? opened) => Voice.Of(Item(opened, Language));
}
