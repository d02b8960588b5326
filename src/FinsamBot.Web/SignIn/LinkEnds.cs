using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.SignIn;

/// <summary>
/// Who holds a link may read, until some days after the report was handed in, and as long as the person it was given to has the role. After
/// that the page says where to turn; whoever signs in and has the role today goes on reading.
/// </summary>
internal sealed class LinkEnds(ReportHandler handler, Sessions sessions, WebOptions options, TimeProvider clock) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        if (http.Request.HasFormContentType)
        {
            // What was typed is shown again whatever hinders it, also a storage that does not answer below.
            await http.Request.ReadFormAsync(http.RequestAborted);
        }

        var hindrance = context.Arguments[0] switch
        {
            ReviewAddress review => await OfAsync(http, review),
            RegistryAddress page => await OfAsync(http, page),
            _ => null,
        };
        return hindrance ?? await next(context);
    }

    /// <summary>Whether the link alone opens nothing any more.</summary>
    public bool HasEnded(ReportView view) => EndOf(view) <= clock.GetUtcNow();

    /// <summary>The page for a link that has ended.</summary>
    public static IResult Ended(Voice voice, ReportView view, string path, string? written = null) =>
        Say(voice, view, "LinkEnded", RefusalCategory.Gone, path, written);

    private async Task<IResult?> OfAsync(HttpContext context, ReviewAddress address)
    {
        var voice = context.Request.Voice();
        if (
            await handler.FindAsync(address.Report, clock.GetUtcNow(), context.RequestAborted) is not { } view
            || view.Report.Rounds.Find(r => r.Number == address.Round)?.WasAsked(address.Member) != true
        )
        {
            return PlainPages.NotFound(voice);
        }

        return !view.Intervention.MayAnswer(address.Member)
                ? Say(voice, view, "RoleEnded", RefusalCategory.NotAllowed, null, TypedText.In(context.Request))
            : HasEnded(view) && (await sessions.FindAsync(context))?.Person != address.Member
                ? Ended(voice, view, address.Path, TypedText.In(context.Request))
            : null;
    }

    /// <summary>These stay until the report has its number and its signatures, however long that takes. Who may use them is the page's own
    /// matter.</summary>
    private async Task<IResult?> OfAsync(HttpContext context, RegistryAddress address) =>
        await handler.FindAsync(address.Report, clock.GetUtcNow(), context.RequestAborted) is { } view
        && view.Report.Registry.Registration is { } registered
        && registered.At + options.LinkLife <= clock.GetUtcNow()
        && HasEnded(view)
        && await sessions.FindAsync(context) is null
            ? Ended(context.Request.Voice(), view, address.Path)
            : null;

    private DateTimeOffset EndOf(ReportView view) =>
        view.Report.Submission is { } submission ? submission.At + options.LinkLife : DateTimeOffset.MaxValue;

    /// <param name="path">Where signing in leads to; null when it leads nowhere.</param>
    private static PageResult Say(Voice voice, ReportView view, string key, RefusalCategory category, string? path, string? written = null)
    {
        var (title, office) = (voice[key + "Title"], view.Circumstances.Association.Details);
        return new PageResult(
            new Layout(voice, title, Sender: office.Name).Around(
                Html.Of(
                    $"""
                    <h1>{title}</h1>
                    <p>{voice[key]}</p>
                    <p>{Turn(voice, office)}</p>
                    {Html.When(path is not null, () => WayIn(voice, path!))}
                    {TypedText.Show(voice, written)}
                    """
                )
            ),
            Statuses.Of(category)
        );
    }

    private static Html WayIn(Voice voice, string path) =>
        Html.Of($"""<p><a class="button second" href="{new DoorAddress(Till.Of(path)).Onwards(voice)}">{voice["SignIn"]}</a></p>""");

    private static string Turn(Voice voice, AssociationDetails office) =>
        office.Contacts is [var contact, ..]
            ? voice.Say("TurnToPerson", contact.Name, contact.Mail, contact.Phone)
            : voice.Say("TurnToOffice", office.Name, office.Mailbox);
}
