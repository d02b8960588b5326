using FinsamBot.Domain.Text;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Pages;

/// <summary>The language travels in the address (<c>?lang=en</c>), so that choosing it changes nothing anywhere.</summary>
internal static class LanguageChoice
{
    public static Voice Voice(this HttpRequest request) => Web.Voice.Of(request.Query["lang"].ToString());

    /// <summary>The address with the language kept.</summary>
    public static string In(this Voice voice, string path) => voice.Language == Language.English ? Query.With(path, "lang", "en") : path;
}
