using FinsamBot.Web.SignIn;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.WorkAccounts;

/// <summary>Sends the browser from the sign-in's own page to the work account.</summary>
internal sealed class DoorWorkAccount(Till till) : IResult
{
    private const string Door = "door";
    private const string Wished = "till";

    public Task ExecuteAsync(HttpContext httpContext) => SealedPage.LeaveAsync(httpContext, (Door, Door), (Wished, till.Address ?? ""));

    /// <summary>What <see cref="ExecuteAsync"/> sealed in; null when it is not that.</summary>
    public static (Till Till, Voice Voice)? Read(AuthenticationProperties? opened) =>
        SealedPage.Item(opened, Door) == Door ? (Till.Of(SealedPage.Item(opened, Wished)), SealedPage.VoiceOf(opened)) : null;
}
