using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Inbox;

/// <summary>The local inbox: the list, and one letter as its reader's mail program would show it.</summary>
internal static class InboxPages
{
    public const string Path = "/dev/inbox";

    /// <summary>A letter's own look stands in style attributes; no script runs, and nothing is fetched, in the frame or outside
    /// it.</summary>
    public const string LetterPolicy =
        "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src data:; frame-src 'self'; form-action 'self'; base-uri 'none'; "
        + "frame-ancestors 'none'";

    public static Html List(Voice voice, IReadOnlyList<InboxLetter> letters, DateOnly today) =>
        new Layout(voice, voice["InboxTitle"], Path).Around(
            Html.Of(
                $"""
                <h1>{voice["InboxTitle"]}</h1>
                <p>{voice["InboxWhat"]}</p>
                {(letters.Count == 0 ? Html.Of($"<p>{voice["InboxEmpty"]}</p>") : Rows(voice, letters, today))}
                """
            )
        );

    public static Html Letter(Voice voice, InboxLetter letter, string? replyTo, DateOnly today) =>
        new Layout(voice, letter.Subject, PathOf(letter)).Around(
            Html.Of(
                $"""
                <p><a href="{voice.In(Path)}">{voice["InboxBack"]}</a></p>
                <h1>{letter.Subject}</h1>
                <dl>
                <div><dt>{voice["InboxFrom"]}</dt><dd>{letter.From}</dd></div>
                <div><dt>{voice["InboxTo"]}</dt><dd>{letter.To}</dd></div>
                <div><dt>{voice["InboxAt"]}</dt><dd>{voice.Moment(letter.At, today)}</dd></div>
                <div><dt>{voice["InboxAttachments"]}</dt><dd>{Attachments(voice, letter)}</dd></div>
                </dl>
                {Html.When(letter.Html.Length > 0, () => Look(voice, letter))}
                <h2>{voice["InboxText"]}</h2>
                <pre>
                {letter.Text}</pre>
                {Html.When(replyTo is not null, () => Reply(voice, letter, replyTo!))}
                """
            )
        );

    private static Html Rows(Voice voice, IReadOnlyList<InboxLetter> letters, DateOnly today) =>
        Html.Of(
            $"""
            <ol class="letters" reversed>
            {letters.OrderByDescending(l => l.At).Select(l => Row(voice, l, today))}
            </ol>
            """
        );

    private static Html Row(Voice voice, InboxLetter letter, DateOnly today) =>
        Html.Of(
            $"""
            <li><a href="{voice.In(PathOf(letter))}">{letter.Subject}</a>
            <span>{voice["InboxTo"]}: {letter.To}</span>
            <span>{voice.Moment(letter.At, today)}</span></li>
            """
        );

    private static Html Look(Voice voice, InboxLetter letter)
    {
        var (title, document) = (voice["InboxHtml"], "<base target=\"_blank\">" + letter.Html);
        return Html.Of(
            $"""
            <h2>{title}</h2>
            <iframe class="letter" title="{title}" sandbox="allow-popups allow-popups-to-escape-sandbox" srcdoc="{document}"></iframe>
            """
        );
    }

    private static Html Reply(Voice voice, InboxLetter letter, string replyTo) =>
        Html.Of(
            $"""
            <h2>{voice["InboxReply"]}</h2>
            <form method="post" action="{replyTo}">
            <p><label for="from">{voice["InboxFrom"]}</label><br><input id="from" name="from" type="email" value="{letter.To}" required></p>
            <p><label for="text">{voice["InboxReplyText"]}</label><br><textarea id="text" name="text" rows="6" required></textarea></p>
            <p><button type="submit">{voice["InboxReply"]}</button></p>
            </form>
            """
        );

    private static Html Attachments(Voice voice, InboxLetter letter) =>
        letter.Attachments.Count == 0
            ? Html.Of($"{voice["InboxNoAttachments"]}")
            : Html.Of($"{letter.Attachments.Select(a => Html.Of($"""<a href="{a.Address}">{a.Name}</a> """))}");

    private static string PathOf(InboxLetter letter) => $"{Path}/{Uri.EscapeDataString(letter.Id)}";
}
