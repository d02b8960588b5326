using FinsamBot.Web.Markup;

namespace FinsamBot.Web.Pages;

/// <summary>A sentence that must not be missed. It takes the focus, so that a screen reader reads it and a keyboard continues from
/// there.</summary>
internal sealed record Notice(string Text, bool IsRefusal = true)
{
    /// <summary>For a field that the notice is about.</summary>
    public const string Id = "besked";

    public Html Show() =>
        IsRefusal
            ? Html.Of($"""<div id="{Id}" class="notice refusal" role="alert" tabindex="-1" autofocus><p>{Text}</p></div>""")
            : Html.Of($"""<div id="{Id}" class="notice done" role="status" tabindex="-1" autofocus><p>{Text}</p></div>""");

    /// <summary>Said beside the rest, without taking the focus.</summary>
    public static Html Aside(string text) => Html.Of($"""<div class="notice"><p>{text}</p></div>""");
}
