using FinsamBot.Domain.Events;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review;
using FinsamBot.Web.SignIn;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Web.Registry;

/// <summary>The steps by which a reader proves who it is: asking for a code to one's own address, and typing it.</summary>
internal sealed class RegistrySigningIn(
    RegistryPages pages,
    Door door,
    Sessions sessions,
    CodeLimiter limiter,
    ILogger<RegistrySigningIn> logger
)
{
    public async Task<IResult> AskAsync(HttpContext context, RegistryAddress address)
    {
        var (sent, voice) = (await SentForm.ReadAsync(context), context.Request.Voice());
        var at = address with { Who = new PersonId(sent[RegistryAddress.WhoField]) };
        if (await pages.FindAsync(context, at) is not { } state)
        {
            return PlainPages.NotFound(voice);
        }

        if (state.Who is not { } person)
        {
            return pages.Show(context, state, Notice.No(RefusalCategory.NotUnderstood, voice["DeskChooseWho"]));
        }

        if (!limiter.Allows(context))
        {
            return TooMany(context, state);
        }

        await door.AskAsync(context, person.Id, sent.Token);
        return new SeeOther(at.With(voice, person.Id));
    }

    public async Task<IResult> TryAsync(HttpContext context, RegistryAddress address)
    {
        var (sent, voice) = (await SentForm.ReadAsync(context), context.Request.Voice());
        var at = address with { Who = new PersonId(sent[RegistryAddress.WhoField]) };
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

        var entrance = await door.TryAsync(context, person.Id, sent[SignInForm.CodeField], sent.Token);
        return entrance == Entrance.Open ? new SeeOther(address.With(voice, null)) : pages.Show(context, state, Door.Say(voice, entrance));
    }

    public async Task<IResult> LeaveAsync(HttpContext context, RegistryAddress address)
    {
        await sessions.EndAsync(context);
        return new SeeOther(address.With(context.Request.Voice(), null));
    }

    private PageResult TooMany(HttpContext context, RegistryPageState state)
    {
        Log.TooManyTries(logger, state.Address.Report);
        return pages.Show(context, state, Notice.TooManyTries(context.Request.Voice()));
    }
}
