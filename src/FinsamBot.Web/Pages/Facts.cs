using FinsamBot.Web.Markup;

namespace FinsamBot.Web.Pages;

/// <summary>Short things that are known, each beside its label.</summary>
internal static class Facts
{
    public static Html List(params IEnumerable<Html> rows) => Html.Of($"""<dl class="facts">{rows}</dl>""");

    public static Html Row(string label, string value) => Row(label, Html.Of($"{value}"));

    public static Html Row(string label, Html value) => Html.Of($"""<div><dt>{label}</dt><dd>{value}</dd></div>""");
}
