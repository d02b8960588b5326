using FinsamBot.Web.Markup;

namespace FinsamBot.Web.Pages;

/// <summary>How something stands, as far as looks go.</summary>
internal enum Signal
{
    /// <summary>The reader has something to do.</summary>
    ToDo,

    /// <summary>Somebody else has.</summary>
    Waiting,

    Done,

    /// <summary>Its day has passed.</summary>
    Late,

    /// <summary>Its day is likely to pass.</summary>
    Risk,
}

/// <summary>How something stands: in a word, a colour and a sign, so that none of them is needed alone.</summary>
internal static class SignalMark
{
    public static Html Show(Signal standing, string word) =>
        Html.Of($"""<p class="standing {Look(standing)}">{Sign(standing)}<strong>{word}</strong></p>""");

    /// <summary>For whom the colour says nothing; for whom the sign says nothing there is the word beside it.</summary>
    public static Html Sign(Signal standing) =>
        Html.Of(
            $"""
            <svg class="sign" viewBox="0 0 20 20" width="20" height="20" aria-hidden="true" focusable="false">{Drawing(standing)}</svg>
            """
        );

    private static Html Drawing(Signal standing) =>
        standing switch
        {
            Signal.Done => Html.Of($"""<circle cx="10" cy="10" r="8.5"/><path d="M6 10.5l3 3 5.5-6.5"/>"""),
            Signal.Waiting => Html.Of($"""<circle cx="10" cy="10" r="8.5"/><path d="M10 5v5.5l3.5 2"/>"""),
            Signal.Late or Signal.Risk => Html.Of($"""<path d="M10 2.5l8.5 15h-17z"/><path d="M10 8v4.5"/><path d="M10 14.6v.4"/>"""),
            _ => Html.Of($"""<circle cx="10" cy="10" r="8.5"/><path d="M6 10h8"/><path d="M10.5 6.5L14 10l-3.5 3.5"/>"""),
        };

    public static string Look(Signal standing) =>
        standing switch
        {
            Signal.Done => "is-done",
            Signal.Waiting or Signal.Risk => "is-waiting",
            Signal.Late => "is-late",
            _ => "is-todo",
        };
}
