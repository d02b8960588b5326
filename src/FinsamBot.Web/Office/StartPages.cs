using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Overviews;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office;

/// <summary>Where the office begins: what is left to set up, and then everything at a glance.</summary>
internal sealed class StartPages(AssociationDirectory directory, OverviewPages overview)
{
    public Task<IResult> ShowAsync(HttpContext context) => ShowAsync(context, null);

    /// <param name="notice">Why something that was to be done from here was not.</param>
    public async Task<IResult> ShowAsync(HttpContext context, PageNotice? notice)
    {
        var call = OfficeCall.Of(context);
        var (voice, all) = (call.Voice, await directory.InterventionsAsync(call.Ended));
        var isRunning = call.Association.Sending == SendingMode.ToAll;
        var isWhole = isRunning && SetupSteps.Missing(call, all).Count == 0;
        var glance = all.Count == 0 ? null : await overview.LookAsync(call);
        return new OfficeFrame(call, OfficePaths.Start, voice.Office("Start_Title"))
        {
            Notice = notice,
            IsWide = true,
            Script = glance is null ? null : StaticFile.OverviewScript.Address,
        }.Around(
            Html.Of(
                $"""
                {SignalMark.Show(isRunning ? Signal.Done : Signal.Waiting, voice.Office($"Sending_Is{call.Association.Sending}"))}
                {Html.When(!isRunning, () => Html.Of($"""<p class="lead">{voice.Office("Start_SettingUp")}</p>"""))}
                {Html.When(!isWhole, () => Steps(call, all))}
                {Html.When(glance is not null, () => OverviewPage.Show(glance!))}
                """
            )
        );
    }

    private static Html Steps(OfficeCall call, IReadOnlyList<Intervention> all) =>
        Html.Of(
            $"""
            <section aria-labelledby="steg">
            <h2 id="steg">{call.Voice.Office("Start_Steps")}</h2>
            <p>{call.Voice.Office("Start_StepsWhat")}</p>
            <p><a href="{call.Voice.In(OfficePaths.File)}">{call.Voice.Office("Start_ByFile")}</a></p>
            {SetupSteps.Show(call.Voice, SetupSteps.Of(call, all))}
            </section>
            """
        );
}
