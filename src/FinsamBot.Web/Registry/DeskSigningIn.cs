using FinsamBot.Core.Interventions;
using FinsamBot.Core.Registry;
using FinsamBot.Core.Reports;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Registry;

/// <summary>The steps by which a reader proves who it is: asking for a code to one's own address, and typing it.</summary>
internal sealed class DeskSigningIn(ReportDesk desk, DeskPages pages, CommandIds ids, SignInCodes codes, CodeLimiter limiter, TimeProvider clock, ILogger<DeskSigningIn> logger)
{
    public async Task<IResult> AskAsync(HttpContext context, DeskAddress address)
    {
        var (sent, voice) = (await SentForm.ReadAsync(context), context.Request.Voice());
        var at = address with { Who = new PersonId(sent[DeskAddress.WhoField]) };
        if (await pages.FindAsync(context, at) is not { } state)
        {
            return PlainPages.NotFound(voice);
        }

        if (state.Who is not { } person)
        {
            return pages.Show(context, state, new Notice(voice["DeskChooseWho"]), status: StatusCodes.Status400BadRequest);
        }

        if (!limiter.Allows(context))
        {
            return TooMany(context, state);
        }

        var request = new Request(new RequestPageCode(), person.Id, ids.ForCode(sent.Token), clock.GetUtcNow());
        var reply = await desk.HandleAsync(address.Report, request, context.RequestAborted);
        return reply.Refusal is { } refusal ? await pages.RefuseAsync(context, at, refusal, null) : new SeeOther(at.With(voice, person.Id));
    }

    public async Task<IResult> TryAsync(HttpContext context, DeskAddress address)
    {
        var (sent, voice) = (await SentForm.ReadAsync(context), context.Request.Voice());
        var at = address with { Who = new PersonId(sent[DeskAddress.WhoField]) };
        if (await pages.FindAsync(context, at) is not { Who: { } person } state)
        {
            return PlainPages.NotFound(voice);
        }

        if (state.SignedIn is not null)
        {
            return new SeeOther(address.With(voice, null));
        }

        if (!limiter.Allows(context))
        {
            return TooMany(context, state);
        }

        var (code, number) = (sent[SignInForm.CodeField], state.SignInOf(person).Number);
        var matches = codes.Matches(code, address.Report, person.Id, number);
        var request = new Request(new TryPageCode(matches), person.Id, ids.ForTry(sent.Token, number, code), clock.GetUtcNow());
        var reply = await desk.HandleAsync(address.Report, request, context.RequestAborted);
        if (reply.Refusal is { } refusal)
        {
            return await pages.RefuseAsync(context, at, refusal, null);
        }

        await DeskSession.OpenAsync(context, person.Id);
        return new SeeOther(address.With(voice, null));
    }

    public static async Task<IResult> LeaveAsync(HttpContext context, DeskAddress address)
    {
        await DeskSession.CloseAsync(context);
        return new SeeOther(address.With(context.Request.Voice(), null));
    }

    private PageResult TooMany(HttpContext context, DeskState state)
    {
        Log.TooManyTries(logger, state.Address.Report);
        return pages.Show(context, state, new Notice(context.Request.Voice()["TooManyTries"]), status: StatusCodes.Status429TooManyRequests);
    }
}
