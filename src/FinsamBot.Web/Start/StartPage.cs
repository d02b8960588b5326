using FinsamBot.Web.Addresses;
using FinsamBot.Web.Demo;
using FinsamBot.Web.Inbox;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Start;

/// <summary>What this is, for whoever opens the bare address; on a machine of one's own also everything that can be tried there.</summary>
internal static class StartPage
{
    /// <param name="demo">Null outside of Development.</param>
    public static Html Show(Voice voice, LocalDemo? demo) =>
        new Layout(voice, voice["StartTitle"], "/").Around(
            Html.Of(
                $"""
                <h1>{voice["StartTitle"]}</h1>
                <p class="lead">{voice["StartWhat"]}</p>
                {(demo is null ? Doors(voice) : Demo(voice, demo))}
                """
            )
        );

    /// <summary>Where whoever has an account with us goes; to all others the way leads from a letter.</summary>
    private static Html Doors(Voice voice) =>
        Html.Of(
            $"""
            <p>{voice["StartHow"]}</p>
            <ul class="ways-on">{Mine(voice)}{Office(voice)}</ul>
            """
        );

    private static Html Mine(Voice voice) => WayOn(voice.Office("Mine_Title"), voice.In(ReportLinks.Mine), voice["StartMineWhat"]);

    private static Html Office(Voice voice) => WayOn(voice.Office("Start_Title"), voice.In(OfficePaths.Start), voice["StartOfficeWhat"]);

    private static Html Demo(Voice voice, LocalDemo demo) =>
        Html.Of(
            $"""
            <h2>{voice["DemoTitle"]}</h2>
            <p>{voice["DemoWhat"]}</p>
            <ul class="ways-on">
            {WayOn(voice["ChatTitle"], voice.In(ChatPages.Path), voice["DemoChatWhat"])}
            {WayOn(voice["InboxTitle"], voice.In(InboxPages.Path), voice["DemoInboxWhat"])}
            {WayOn(voice["ClockTitle"], voice.In(ClockPage.Path), voice["DemoClockWhat"])}
            {Office(voice)}
            {Mine(voice)}
            {Playground(voice, demo.Playground())}
            </ul>
            <p>{voice["DemoSignIn"]}</p>
            <p>{voice.Say("DemoFolder", demo.Folder)}<br>{voice["DemoReset"]}</p>
            <p class="aside">{voice.Say("DemoData", "/dev/people", "/dev/reports")}</p>
            """
        );

    private static Html Playground(Voice voice, Uri? address) =>
        address is null
            ? Html.Of($"<li><strong>{voice["DemoPlayground"]}</strong><p>{voice["DemoPlaygroundOff"]}</p></li>")
            : WayOn(voice["DemoPlayground"], address.AbsoluteUri, voice["DemoPlaygroundWhat"]);

    private static Html WayOn(string name, string address, string what) =>
        Html.Of($"""<li><a href="{address}">{name}</a><p>{what}</p></li>""");
}
