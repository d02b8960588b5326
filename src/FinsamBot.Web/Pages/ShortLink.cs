using FinsamBot.Web.Markup;

namespace FinsamBot.Web.Pages;

/// <summary>A short link among others of its kind, whose whole meaning is read out.</summary>
internal static class ShortLink
{
    /// <param name="about">What it belongs to, which the eye sees beside it.</param>
    public static Html Show(string address, string says, string about) =>
        Html.Of($"""<a href="{address}" aria-label="{says}: {about}">{says}</a>""");
}
