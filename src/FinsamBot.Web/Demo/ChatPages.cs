using FinsamBot.Web.Forms;
using FinsamBot.Web.Inbox;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Demo;

/// <summary>On a machine of one's own: the people one can be, and the chat as one of them.</summary>
internal static class ChatPages
{
    public const string Path = "/dev/chat";

    public const string Log = "/logg";
    public const string Open = "/oppna";
    public const string Say = "/sag";
    public const string Press = "/tryck";
    public const string Library = "/bibliotek";

    public const string TextField = "text";
    public const string EntryField = "inlagg";
    public const string ActionField = "val";

    /// <summary>What Microsoft's renderer and the reader of marks are served as.</summary>
    public static readonly string[] Libraries = ["markdown-it.min.js", "adaptivecards.min.js"];

    public const string Policy = PageHeaders.PolicyWithScript;

    public static string PathOf(string person) => $"{Path}/{Uri.EscapeDataString(person)}";

    public static Html Choose(Voice voice, IReadOnlyList<DemoPerson> people) =>
        new Layout(voice, voice["ChatTitle"], Path).Around(
            Html.Of(
                $"""
                <h1>{voice["ChatTitle"]}</h1>
                <p class="lead">{voice["ChatChoose"]}</p>
                <ul class="ways-on">{people.Where(p => p.IsInTeams).Select(p => InTeams(voice, p))}</ul>
                <h2>{voice["ChatByMail"]}</h2>
                <p>{voice["ChatByMailWhy"]}</p>
                <ul class="ways-on">{people.Where(p => !p.IsInTeams).Select(p => ByMail(voice, p))}</ul>
                """
            )
        );

    public static Html Talk(Voice voice, DemoPerson person, FormToken token, bool drawsCards) =>
        new Layout(voice, voice.Say("ChatAs", person.Name), PathOf(person.Id), Script: StaticFile.ChatScript.Address)
        {
            Scripts = Html.When(
                drawsCards,
                () => Html.Of($"{Libraries.Select(l => Html.Of($"""<script src="{Path}{Library}/{l}" defer></script>"""))}")
            ),
        }.Around(
            Html.Of(
                $"""
                <h1>{voice.Say("ChatAs", person.Name)}</h1>
                <p class="period">{Tasks(voice, person)}</p>
                <nav aria-label="{voice["ChatWaysOn"]}"><ul class="row">
                <li><a href="{voice.In(Path)}">{voice["ChatOther"]}</a></li>
                <li><a href="{LocalInbox.Of(person.Mail)}">{voice["ChatLetters"]}</a></li>
                <li><a href="{voice.In(ClockPage.Path)}">{voice["ClockTitle"]}</a></li>
                </ul></nav>
                {Html.When(!drawsCards, () => PageNotice.Aside(voice["ChatNoLibrary"]))}
                <noscript>{PageNotice.Aside(voice["ChatNoScript"])}</noscript>
                <div id="samtal" class="talk" role="log" aria-label="{voice["ChatTitle"]}" tabindex="0" {Words(voice)}></div>
                {token.Begin(PathOf(person.Id) + Say, Html.Of($""" id="skriv" class="write" """))}
                <label for="text">{voice.Say("ChatWrite", person.Name)}</label>
                <input id="text" name="{TextField}" type="text" autocomplete="off" maxlength="20000" required>
                <button type="submit">{voice["ChatSend"]}</button>
                </form>
                """
            )
        );

    private static Html Words(Voice voice) => Html.Of($"data-you=\"{voice["ChatYou"]}\" data-failed=\"{voice["ChatFailed"]}\"");

    private static Html InTeams(Voice voice, DemoPerson person) =>
        Html.Of(
            $"""
            <li><a href="{voice.In(PathOf(person.Id))}">{person.Name}</a>
            <p>{Tasks(voice, person)} · <a class="plain" href="{LocalInbox.Of(person.Mail)}">{voice["ChatLetters"]}</a></p></li>
            """
        );

    private static Html ByMail(Voice voice, DemoPerson person) =>
        Html.Of($"""<li><a href="{LocalInbox.Of(person.Mail)}">{person.Name}</a><p>{Tasks(voice, person)}</p></li>""");

    /// <summary>Where a person has the same task in several interventions it is said once.</summary>
    private static string Tasks(Voice voice, DemoPerson person) =>
        string.Join(
            ". ",
            person
                .Tasks.GroupBy(t => t.Role)
                .Select(g => (Task: voice[$"Task_{g.Key}"], In: string.Join(", ", g.Select(t => t.Intervention).OfType<string>())))
                .Select(t => t.In.Length > 0 ? $"{t.Task}: {t.In}" : t.Task)
                .Prepend(person.Organisation)
        );
}
