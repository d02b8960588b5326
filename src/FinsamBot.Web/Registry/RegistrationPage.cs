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
            "RegistrationTitle",
            Html.Of(
                $"""
                {Standing(voice, form)}
                {InShort(voice, form.State)}
                {FiledDocuments.Show(voice, form.State.View.Report, form.State.Address.Path)}
                {Html.When(form.State is { IsSubmitted: true, Registry.Latest: null }, () => Html.Of($"<p>{voice["FiledSoon"]}</p>"))}
                """
            )
        );

    /// <summary>What to do now, or what has been done.</summary>
    private static Html Standing(Voice voice, RegistryForm form) =>
        form.State switch
        {
            { IsSubmitted: false } state => PageNotice.Aside(
                voice[state.Registry.Corrections.IsEmpty ? "RegistrationTooEarly" : "RegistrationCorrecting"]
            ),
            { Registry.Registration: { } known } state => Registered(voice, state, known),
            { SignedIn: null } => RegistryFrame.SignIn(voice, form, "DeskSignInTitle"),
            _ => RegistrationForm.Show(voice, form),
        };

    private static Html Registered(Voice voice, RegistryPageState state, Registration known) =>
        Html.Of(
            $"""
            <div class="registered">
            <p><strong>{voice.Say("RegisteredReport", known.CaseNumber, known.Signature)}</strong></p>
            <p>{voice.Say("RegisteredBy", state.View.Circumstances.PersonOf(known.By).Name, voice.Moment(known.At, state.View.Today))}</p>
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
            <dl>
            {Row(voice["ShortIntervention"], view.Intervention.Name)}
            {Row(voice["ShortOwner"], view.Intervention.Owner)}
            {Html.When(submission is not null, () => Received(voice, view, submission!))}
            {Row(voice["ShortDue"], voice.Day(view.DueDate, view.Today))}
            {Html.When(!state.Registry.Corrections.IsEmpty, () => Row(voice["ShortVersion"], Version(voice, state)))}
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
            {Row(voice["ShortBy"], view.Circumstances.PersonOf(submission.By).Name)}
            {Row(voice["ShortReceived"], voice.Say("ShortReceivedValue", day, moment))}
            """
        );
    }

    private static Html First(Voice voice, ReportView view) =>
        Row(voice["ShortFirst"], voice.Moment(view.Report.FirstSubmission!.At, view.Today));

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

    private static Html Row(string label, string value) => Html.Of($"<div><dt>{label}</dt><dd>{value}</dd></div>");
}
