using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;

namespace FinsamBot.Web.Registry;

/// <summary>The registrar's page: the report in short, the form with case number and initials, and the documents as they were
/// filed.</summary>
internal static class RegistrationPage
{
    public static Html Show(Voice voice, RegistryForm form) =>
        RegistryFrame.Around(
            voice,
            form,
            Title(form.State),
            Html.Of(
                $"""
                {Now(voice, form)}
                {InShort(voice, form.State)}
                {Html.When(
                    form.State.SignedIn is not null,
                    () => FiledDocuments.Minutes(voice, form.State.View.Report, form.State.Address.Path)
                )}
                {AttachedDocuments.Show(voice, form.State.View.Report, form.State.Address.Path)}
                {FiledDocuments.Show(voice, form.State.View.Report, form.State.Address.Path)}
                {Html.When(form.State is { IsSubmitted: true, Registry.Latest: null }, () => Html.Of($"<p>{voice["FiledSoon"]}</p>"))}
                """
            )
        );

    /// <summary>Key of the page's name: what there is to do, or what has been done.</summary>
    private static string Title(RegistryPageState state) =>
        state switch
        {
            { IsSubmitted: false } => "RegistrationTitleWaits",
            { Registry.Registration: not null } => "RegistrationTitleDone",
            _ => "RegistrationTitle",
        };

    /// <summary>What to do now, or what has been done.</summary>
    private static Html Now(Voice voice, RegistryForm form) =>
        form.State switch
        {
            { IsSubmitted: false } state => Html.Of(
                $"""
                {SignalMark.Show(Signal.Waiting, voice[state.Registry.Corrections.IsEmpty ? "State_NotSubmitted" : "State_Correcting"])}
                <p class="lead">{voice[state.Registry.Corrections.IsEmpty ? "RegistrationTooEarly" : "RegistrationCorrecting"]}</p>
                """
            ),
            { Registry.Registration: { } known } state => Registered(voice, state, known),
            { SignedIn: null } => Html.Of(
                $"""
                {SignalMark.Show(Signal.ToDo, voice["State_ToRegister"])}
                {RegistryFrame.SignIn(voice, form, "DeskSignInTitle")}
                """
            ),
            _ => Html.Of($"{SignalMark.Show(Signal.ToDo, voice["State_ToRegister"])}{RegistrationForm.Show(voice, form)}"),
        };

    private static Html Registered(Voice voice, RegistryPageState state, Registration known) =>
        Html.Of(
            $"""
            {SignalMark.Show(Signal.Done, voice["State_Registered"])}
            <div class="registered">
            <p><strong>{voice.Say("RegisteredReport", known.CaseNumber, known.Signature)}</strong></p>
            <p>{voice.Say("RegisteredBy", state.View.Circumstances.PersonOf(known.By).Name, voice.Moment(known.At, state.View.Today))}</p>
            <p>{voice["RegisteredNothingLeft"]}</p>
            {Html.When(state.Registry.Of(Edition.Registered) is null, () => Html.Of($"<p>{voice["FiledSoon"]}</p>"))}
            </div>
            """
        );

    private static Html InShort(Voice voice, RegistryPageState state)
    {
        var (view, submission) = (state.View, state.View.Report.Submission);
        return Html.Of(
            $"""
            <section aria-labelledby="rapporten">
            <h2 id="rapporten">{voice["RegistrationShort"]}</h2>
            <dl class="facts">
            {Html.When(
                state.Registry.Registration is not null,
                () => Facts.Row(voice["CaseNumber"], state.Registry.Registration!.CaseNumber)
            )}
            {Facts.Row(voice["ShortIntervention"], view.Intervention.Name)}
            {Facts.Row(voice["ShortOwner"], view.Intervention.Owner)}
            {Html.When(submission is not null, () => Received(voice, view, submission!))}
            {Facts.Row(voice["ShortDue"], voice.Day(view.DueDate, view.Today))}
            {Html.When(!state.Registry.Corrections.IsEmpty, () => Facts.Row(voice["ShortVersion"], Version(voice, state)))}
            {Html.When(!state.Registry.Corrections.IsEmpty, () => First(voice, view))}
            </dl>
            </section>
            """
        );
    }

    private static Html Received(Voice voice, ReportView view, Submission submission)
    {
        var (day, moment) = (Days.Iso(StockholmTime.DayOf(submission.At)), voice.Moment(submission.At, view.Today));
        return Html.Of(
            $"""
            {Facts.Row(voice["ShortBy"], view.Circumstances.PersonOf(submission.By).Name)}
            {Facts.Row(voice["ShortReceived"], voice.Say("ShortReceivedValue", day, moment))}
            """
        );
    }

    private static Html First(Voice voice, ReportView view) =>
        Facts.Row(voice["ShortFirst"], voice.Moment(view.Report.FirstSubmission!.At, view.Today));

    private static string Version(Voice voice, RegistryPageState state)
    {
        var correction = state.Registry.Corrections[^1];
        return voice.Say(
            "ShortVersionValue",
            correction.Version,
            voice.Day(StockholmTime.DayOf(correction.At), state.View.Today),
            correction.Reason
        );
    }
}
