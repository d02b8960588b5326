using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;

namespace FinsamBot.Web.Pages;

/// <summary>What stands around every page.</summary>
/// <param name="Address">The page's own path, for switching language; null on pages that cannot be asked for again.</param>
/// <param name="Script">The address of a script of our own; the page's policy must allow it.</param>
/// <param name="Sender">The association the page speaks for, when it is known.</param>
internal sealed record Layout(Voice Voice, string Title, string? Address = null, string Sender = "", string? Script = null)
{
    /// <summary>What anybody may want to know on whatever page.</summary>
    private static readonly (string Path, string Title)[] HouseRules =
    [
        (HousePages.About, "AboutTitle"),
        (HousePages.Privacy, "PrivacyTitle"),
        (HousePages.Accessibility, "AccessTitle"),
        (HousePages.Terms, "TermsTitle"),
    ];

    /// <summary>The page holds tables that want the whole width.</summary>
    public bool IsWide { get; init; }

    /// <summary>Those of the pane, and of pages with more than one.</summary>
    public Html Scripts { get; init; }

    public Html Around(Html main) =>
        Html.Of(
            $"""
            <!DOCTYPE html>
            <html lang="{Voice.Tag}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>{Title}</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="{StaticFile.Style.Address}">
            {Html.When(Script is not null, () => Html.Of($"""<script src="{Script}" defer></script>"""))}
            {Html.When(Voice.IsInTab, TabScripts)}
            {Scripts}
            </head>
            <body class="{Look}">
            <a class="skip" href="#innehall">{Voice["SkipToContent"]}</a>
            <header>
            <p class="brand"><strong>FinsamBot</strong>{Html.When(Sender.Length > 0, SenderName)}</p>
            {Html.When(Address is not null, LanguageSwitch)}
            </header>
            <main id="innehall" tabindex="-1">
            {main}
            </main>
            <footer>
            <p>{Voice["Footer"]}</p>
            <nav aria-label="{Voice["FooterLinks"]}"><ul>{HouseRules.Select(Link)}</ul></nav>
            </footer>
            </body>
            </html>
            """
        );

    private string Look =>
        PaneFrame.Holds(Address) ? "ruta"
        : IsWide ? "sida bred"
        : "sida";

    /// <summary>Ours comes first and at once, so that no page is shown in another colour than Teams has.</summary>
    private static Html TabScripts()
    {
        var library = StaticFile.TeamsLibrary?.Address;
        return Html.Of(
            $"""
            <script src="{StaticFile.TabScript.Address}"></script>
            {Html.When(library is not null, () => Html.Of($"""<script src="{library}" defer></script>"""))}
            """
        );
    }

    /// <summary>In the pane and in the tab a link would leave a frame that only their own pages may stand in.</summary>
    private Html Link((string Path, string Title) page)
    {
        var apart = Html.When(Voice.IsInTab || PaneFrame.Holds(Address), () => Html.Of($""" target="_blank" rel="noopener noreferrer" """));
        return Html.Of($"""<li><a href="{Voice.In(page.Path)}"{apart}>{Voice[page.Title]}</a></li>""");
    }

    private Html SenderName() => Html.Of($" <span>{Sender}</span>");

    private Html LanguageSwitch()
    {
        if (Voice.Language == Language.English)
        {
            return Html.Of($"""<nav aria-label="Language"><a href="{Voice.At(Address!)}" lang="sv" hreflang="sv">Svenska</a></nav>""");
        }

        var english = Query.With(Voice.At(Address!), "lang", "en");
        return Html.Of($"""<nav aria-label="Språk"><a href="{english}" lang="en" hreflang="en">English</a></nav>""");
    }
}
