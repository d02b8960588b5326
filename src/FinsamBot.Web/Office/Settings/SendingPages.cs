using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Settings;

/// <summary>Trying it out, beginning in earnest, and pausing everything: each choice says what it leads to.</summary>
internal sealed class SendingPages(AssociationDirectory directory, OfficeActing acting)
{
    private const string ChoiceFieldName = "val";

    private static readonly SendingMode[] InOrder = [SendingMode.ToOffice, SendingMode.ToAll, SendingMode.ToNobody];

    public async Task<IResult> ShowAsync(HttpContext context) => await ShowAsync(OfficeCall.Of(context), null);

    public async Task<IResult> ChooseAsync(HttpContext context)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        if (!Enum.TryParse<SendingMode>(sent[ChoiceFieldName], out var chosen) || !InOrder.Contains(chosen))
        {
            return PlainPages.NotFound(call.Voice);
        }

        return await acting.DoAsync(call, sent, new ChooseSending(chosen)) is { } notice
            ? await ShowAsync(call, notice)
            : call.Onwards(OfficePaths.Sending, $"{chosen}");
    }

    private async Task<IResult> ShowAsync(OfficeCall call, PageNotice? notice)
    {
        var (voice, now) = (call.Voice, call.Association.Sending);
        var missing = SetupSteps.Missing(call, await directory.InterventionsAsync(call.Ended));
        return new OfficeFrame(call, OfficePaths.Sending, voice.Office("Sending_Title")) { Notice = notice }.Around(
            Html.Of(
                $"""
                {SignalMark.Show(now == SendingMode.ToAll ? Signal.Done : Signal.Waiting, voice.Office($"Sending_Is{now}"))}
                <p class="lead">{voice.Office($"Sending_What{now}")}</p>
                {Html.When(missing.Count > 0, () => Missing(voice, missing))}
                {InOrder.Where(s => s != now).Select(s => Choice(call, s))}
                """
            )
        );
    }

    private static Html Missing(Voice voice, IReadOnlyList<string> missing) =>
        Html.Of(
            $"""
            <div class="notice"><p>{voice.Office("Sending_Missing")}</p><ul>{missing.Select(m => Html.Of($"<li>{m}</li>"))}</ul></div>
            """
        );

    private static Html Choice(OfficeCall call, SendingMode sending)
    {
        var (voice, id) = (call.Voice, $"val-{sending}");
        return Html.Of(
            $"""
            <section aria-labelledby="{id}">
            <h2 id="{id}">{voice.Office($"Sending_Title{sending}")}</h2>
            <p>{voice.Office($"Sending_Leads{sending}")}</p>
            {OfficeForm.Show(
                call,
                OfficePaths.Sending,
                FormToken.Hidden(ChoiceFieldName, $"{sending}"),
                voice.Office($"Sending_Do{sending}"),
                sending == SendingMode.ToNobody || call.Association.Sending == SendingMode.ToAll ? "second" : ""
            )}
            </section>
            """
        );
    }
}
