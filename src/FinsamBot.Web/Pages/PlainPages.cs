using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Markup;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Pages;

/// <summary>Pages that say why there is nothing else to show.</summary>
internal static class PlainPages
{
    public static IResult NotFound(Voice voice) => Say(voice, "NotFound", StatusCodes.Status404NotFound);

    /// <param name="written">What a person had written in the form that could not be taken care of.</param>
    public static IResult Failed(Voice voice, int status, string? written = null) => Say(voice, "Failed", status, written);

    /// <summary>A document of the archive is not there, or is not the one that was filed.</summary>
    public static IResult Damaged(Voice voice) => Say(voice, "Damaged", StatusCodes.Status500InternalServerError);

    /// <summary>A document went by decision.</summary>
    public static IResult Disposed(Voice voice, DisposalDecision by) =>
        Say(
            voice,
            voice["DisposedTitle"],
            voice.Say("Disposed", by.Title, by.Number, Days.Full(by.DecidedOn, voice.Language)),
            Statuses.Of(RefusalCategory.Gone),
            null
        );

    /// <summary>What is stored of it cannot be read. The storage answers, so it is no failure that passes by itself; who can mend it is
    /// told.</summary>
    public static IResult Unreadable(Voice voice, BrokenStreamException why, string? written = null) =>
        Say(voice, voice["UnreadableTitle"], BrokenStreamWords.Of(why, voice.Language), StatusCodes.Status503ServiceUnavailable, written);

    public static IResult TooLarge(Voice voice) => Say(voice, "TooLarge", Statuses.Of(RefusalCategory.TooLarge));

    /// <summary>The form did not come from our own page, or the page was too old.</summary>
    public static IResult NotFromHere(Voice voice, string? written = null) =>
        Say(voice, "NotFromHere", Statuses.Of(RefusalCategory.NotAllowed), written);

    /// <summary>A plan's address that is not whole, that has ended, or that was put together for somebody else.</summary>
    public static IResult NobodysPlan(Voice voice) => Say(voice, "NobodysPlan", StatusCodes.Status404NotFound);

    private static PageResult Say(Voice voice, string key, int status, string? written = null) =>
        Say(voice, voice[key + "Title"], voice[key], status, written);

    private static PageResult Say(Voice voice, string title, string text, int status, string? written) =>
        new(new Layout(voice, title).Around(Html.Of($"<h1>{title}</h1><p>{text}</p>{TypedText.Show(voice, written)}")), status);
}
