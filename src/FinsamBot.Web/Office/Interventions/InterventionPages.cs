using FinsamBot.Domain.Forms;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Interventions;

/// <summary>The list of interventions, and the form for a new one.</summary>
internal sealed class InterventionPages(AssociationDirectory directory, Looking looking, OfficeActing acting, TemplateCatalogue templates)
{
    public async Task<IResult> ListAsync(HttpContext context) => await ListAsync(OfficeCall.Of(context), null, null);

    public async Task<IResult> ShowAsync(HttpContext context, string intervention)
    {
        var call = OfficeCall.Of(context);
        return await looking.FindAsync(call, intervention) is { } at ? InterventionPage.Show(at) : PlainPages.NotFound(call.Voice);
    }

    public async Task<IResult> AddAsync(HttpContext context)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        var filled = new Filled(sent, call.Voice);
        var begin = NewIntervention.Read(filled, call.Voice, templates);
        if (filled.Fault is { } fault)
        {
            return await ListAsync(call, fault, sent.Form);
        }

        var id = await directory.FreeIdAsync(begin.Name, acting.IdOf(sent), call.Ended);
        return await acting.DoAsync(call, sent, id, begin) is { } notice
            ? await ListAsync(call, notice, sent.Form)
            : call.Onwards(OfficePaths.Of(id), "InterventionAdded");
    }

    private async Task<IResult> ListAsync(OfficeCall call, PageNotice? notice, IFormCollection? typed)
    {
        var (voice, all) = (call.Voice, await directory.InterventionsAsync(call.Ended));
        return new OfficeFrame(call, OfficePaths.Interventions, voice.Office("Interventions_Title"))
        {
            Notice = notice,
            Typed = typed,
        }.Around(
            Html.Of(
                $"""
                <p class="lead">{voice.Office(all.Count == 0 ? "Interventions_None" : "Interventions_What")}</p>
                <p class="row">
                <a href="#ny-insats">{voice.Office("Interventions_Add")}</a>
                <a href="{voice.In(OfficePaths.File)}">{voice.Office("File_Title")}</a>
                </p>
                {InterventionList.Show(call, all)}
                <section aria-labelledby="ny-insats">
                <h2 id="ny-insats">{voice.Office("Interventions_Add")}</h2>
                {Html.When(call.Association.People.Count < 2, () => PageNotice.Aside(voice.Office("Interventions_PeopleFirst")))}
                {OfficeForm.Show(
                    call,
                    OfficePaths.AddIntervention,
                    NewIntervention.Fields(call, templates, all),
                    voice.Office("Interventions_DoAdd"),
                    typed
                )}
                </section>
                """
            )
        );
    }
}
