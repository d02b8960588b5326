using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Pane;
using FinsamBot.Web.Reading;
using FinsamBot.Web.Review.Answers;

namespace FinsamBot.Web.Review;

/// <summary>A member's page: what is asked and by when, the report as asked about, and the answer.</summary>
internal static class ReviewPage
{
    /// <summary>Where there is something to type, our own script may run and send it; nothing else, and nowhere else.</summary>
    public static string PolicyFor(ReviewState state) => Types(state) ? PageHeaders.PolicyWithScript : PageHeaders.Policy;

    public static Html Show(Voice voice, ReviewState state, ReviewForm form)
    {
        var (view, path) = (state.AsAsked, form.Address.Path);
        return new ReportPage(voice, view, ReportPage.TitleOf(voice, view), path)
        {
            Script = Types(state) ? StaticFile.ReviewScript.Address : null,
            PaneScripts = form.PaneScripts,
        }.Around(
            Html.Of(
                $"""
                {Html.When(PaneFrame.Holds(path), () => PaneParts.Sayings(voice))}
                {Standing(voice, state)}
                {new ReportBody(voice, view) { Before = state.Read?.Report, Beside = s => CommentField.Show(voice, state, form, s) }.Show()}
                {Following(voice, view.Report, path)}
                <section id="svara" aria-labelledby="svara-rubrik">
                <h2 id="svara-rubrik">{voice["YourAnswer"]}</h2>
                {AnswerSection.Show(voice, state, form)}
                </section>
                {Html.When(PaneFrame.Holds(path), () => PaneParts.WayOut(voice, path))}
                """
            )
        );
    }

    /// <summary>What the group was asked about beside the text. The pane is no place to keep a file: there the browser gets it.</summary>
    private static Html Following(Voice voice, Report asked, string path) =>
        AttachedDocuments.Show(voice, asked with { Rounds = [], Registry = ReportRegistry.None }, PaneFrame.Outside(path));

    /// <summary>What the reader must know before reading.</summary>
    private static Html Standing(Voice voice, ReviewState state)
    {
        var today = state.Now.Today;
        if (state.IsOlder)
        {
            return PageNotice.Aside(
                state.Current.AskedNow(state.Member.Person) is not null ? Newer(voice, state)
                : state.Answer is not null ? voice["NewerVersionStands"]
                : voice["NewerVersionNotYours"]
            );
        }

        return Html.Of(
            $"""
            {Html.When(
                state.IsSubmitted,
                () => PageNotice.Aside(voice.Say("SubmittedSince", voice.Day(StockholmTime.DayOf(state.Now.Report.Submission!.At), today)))
            )}
            {Html.When(state.Now.ChangedSinceSent, () => PageNotice.Aside(voice.Say("ChangedSince", VersionWords.Of(voice, state))))}
            {Mark(voice, state)}
            <p class="lead">{voice.Say("Greeting", state.Member.Name.Split(' ')[0])} {Lead(voice, state)}</p>
            {Html.When(state.Read is not null, () => WhatIsNew.Show(voice, state, state.Read!))}
            <p><a class="button" href="#svara">{voice["GoToAnswer"]}</a></p>
            """
        );
    }

    private static Html Mark(Voice voice, ReviewState state) =>
        state.Answer is not null ? SignalMark.Show(Pages.Signal.Done, voice["State_Answered"])
        : state.IsLateNow ? SignalMark.Show(Pages.Signal.Late, voice["State_AnswerLate"])
        : SignalMark.Show(Pages.Signal.ToDo, voice["State_AwaitsAnswer"]);

    /// <summary>Where the newer version is to be found, as far as its letter has come.</summary>
    private static string Newer(Voice voice, ReviewState state) =>
        RoundLetters.To(state.Member.Person, state.Now, state.Current) switch
        {
            { FirstAt: { } left } => voice.Say("NewerVersion", voice.Moment(left, state.Now.Today)),
            { LeavesAt: { } at } when at > state.Now.Now => voice.Say("NewerVersionWaits", voice.Moment(at, state.Now.Today)),
            _ => voice["NewerVersionAnyway"],
        };

    private static bool Types(ReviewState state) => state is { SignedIn: true, CanAnswer: true };

    private static string Lead(Voice voice, ReviewState state) =>
        state.Answer is not null ? voice["HasAnswered"]
        : state.IsSubmitted ? voice["ReadAnyway"]
        : Deadline(voice, state.Round.AnswerBy, state.Now.Today, state.Now.Circumstances.Calendar);

    private static string Deadline(Voice voice, DateOnly last, DateOnly today, WorkCalendar calendar)
    {
        var day = voice.Day(last, today);
        return (last.CompareTo(today), calendar.Between(today, last)) switch
        {
            (< 0, _) => voice.Say("AnswerByPassed", day),
            (0, _) => voice["AnswerByToday"],
            (_, 1) => voice.Say("AnswerByOneDay", day),
            var (_, left) => voice.Say("AnswerByDays", day, left),
        };
    }
}
