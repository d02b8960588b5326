using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Overviews;
using FinsamBot.Web.Office.Searching;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office;

/// <summary>Where the office begins: what is left to set up, and then everything at a glance.</summary>
internal sealed class StartPages(OverviewPages overview, OfficeActing acting)
{
    public Task<IResult> ShowAsync(HttpContext context) => ShowAsync(context, null);

    /// <summary>Reminds whoever writes, and comes back to the same view.</summary>
    public async Task<IResult> RemindAsync(HttpContext context)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        var notice = ReportId.TryParse(sent[WaitingLines.ReportField], out var report)
            ? await acting.DoAsync(call, sent, report, new RemindWriters(), "Overview_Already")
            : PageNotice.Of(new Refusal(RefusalReason.NoSuchReport), call.Voice);
        return notice is null
            ? call.Onwards(OverviewQuery.Address(OfficePaths.Start, OverviewQuery.Read(context.Request.Query)), "Reminded")
            : await ShowAsync(context, notice);
    }

    /// <param name="notice">Why something that was to be done from here was not.</param>
    private async Task<IResult> ShowAsync(HttpContext context, PageNotice? notice)
    {
        var call = OfficeCall.Of(context);
        var (voice, glance) = (call.Voice, await overview.LookAsync(call));
        var all = glance.Whole.Interventions.Select(i => i.Intervention).ToList();
        var isRunning = call.Association.Sending == SendingMode.ToAll;
        var isWhole = isRunning && SetupSteps.Missing(call, all).Count == 0;
        return new OfficeFrame(call, OfficePaths.Start, voice.Office("Start_Title"))
        {
            Notice = notice,
            IsWide = true,
            Script = all.Count == 0 ? null : StaticFile.OverviewScript.Address,
        }.Around(
            Html.Of(
                $"""
                {SignalMark.Show(isRunning ? Signal.Done : Signal.Waiting, voice.Office($"Sending_Is{call.Association.Sending}"))}
                {Html.When(!isRunning, () => Html.Of($"""<p class="lead">{voice.Office("Start_SettingUp")}</p>"""))}
                {Html.When(!isWhole, () => Steps(call, all))}
                {Html.When(all.Count > 0, () => Html.Of($"{SearchForm.Short(voice, OfficePaths.Search)}{OverviewPage.Show(glance)}"))}
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
