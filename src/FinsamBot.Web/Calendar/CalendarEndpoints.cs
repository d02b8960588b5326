using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Site;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Calendar;

/// <summary>
/// A person's plan as a file for calendars, and as a page. Both only read. An address with a wrong key, of an unknown person or for
/// somebody else's plan is answered alike, so that nobody learns who is in the register.
/// </summary>
internal static class CalendarEndpoints
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapPage("/kalender/{person}/{key}.ics", FileAsync);
        routes.MapPage("/kalender/{person}/{key}", PageAsync);
    }

    private static async Task<IResult> FileAsync(
        HttpContext context,
        string person,
        string key,
        YearPlans plans,
        SignInCodes codes,
        ILogger<YearPlan> log
    ) =>
        await FindAsync(context, person, key, plans, codes, log) is { } plan
            ? new CalendarResult(plan)
            : PlainPages.NobodysPlan(context.Request.Voice());

    private static async Task<IResult> PageAsync(
        HttpContext context,
        string person,
        string key,
        YearPlans plans,
        SignInCodes codes,
        LinkTo linkTo,
        ILogger<YearPlan> log
    )
    {
        var voice = context.Request.Voice();
        return await FindAsync(context, person, key, plans, codes, log) is { } plan
            ? new PageResult(
                PlanPage.Show(voice, plan, linkTo(new PageLink.Calendar(plan.Person.Id)), ReportLinks.PlanPathOf(plan.Person.Id, key))
            )
            : PlainPages.NobodysPlan(voice);
    }

    private static async Task<YearPlan?> FindAsync(
        HttpContext context,
        string person,
        string key,
        YearPlans plans,
        SignInCodes codes,
        ILogger log
    )
    {
        var id = new PersonId(person);
        var plan = codes.IsPlanKey(key, id) ? await plans.OfAsync(id, context.RequestAborted) : null;
        if (plan is null)
        {
            Log.NobodysPlan(log);
        }

        return plan;
    }
}
