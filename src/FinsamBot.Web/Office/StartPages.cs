using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Interventions;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office;

/// <summary>Where the office begins: what is left to set up, what waits for it, and the ways to everything.</summary>
internal sealed class StartPages(AssociationDirectory directory)
{
    private const int MostListed = 12;

    public async Task<IResult> ShowAsync(HttpContext context)
    {
        var call = OfficeCall.Of(context);
        var (voice, all) = (call.Voice, await directory.InterventionsAsync(call.Ended));
        var isRunning = call.Association.Sending == SendingMode.ToAll;
        var isWhole = isRunning && SetupSteps.Missing(call, all).Count == 0;
        return new OfficeFrame(call, OfficePaths.Start, voice.Office("Start_Title")).Around(
            Html.Of(
                $"""
                {SignalMark.Show(isRunning ? Signal.Done : Signal.Waiting, voice.Office($"Sending_Is{call.Association.Sending}"))}
                <p class="lead">{voice.Office(isRunning ? "Start_Running" : "Start_SettingUp")}</p>
                {Html.When(!isWhole, () => Steps(call, all))}
                {Interventions(call, all)}
                {People(call)}
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

    private static Html Interventions(OfficeCall call, IReadOnlyList<Intervention> all)
    {
        var voice = call.Voice;
        var shown = all.Where(i => !(i.EndsOn < call.Today))
            .OrderByDescending(i => InterventionList.NeedsOffice(i, call.Today))
            .ThenBy(i => i.Name, OfficeTexts.ByName)
            .Take(MostListed)
            .ToList();
        return Html.Of(
            $"""
            <section aria-labelledby="insatser">
            <h2 id="insatser">{voice.Office("Interventions_Name")}</h2>
            {InterventionList.Show(call, shown)}
            <p><a href="{voice.In(OfficePaths.Interventions)}">{voice.Office(
                all.Count == 0 ? "Start_AddIntervention" : "Start_AllInterventions",
                all.Count
            )}</a></p>
            </section>
            """
        );
    }

    private static Html People(OfficeCall call)
    {
        var count = call.Association.People.Count - call.Association.Left.Count;
        return Html.Of(
            $"""
            <section aria-labelledby="personer">
            <h2 id="personer">{call.Voice.Office("People_Name")}</h2>
            <p>{call.Voice.OfficeCount("Start_People", count)}</p>
            <p><a href="{call.Voice.In(OfficePaths.People)}">{call.Voice.Office("Start_AllPeople")}</a></p>
            </section>
            """
        );
    }
}
