using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.SignIn;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Office;

/// <summary>
/// Lets administrators through, as they are today. Whoever is not signed in is led to the sign-in and back; whoever is somebody else is
/// told why not. The rules ask again of each command.
/// </summary>
internal sealed class OfficeGuard(
    Sessions sessions,
    AssociationDirectory directory,
    FormTokens tokens,
    TimeProvider clock,
    ILogger<OfficeGuard> logger
) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var http = context.HttpContext;
        var association = await directory.AssociationAsync(http.RequestAborted);
        if (await sessions.FindAsync(http) is not { } reader || !association.People.TryGetValue(reader.Person, out var person))
        {
            return SignedOut.Show(http, OfficePaths.Start);
        }

        var token = tokens.MakeFor(http);
        if (!association.Roles.Contains((person.Id, Role.Administrator)))
        {
            Log.NotOfOffice(logger);
            return NotYours(http.Request.Voice(), association, person, token);
        }

        http.Items[typeof(OfficeCall)] = new OfficeCall(http, association, person, token, clock.GetUtcNow());
        return await next(context);
    }

    private static PageResult NotYours(Voice voice, Association association, Person person, FormToken token)
    {
        var title = voice.Office("NotYours_Title");
        return new PageResult(
            new Layout(voice, title, Sender: association.Details.Name).Around(
                Html.Of(
                    $"""
                    <h1>{title}</h1>
                    <p>{voice.Office("NotYours")}</p>
                    <p><a href="{voice.In(ReportLinks.Mine)}">{voice.Office("Mine_Title")}</a></p>
                    {OfficeFrame.Session(voice, person, token)}
                    """
                )
            ),
            Statuses.Of(RefusalCategory.NotAllowed)
        );
    }
}
