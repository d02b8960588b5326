using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Pane;

namespace FinsamBot.Web.Outlook;

/// <summary>The pane as Outlook opens it. The script finds out which mail is open. What to do when Outlook does not answer comes by
/// itself after some seconds, also where no script runs; the script takes it away in time.</summary>
internal static class PanePage
{
    public static Html Show(Voice voice, PaneAccount? account) =>
        new Layout(voice, voice["PaneTitle"], PaneFrame.Path) { Scripts = PaneParts.Scripts(account) }.Around(
            Html.Of(
                $"""
                <h1>{voice["PaneTitle"]}</h1>
                <p id="laser" role="status">{voice["PaneReading"]}</p>
                <div id="utan-outlook" class="late" role="status">
                <p class="lead">{voice["PaneAlone"]}</p>
                <p>{voice["PaneAloneHow"]}</p>
                <p><a class="button second" href="{voice.In(PaneFrame.Path)}">{voice["PaneTryAgain"]}</a></p>
                </div>
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
