using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;

namespace FinsamBot.Web.Registry;

/// <summary>Where whoever writes, the chair or the office registers what the steering group answered at a meeting.</summary>
internal static class MinutesPage
{
    public static Html Show(Voice voice, RegistryForm form) =>
        RegistryFrame.Around(
            voice,
            form,
            "MinutesTitle",
            Html.Of(
                $"""
                {Now(voice, form)}
                {Html.When(form.State.SignedIn is not null, () => Registered(voice, form.State))}
                """
            )
        );

    private static Html Now(Voice voice, RegistryForm form)
    {
        if (!form.State.View.AwaitsMinutes)
        {
            return Html.Of($"""<p class="lead">{voice[form.State.IsSubmitted ? "MinutesTooLate" : "MinutesTooEarly"]}</p>""");
        }

        return Html.Of(
            $"""
            <p class="lead">{voice["MinutesWhat"]}</p>
            {(
                form.State.SignedIn is null
                    ? RegistryFrame.SignIn(voice, form, "MinutesSignIn")
                    : MinutesForm.Show(voice, form, form.State.View.Report.OpenRound!)
            )}
            """
        );
    }

    private static Html Registered(Voice voice, RegistryPageState state)
    {
        var report = state.View.Report;
        return Html.Of(
            $"""
            {report.Meetings.OrderBy(m => m.Day).Select(m => Meeting(voice, state.View, m))}
            {FiledDocuments.Minutes(voice, report, state.Address.Path)}
            """
        );
    }

    private static Html Meeting(Voice voice, ReportView view, MeetingSource meeting) =>
        Html.Of(
            $"""
            <div class="registered">
            {MeetingWords.Of(meeting, view, voice.Language).Select((words, i) =>
                i == 0 ? Html.Of($"<p>{words}</p>") : FoldedText.Show(voice, words)
            )}
            </div>
            """
        );
}
