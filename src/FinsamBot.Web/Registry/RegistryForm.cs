using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Registry;

/// <summary>What the forms of such a page need beside the state.</summary>
/// <param name="Typed">What was sent with a form that had no effect; null on a fresh page.</param>
internal sealed record RegistryForm(
    RegistryPageState State,
    FormToken Token,
    bool OffersWorkAccount,
    PageNotice? Notice = null,
    IFormCollection? Typed = null
)
{
    public Html Begin(Voice voice, string step, bool withFile = false) =>
        Token.Begin(voice.In(State.Address.Path + step), Html.When(withFile, () => Html.Of($""" enctype="multipart/form-data" """)));

    public string Value(string field, string otherwise = "") =>
        Typed is not null && Typed.TryGetValue(field, out var typed) ? typed.ToString() : otherwise;

    /// <summary>A field with its label and, where there is something to say, a hint.</summary>
    public Html Field(
        string name,
        string label,
        string value,
        int longest,
        string? hint = null,
        string type = "text",
        string id = "",
        bool isNeeded = true
    )
    {
        var described = Html.When(hint is not null, () => Html.Of($""" aria-describedby="om-{name}{id}" """));
        var needed = Html.When(isNeeded, () => Html.Of($" required"));
        var content = Html.Of($"""value="{Value(name, value)}" maxlength="{longest}" autocomplete="off"{needed}{described}""");
        return Html.Of(
            $"""
            <label for="{name}{id}">{label}</label>
            {Html.When(hint is not null, () => Html.Of($"""<p class="aside" id="om-{name}{id}">{hint}</p>"""))}
            <input id="{name}{id}" name="{name}" type="{type}" {content}>
            """
        );
    }
}
