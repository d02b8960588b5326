using FinsamBot.Web.Markup;

namespace FinsamBot.Web.Forms;

/// <summary>Proves that a form comes from our own page, and makes sending it twice harmless.</summary>
internal sealed record FormToken(string Field, string Value)
{
    /// <summary>The beginning of a form.</summary>
    public Html Begin(string action, Html attributes = default) =>
        Html.Of(
            $"""
            <form method="post" action="{action}"{attributes}>
            {Hidden(Field, Value)}
            """
        );

    public static Html Hidden(string name, string value) => Html.Of($"""<input type="hidden" name="{name}" value="{value}">""");
}
