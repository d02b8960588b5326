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

    /// <summary>In the address of the list: whose letters are shown.</summary>
    public const string ReaderField = "till";

    /// <summary>In the address of a letter: what became of the reply to it.</summary>
    public const string RepliedField = "svarat";

    public const string Replied = "ja";

    /// <param name="reader">Whose letters they are; null: everybody's.</param>
    public static Html List(Voice voice, IReadOnlyList<InboxLetter> letters, DateOnly today, string? reader = null) =>
        new Layout(voice, voice["InboxTitle"], Path).Around(
            Html.Of(
                $"""
                <h1>{(reader is null ? voice["InboxTitle"] : voice.Say("InboxOf", reader))}</h1>
                <p class="lead">{voice["InboxWhat"]}</p>
                {Html.When(reader is not null, () => Html.Of($"""<p><a href="{voice.In(Path)}">{voice["InboxBack"]}</a></p>"""))}
                {(letters.Count == 0 ? Html.Of($"<p>{voice["InboxEmpty"]}</p>") : Rows(voice, letters, today))}
                """
            )
        );

    /// <param name="notice">What became of a reply that was just written.</param>
    public static Html Letter(Voice voice, InboxLetter letter, string? replyTo, DateOnly today, PageNotice? notice = null) =>
        new Layout(voice, letter.Subject, PathOf(letter.Id)).Around(
            Html.Of(
                $"""
                <p><a href="{voice.In(Path)}">{voice["InboxBack"]}</a></p>
                {Html.When(notice is not null, () => notice!.Show())}
                <h1>{letter.Subject}</h1>
                {Head(voice, letter, today)}
                {Html.When(letter.Html.Length > 0, () => Look(voice, letter))}
                {Html.When(replyTo is not null, () => Reply(voice, letter, replyTo!))}
                <h2>{voice["InboxText"]}</h2>
                <pre>
                {letter.Text}</pre>
                """
            )
        );

    private static Html Head(Voice voice, InboxLetter letter, DateOnly today) =>
        Facts.List(
            Facts.Row(voice["InboxFrom"], letter.From),
            Facts.Row(voice["InboxTo"], letter.To),
            Facts.Row(voice["InboxAt"], voice.Moment(letter.At, today)),
            Facts.Row(voice["InboxAttachments"], Attachments(voice, letter))
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
            <li><a href="{voice.In(PathOf(letter.Id))}">{letter.Subject}</a>
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
            <section class="step" aria-labelledby="svara">
            <h2 id="svara">{voice["InboxReply"]}</h2>
            <p class="aside">{voice["InboxReplyWhat"]}</p>
            <form method="post" action="{replyTo}">
            <label for="from">{voice["InboxFrom"]}</label>
            <input id="from" name="from" type="email" value="{letter.To}" required>
            <label for="text">{voice["InboxReplyText"]}</label>
            <textarea id="text" name="text" rows="6" required></textarea>
            <button type="submit">{voice["InboxSend"]}</button>
            </form>
            </section>
            """
        );

    private static Html Attachments(Voice voice, InboxLetter letter) =>
        letter.Attachments.Count == 0
            ? Html.Of($"{voice["InboxNoAttachments"]}")
            : Html.Of($"{letter.Attachments.Select(a => Html.Of($"""<a href="{a.Address}">{a.Name}</a><br>"""))}");

    public static string PathOf(string letter) => $"{Path}/{Uri.EscapeDataString(letter)}";
}
