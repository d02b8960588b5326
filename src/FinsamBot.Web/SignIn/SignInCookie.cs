using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.SignIn;

/// <summary>How the browser keeps a sign-in: for a working day, out of reach of scripts, and by https alone where people reach us
/// so.</summary>
internal static class SignInCookie
{
    public static void Configure(CookieAuthenticationOptions options, string name, bool https)
    {
        options.Cookie.Name = https ? "__Host-" + name : name;
        options.Cookie.Path = "/";
        options.Cookie.HttpOnly = true;
        // Lax, not Strict: the link is opened from a mail program or a chat, and the reader is to be still signed in then.
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.SecurePolicy = https ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.Cookie.IsEssential = true;
        options.ExpireTimeSpan = TimeSpan.FromHours(8);
        options.SlidingExpiration = false;
    }
}
