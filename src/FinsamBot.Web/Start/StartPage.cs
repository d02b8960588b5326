using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Start;

/// <summary>What this is, for whoever opens the bare address.</summary>
internal static class StartPage
{
    public static Html Show(Voice voice, IReadOnlyList<StartLink> open) =>
        new Layout(voice, voice["StartTitle"], "/").Around(
            Html.Of(
                $"""
        <h1>{voice["StartTitle"]}</h1>
        <p class="lead">{voice["StartWhat"]}</p>
        <p>{voice["StartHow"]}</p>
        {Html.When(open.Count > 0, () => Html.Of($"""
            <h2>{voice["StartOpen"]}</h2>
            <ul>{open.Select(l => Html.Of($"""<li><a href="{l.Address}">{l.Name}</a></li>"""))}</ul>
            """))}
        """
            )
        );
}
