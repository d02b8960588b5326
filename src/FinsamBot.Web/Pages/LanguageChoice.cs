using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Pages;

/// <summary>The language travels in the address (<c>?lang=en</c>), so that choosing it changes nothing anywhere.</summary>
internal static class LanguageChoice
{
    public static Voice Voice(this HttpRequest request) =>
        request.HttpContext.Items.TryGetValue(typeof(Voice), out var left)
            ? (Voice)left!
            : Pages.Voice.Of(request.Query["lang"].ToString()) with
            {
                IsInTab = TabFrame.Holds(request),
            };

    /// <summary>For a request whose address does not say it: the browser comes back from another site, and had a page of ours
    /// before.</summary>
    public static void Speak(this HttpContext context, Voice voice) => context.Items[typeof(Voice)] = voice;

    /// <summary>For a form that is sent in the address, which replaces what stands behind its path.</summary>
    public static Html LanguageField(this Voice voice) =>
        Html.When(voice.Language == Language.English, () => Html.Of($"""<input type="hidden" name="lang" value="en">"""));

    /// <summary>The address with the language kept, in the tab for a page that stands there too.</summary>
    public static string In(this Voice voice, string path) =>
        voice.Language == Language.English ? Query.With(voice.At(path), "lang", "en") : voice.At(path);

    /// <summary>The address as it stands, in the tab for a page that stands there too.</summary>
    public static string At(this Voice voice, string path) => voice.IsInTab ? TabFrame.Inside(path) : path;
}
