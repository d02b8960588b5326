using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;

namespace FinsamBot.Web.Review;

/// <summary>To a member who is asked again: which sections are other than the ones read before, and whether the attachments are,
/// with the way to each.</summary>
internal static class WhatIsNew
{
    public static Html Show(Voice voice, ReviewState state, ReadBefore before)
    {
        var changed = ReportBody.Changed(state.AsAsked, before.Report);
        var version = VersionWords.Of(voice, state, before.Round);
        var attached = before.Round.HasOtherAttachments(state.AsAsked.Report);
        return changed.Count == 0 && !attached
            ? Html.Of($"<p>{voice.Say("NothingNew", version)}</p>")
            : Html.Of(
                $"""
                <nav class="new" aria-labelledby="nytt">
                <h2 id="nytt">{voice.Say("NewSinceRead", version)}</h2>
                <ul>
                {changed.Select(s => Html.Of($"""<li><a href="#{s.Id}">{s.Number} {s.Label.In(voice.Language)}</a></li>"""))}
                {Html.When(attached, () => Html.Of($"""<li><a href="#bilagor">{voice["AttachedTitle"]}</a></li>"""))}
                </ul>
                <p class="aside">{voice["MarksMean"]}</p>
                </nav>
                """
            );
    }
}
