using System.Collections.Immutable;
using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Office.Interventions;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Settings;

/// <summary>When the association works, and how each kind of report is run where an intervention does not run it differently.</summary>
internal sealed class DaysPages(OfficeActing acting, TemplateCatalogue templates)
{
    private const string Closed = "stangt";
    private const string Bridge = "klamdagar";
    private const string Vacation = "semester";
    private const string FirstWeek = "vecka-fran";
    private const string LastWeek = "vecka-till";
    private const string FormField = "formular";
    private const int MostWeeks = VacationWeeks.MostWeeks;

    public Task<IResult> ShowAsync(HttpContext context) => Task.FromResult<IResult>(Show(OfficeCall.Of(context), null, null));

    public async Task<IResult> SetCalendarAsync(HttpContext context)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        var filled = new Filled(sent, call.Voice);
        var first = filled.Number(FirstWeek, call.Voice.Office("Days_FirstWeek"), 1, 53);
        var last = filled.Number(LastWeek, call.Voice.Office("Days_LastWeek"), first, Math.Min(53, first + MostWeeks - 1));
        var calendar = new WorkCalendar
        {
            ClosedDays = [.. filled.DaysOf(Closed)],
            BridgeDays = filled.IsTicked(Bridge) ? DayPolicy.Free : DayPolicy.Works,
            VacationDays = filled.IsTicked(Vacation) ? DayPolicy.Free : DayPolicy.Works,
            Vacation = new VacationWeeks(first, last),
        };
        return (filled.Fault ?? await acting.DoAsync(call, sent, new SetWorkCalendar(calendar))) is { } notice
            ? Show(call, notice, sent.Form)
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

    private PageResult Show(OfficeCall call, PageNotice? notice, IFormCollection? typed)
    {
        var voice = call.Voice;
        var main = Html.Of(
            $"""
            <p class="lead">{voice.Office("Days_What")}</p>
            <section aria-labelledby="rutiner">
            <h2 id="rutiner">{voice.Office("Days_Routines")}</h2>
            <p>{voice.Office("Days_RoutinesWhat")}</p>
            <ul class="listed">{NewReporting.Forms(call.Association, templates).Select(f => Routine(call, f))}</ul>
            </section>
            <section aria-labelledby="kalender">
            <h2 id="kalender">{voice.Office("Days_Calendar")}</h2>
            <p>{voice.Office("Days_CalendarWhat")}</p>
            {OfficeForm.Show(
                call,
                OfficePaths.Days + OfficePaths.Calendar,
                CalendarFields(voice, call.Association.Calendar),
                voice.Office("DoSave"),
                typed
            )}
            </section>
            """
        );
        return new OfficeFrame(call, OfficePaths.Days, voice.Office("Days_Title")) { Notice = notice }.Around(main);
    }

    private static Html Routine(OfficeCall call, ReportTemplate form)
    {
        var address = call.Voice.In($"{OfficePaths.Days}{OfficePaths.Routine}/{form.Id}");
        var says = RoutineFields.Said(call.Voice, RoutineOf(call.Association, form));
        return Html.Of($"""<li><a href="{address}">{form.Name.In(call.Voice.Language)}</a><p>{says}</p></li>""");
    }

    private static IReadOnlyList<Field> CalendarFields(Voice voice, WorkCalendar calendar)
    {
        var weeks = calendar.Vacation ?? VacationWeeks.July;
        return
        [
            new LinesField(Closed, voice.Office("Days_Closed"), string.Join('\n', calendar.ClosedDays.Select(Days.Iso)))
            {
                Hint = voice.Office("Days_ClosedHint"),
                IsOptional = true,
            },
            new TickField(Bridge, voice.Office("Days_Bridge"), calendar.BridgeDays == DayPolicy.Free),
            new TickField(Vacation, voice.Office("Days_Vacation"), calendar.VacationDays == DayPolicy.Free),
            Week(FirstWeek, voice.Office("Days_FirstWeek"), weeks.First),
            Week(LastWeek, voice.Office("Days_LastWeek"), weeks.Last),
        ];
    }

    private static TextField Week(string name, string label, int week) =>
        new(name, label, week.ToString(CultureInfo.InvariantCulture)) { Longest = 2, Look = "tiny" };

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
