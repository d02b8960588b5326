using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Pane;

namespace FinsamBot.Web.Outlook;

/// <summary>The pane as Outlook opens it. The script finds out which mail is open; until then, and without it, the page says what to
/// do.</summary>
internal static class PanePage
{
    public static Html Show(Voice voice, PaneAccount? account) =>
        new Layout(voice, voice["PaneTitle"], PaneFrame.Path) { Scripts = PaneParts.Scripts(account) }.Around(
            Html.Of(
                $"""
                <h1>{voice["PaneTitle"]}</h1>
                <p id="laser" role="status">{voice["PaneReading"]}</p>
                <div id="inget" hidden>
                <p class="lead">{voice["PaneNothing"]}</p>
                <div id="rundor" hidden>
                <h2>{voice["PaneRounds"]}</h2>
                <ul class="rounds"></ul>
                </div>
                <p id="inga-rundor" hidden>{voice["PaneNoRounds"]}</p>
                <p class="aside">{voice["PaneHow"]}</p>
                </div>
                {PaneParts.Sayings(voice)}
                """
            )
        );
}
