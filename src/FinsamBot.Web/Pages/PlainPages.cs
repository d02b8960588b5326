using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Review.Drafts;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace FinsamBot.Web.Pages;

/// <summary>Pages that say why there is nothing else to show.</summary>
internal static class PlainPages
{
    public static IResult NotFound(Voice voice) => Say(voice, "NotFound", StatusCodes.Status404NotFound);

    /// <param name="typed">What a person had written in the form that could not be taken care of.</param>
    public static IResult Failed(Voice voice, int status, Draft? typed = null) => Say(voice, "Failed", status, typed);

    /// <summary>A document of the archive is not there, or is not the one that was filed.</summary>
    public static IResult Damaged(Voice voice) => Say(voice, "Damaged", StatusCodes.Status500InternalServerError);

    /// <summary>What is stored of it cannot be read. The storage answers, so it is no failure that passes by itself; who can mend it is
    /// told.</summary>
    public static IResult Unreadable(Voice voice, BrokenStreamException why, Draft? typed = null) =>
        Say(voice, voice["UnreadableTitle"], BrokenStreamWords.Of(why, voice.Language), StatusCodes.Status503ServiceUnavailable, typed);

    public static IResult TooLarge(Voice voice) => Say(voice, "TooLarge", Statuses.Of(RefusalCategory.TooLarge));

    /// <summary>The form did not come from our own page, or the page was too old.</summary>
    public static IResult NotFromHere(Voice voice, Draft? typed = null) =>
        Say(voice, "NotFromHere", Statuses.Of(RefusalCategory.NotAllowed), typed);

    /// <summary>A plan's address that is not whole, that has ended, or that was put together for somebody else.</summary>
    public static IResult NobodysPlan(Voice voice) => Say(voice, "NobodysPlan", StatusCodes.Status404NotFound);

    private static PageResult Say(Voice voice, string key, int status, Draft? typed = null) =>
        Say(voice, voice[key + "Title"], voice[key], status, typed);

    private static PageResult Say(Voice voice, string title, string text, int status, Draft? typed) =>
        new(new Layout(voice, title).Around(Html.Of($"<h1>{title}</h1><p>{text}</p>{Kept(voice, typed)}")), status);

    /// <summary>What a person had typed into the form of this request, when it was read already: reading could fail again.</summary>
    public static Draft? Typed(HttpRequest request) =>
        request.HttpContext.Features.Get<IFormFeature>()?.Form is { } form ? Draft.Of(form) : null;

    /// <summary>To be copied; nothing when nothing was typed.</summary>
    public static Html Kept(Voice voice, Draft? typed) =>
        Html.When(
            typed is { IsBlank: false },
            () =>
                Html.Of(
                    $"""
                    <p><label for="skrivet">{voice["TypedIsHere"]}</label></p>
                    <textarea id="skrivet" rows="12" readonly>
                    {typed!.AsOneText}</textarea>
                    """
                )
        );
}
