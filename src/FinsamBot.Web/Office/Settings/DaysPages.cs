using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Office.Interventions;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Settings;

/// <summary>When the association works, and how each kind of report is run where an intervention does not run it differently.</summary>
internal sealed class DaysPages(AssociationDirectory directory, OfficeActing acting, TemplateCatalogue templates)
{
    public async Task<IResult> ShowAsync(HttpContext context) => await ShowAsync(OfficeCall.Of(context), null, null);

    public async Task<IResult> SetCalendarAsync(HttpContext context)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        var filled = new Filled(sent, call.Voice);
        var calendar = CalendarFields.Read(filled, call.Voice);
        return (filled.Fault ?? await acting.DoAsync(call, sent, new SetWorkCalendar(calendar))) is { } notice
            ? await ShowAsync(call, notice, sent.Form)
            : call.Onwards(OfficePaths.Days, "Saved");
    }

    /// <summary>How one kind of report is run.</summary>
    public Task<IResult> ShowRoutineAsync(HttpContext context, string form) =>
        Task.FromResult(ShowRoutine(OfficeCall.Of(context), form, null, null));

    public async Task<IResult> SetRoutineAsync(HttpContext context, string form)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        if (templates.Latest(form) is not { } template)
        {
            return PlainPages.NotFound(call.Voice);
        }

        var filled = new Filled(sent, call.Voice);
        var routine = RoutineFields.Read(filled, call.Voice, RoutineOf(call.Association, template));
        return (filled.Fault ?? await acting.DoAsync(call, sent, new SetAssociationRoutine(form, routine))) is { } notice
            ? ShowRoutine(call, form, notice, sent.Form)
            : call.Onwards(OfficePaths.Days, "Saved");
    }

    private static ReportRoutine RoutineOf(Association association, ReportTemplate form) =>
        association.Routines.GetValueOrDefault(form.Id) ?? form.Routine ?? ReportRoutine.Usual;

    private async Task<PageResult> ShowAsync(OfficeCall call, PageNotice? notice, IFormCollection? typed)
    {
        var voice = call.Voice;
        var authorities = Authority.In(call.Association, await directory.InterventionsAsync(call.Ended));
        var main = Html.Of(
            $"""
            <p class="lead">{voice.Office("Days_What")}</p>
            <section aria-labelledby="rutiner">
            <h2 id="rutiner">{voice.Office("Days_Routines")}</h2>
            <p>{voice.Office("Days_RoutinesWhat")}</p>
            <ul class="listed">{NewReporting.Forms(call.Association, templates).Select(f => Routine(call, f))}</ul>
            </section>
            {Html.When(authorities.Count > 0, () => Authorities(call, authorities))}
            <section aria-labelledby="kalender">
            <h2 id="kalender">{voice.Office("Days_Calendar")}</h2>
            <p>{voice.Office("Days_CalendarWhat")}</p>
            {OfficeForm.Show(
                call,
                OfficePaths.Days + OfficePaths.Calendar,
                CalendarFields.Of(voice, call.Association.Calendar),
                voice.Office("DoSave"),
                typed
            )}
            </section>
            """
        );
        return new OfficeFrame(call, OfficePaths.Days, voice.Office("Days_Title")) { Notice = notice }.Around(main);
    }

    private static Html Authorities(OfficeCall call, IReadOnlyList<string> authorities) =>
        Html.Of(
            $"""
            <section aria-labelledby="myndigheter">
            <h2 id="myndigheter">{call.Voice.Office("Authorities_Title")}</h2>
            <p>{call.Voice.Office("Authorities_What")}</p>
            <ul class="listed">{authorities.Select(a => OneAuthority(call, a))}</ul>
            </section>
            """
        );

    private static Html OneAuthority(OfficeCall call, string name)
    {
        var says = call.Voice.Office(
            call.Association.MemberCalendars.ContainsKey(name) ? "Authority_OwnCalendar" : "Authority_AsAssociation"
        );
        return Html.Of($"""<li><a href="{call.Voice.In(Authority.PathOf(name))}">{name}</a><p>{says}</p></li>""");
    }

    private static Html Routine(OfficeCall call, ReportTemplate form)
    {
        var address = call.Voice.In($"{OfficePaths.Days}{OfficePaths.Routine}/{form.Id}");
        var says = RoutineFields.Said(call.Voice, RoutineOf(call.Association, form));
        return Html.Of($"""<li><a href="{address}">{form.Name.In(call.Voice.Language)}</a><p>{says}</p></li>""");
    }

    private IResult ShowRoutine(OfficeCall call, string form, PageNotice? notice, IFormCollection? typed)
    {
        var voice = call.Voice;
        if (templates.Latest(form) is not { } template)
        {
            return PlainPages.NotFound(voice);
        }

        var (path, name) = ($"{OfficePaths.Days}{OfficePaths.Routine}/{form}", template.Name.In(voice.Language));
        var fields = RoutineFields.Of(voice, RoutineOf(call.Association, template));
        return new OfficeFrame(call, path, voice.Office("Routine_Title", name)) { Notice = notice }.Around(
            Html.Of(
                $"""
                <p class="lead">{voice.Office("Routine_What", name)}</p>
                {OfficeForm.Show(call, path, fields, voice.Office("DoSave"), typed)}
                <p><a href="{voice.In(OfficePaths.Days)}">{voice.Office("Cancel")}</a></p>
                """
            )
        );
    }
}
