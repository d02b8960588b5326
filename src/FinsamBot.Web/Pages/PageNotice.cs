using FinsamBot.Domain.Events;
using FinsamBot.Web.Markup;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Pages;

/// <summary>A sentence that must not be missed, and the status of the page that says it. It takes the focus, so that a screen reader reads
/// it and a keyboard continues from there.</summary>
internal sealed record PageNotice
{
    /// <summary>For a field that the notice is about.</summary>
    public const string Id = "besked";

    private readonly string _text;

    private PageNotice(string text, int status) => (_text, Status) = (text, status);

    public int Status { get; }

    public static PageNotice Done(string text) => new(text, StatusCodes.Status200OK);

    public static PageNotice Of(Refusal refusal, Voice voice) => No(refusal.Category, Domain.Text.Texts.Of(refusal, voice.Language));

    public static PageNotice No(RefusalCategory category, string text) => new(text, Statuses.Of(category));

    /// <summary>Codes are asked for or tried too often from one network address.</summary>
    public static PageNotice TooManyTries(Voice voice) => No(RefusalCategory.TryLater, voice["TooManyTries"]);

    /// <summary>Nothing is wrong with what was sent: the storage does not take it just now.</summary>
    public static PageNotice NotSaved(Voice voice) => new(voice["SavingFailed"], StatusCodes.Status503ServiceUnavailable);

    public Html Show() =>
        Status == StatusCodes.Status200OK
            ? Html.Of(
                $"""<div id="{Id}" class="notice done" role="status" tabindex="-1" autofocus>{Sign(Signal.Done)}<p>{_text}</p></div>"""
            )
            : Html.Of(
                $"""<div id="{Id}" class="notice refusal" role="alert" tabindex="-1" autofocus>{Sign(Signal.Late)}<p>{_text}</p></div>"""
            );

    /// <summary>Said beside the rest, without taking the focus.</summary>
    public static Html Aside(string text) => Html.Of($"""<div class="notice"><p>{text}</p></div>""");

    private static Html Sign(Signal standing) => SignalMark.Sign(standing);
}
