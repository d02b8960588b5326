namespace FinsamBot.Web.Pages;

/// <summary>Where the pages are that every page leads to, and the app package as well.</summary>
internal static class HousePages
{
    public const string About = "/om";

    public const string Privacy = "/integritet";

    /// <summary>Tillgänglighetsredogörelse.</summary>
    public const string Accessibility = "/tillganglighet";

    public const string Terms = "/villkor";
}
