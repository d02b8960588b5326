using System.Security.Claims;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Forms;

/// <summary>
/// Tokens that show that a form comes from our own page in the same browser. They say nothing about the person: the framework would tie
/// them to whoever is signed in, and a form opened before signing in, or sent after the session ended, would be thrown away with what was
/// typed. Who the person is, is the session's matter, and is looked at apart from this.
/// </summary>
internal sealed class FormTokens(IAntiforgery antiforgery)
{
    public FormToken MakeFor(HttpContext context)
    {
        var made = antiforgery.GetAndStoreTokens(WithNobody(context));
        return new FormToken(made.FormFieldName, made.RequestToken!);
    }

    public Task<bool> AreValidAsync(HttpContext context) => antiforgery.IsRequestValidAsync(WithNobody(context));

    private static HttpContext WithNobody(HttpContext context)
    {
        context.User = new ClaimsPrincipal(new ClaimsIdentity());
        return context;
    }
}
