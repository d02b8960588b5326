using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Retention;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace FinsamBot.Web.About;

/// <summary>The pages that the app package refers to: what this is, what is kept about people, how accessible it is
/// (lagen 2018:1937 om tillgänglighet till digital offentlig service, 13 §), and what applies to using it.</summary>
internal static class AboutPages
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        Map(routes, HousePages.About, "About", ["Who", "Steps", "Outlook"]);
        Map(
            routes,
            HousePages.Privacy,
            "Privacy",
            ["What", "Why", "Where", "Cookies", "Mail", "Rights"],
            (voice, periods, _) => KeptTimes.Of(voice, periods)
        );
        Map(
            routes,
            HousePages.Accessibility,
            "Access",
            ["Status", "Known", "Tested", "Supervision", "Contact"],
            (voice, _, association) => Mailbox(voice, association)
        );
        Map(routes, HousePages.Terms, "Terms", ["Link", "Participants", "Answers", "Owner"]);
    }

    /// <param name="more">What is made from the settings.</param>
    private static void Map(
        IEndpointRouteBuilder routes,
        string path,
        string page,
        string[] parts,
        Func<Voice, RetentionOptions, AssociationDetails, Html>? more = null
    ) =>
        routes.MapPage(
            path,
            async (HttpContext context, AssociationDirectory directory, RetentionOptions periods) =>
            {
                var (voice, association) = (context.Request.Voice(), await directory.AssociationAsync(context.RequestAborted));
                return new PageResult(
                    Show(voice, path, page, parts, more?.Invoke(voice, periods, association.Details), association.Details)
                );
            }
        );

    private static Html Show(Voice voice, string path, string page, string[] parts, Html? more, AssociationDetails association)
    {
        var title = voice[page + "Title"];
        return new Layout(voice, title, path, association.Name).Around(
            Html.Of(
                $"""
            <h1>{title}</h1>
            <p class="lead">{voice[page]}</p>
            {parts.Select(part => Html.Of($"""
                <h2>{voice[$"{page}_{part}Title"]}</h2>
                <p>{voice[$"{page}_{part}"]}</p>
                """))}
            {Html.When(more is not null, () => more!.Value)}
            {Html.When(association.Contacts.Count > 0, () => Questions(voice, association))}
            """
            )
        );
    }

    private static Html Mailbox(Voice voice, AssociationDetails association) =>
        Html.When(
            association.Mailbox is { Length: > 0 },
            () => Html.Of($"""<p>{association.Name}: <a href="mailto:{association.Mailbox}">{association.Mailbox}</a></p>""")
        );

    private static Html Questions(Voice voice, AssociationDetails association) =>
        Html.Of(
            $"""
            <h2>{voice["QuestionsTitle"]}</h2>
            <ul>{association.Contacts.Select(c =>
                Html.Of($"""<li>{c.Name}, {c.Title}, <a href="mailto:{c.Mail}">{c.Mail}</a>, {c.Phone}</li>""")
            )}</ul>
            """
        );
}
