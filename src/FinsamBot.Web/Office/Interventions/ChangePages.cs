using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>A change of an intervention: its form, then what it would move and who would be told, and only then the change.</summary>
internal sealed class ChangePages(Looking looking, InterventionHandler interventions, OfficeActing acting)
{
    public const string Pattern = "/{intervention}/andra/{step}";

    public async Task<IResult> ShowAsync(HttpContext context, string intervention, string step)
    {
        var call = OfficeCall.Of(context);
        return await FindAsync(call, intervention, step) is var (form, at) && form.IsOffered(at)
            ? Form(form, at, null, FromAddress(context.Request.Query))
            : PlainPages.NotFound(call.Voice);
    }

    public async Task<IResult> SendAsync(HttpContext context, string intervention, string step)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        if (await FindAsync(call, intervention, step) is not var (form, at))
        {
            return PlainPages.NotFound(call.Voice);
        }

        var filled = new Filled(sent, call.Voice);
        var command = form.Read(filled, at);
        if (filled.Fault is { } fault)
        {
            return Form(form, at, fault, sent.Form);
        }

        if (sent[ConfirmPage.ConfirmedField] == TickField.Yes)
        {
            return await acting.DoAsync(call, sent, at.Intervention.Id, command) is { } notice
                ? Form(form, at, notice, sent.Form)
                : call.Onwards(at.Path, form.Done);
        }

        var foreseen = await interventions.ForeseeAsync(at.Intervention.Id, acting.Of(call, sent, command), call.Ended);
        return foreseen is { Refusal: null, Changes: true }
            ? ConfirmPage.Show(form, at, foreseen, sent.Form, form.Warning(command, at))
            : Form(form, at, Hindrance(call.Voice, foreseen), sent.Form);
    }

    private static PageNotice Hindrance(Voice voice, Foreseen? foreseen) =>
        foreseen?.Refusal is { } refusal
            ? PageNotice.Of(refusal, voice)
            : PageNotice.No(RefusalCategory.NotNow, voice.Office("NothingToChange"));

    private static PageResult Form(ChangeForm form, Looked at, PageNotice? notice, IFormCollection? typed)
    {
        var voice = at.Voice;
        var address = ChangeForm.Address(at, form.Step);
        return new OfficeFrame(at.Call, address, voice.Office("Change_Title", form.Title(voice), at.Intervention.Name))
        {
            Notice = notice,
            Typed = typed,
        }.Around(
            Html.Of(
                $"""
                <p class="lead">{form.What(voice)}</p>
                {OfficeForm.Show(at.Call, address, form.Fields(at), voice.Office("Change_DoLook"), typed)}
                <p class="aside">{voice.Office("Change_NotYet")}</p>
                <p><a href="{voice.In(at.Path)}">{voice.Office("Cancel")}</a></p>
                """
            )
        );
    }

    private async Task<(ChangeForm Form, Looked At)?> FindAsync(OfficeCall call, string intervention, string step) =>
        ChangeForms.Find(step) is { } form && await looking.FindAsync(call, intervention) is { } at ? (form, at) : null;

    /// <summary>A link beside a person or a report says which it is about.</summary>
    private static FormCollection FromAddress(IQueryCollection query) =>
        new(query.ToDictionary(q => q.Key, q => new StringValues(q.Value.ToString()), StringComparer.Ordinal));
}
