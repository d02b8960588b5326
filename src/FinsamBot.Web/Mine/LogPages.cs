using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Mine;

/// <summary>The log of an intervention as a page of those who write for it: to read, note, correct and strike. Whatever hinders it, what
/// was typed stays in the form.</summary>
internal sealed class LogPages(MineEntry entry, InterventionHandler interventions, FormCommandIds ids, TimeProvider clock)
{
    public const string Pattern = MinePages.Path + "/{intervention}/logg";

    public const string Strike = "/ta-bort";

    public const string Turn = "/manadsbrev";

    /// <summary>Query: a day of the period that is shown.</summary>
    public const string DayField = "dag";

    /// <summary>Query and form: the number of the entry that is changed.</summary>
    public const string NumberField = "rad";

    public static string AddressOf(InterventionId id) => $"{MinePages.Path}/{id}/logg";

    public static string AddressOf(InterventionId id, DateOnly day) => Query.With(AddressOf(id), DayField, Days.Iso(day));

    public Task<IResult> ShowAsync(HttpContext context, string intervention) =>
        OnAsync(
            context,
            intervention,
            page =>
            {
                var query = context.Request.Query;
                var shown = Days.TryIso(query[DayField].ToString(), out var day) ? page with { Day = day } : page;
                var known = int.TryParse(query[NumberField], out var number) ? page.View.Intervention.Log.Find(number)?.Entry : null;
                return Task.FromResult<IResult>(LogPage.Show(shown with { Changed = known, Day = known?.On ?? shown.Day }));
            }
        );

    public Task<IResult> SaveAsync(HttpContext context, string intervention) =>
        OnAsync(
            context,
            intervention,
            async page =>
            {
                var sent = await SentForm.ReadAsync(context);
                var filled = new Filled(sent, page.Mine.Voice);
                var (text, organisations) = (filled.Text(LogPage.TextField), LogReading.Listed(sent[LogPage.OrganisationsField]));
                organisations =
                    organisations.Count == 0 && sent[NumberField].Length == 0
                        ? LogReading.OrganisationsIn(text, page.View.Circumstances)
                        : organisations;
                var findings = LogCheck.Of(CleanText.Of(text), organisations, page.View.Circumstances);
                var day = filled.TheDay(LogPage.OnField);
                var command = new NoteInLog(
                    int.TryParse(sent[NumberField], out var number) ? number : null,
                    day,
                    Enum.TryParse<LogKind>(sent[LogPage.KindField], out var kind) && Enum.IsDefined(kind) ? kind : LogReading.KindOf(text),
                    text,
                    organisations,
                    AcceptsFindings: filled.IsTicked(LogPage.JudgedField) && sent[LogPage.MarkField] == LogCheck.MarkOf(findings)
                );
                var again = page with { Typed = sent.Form, Changed = page.View.Intervention.Log.Find(command.Number ?? 0)?.Entry };
                return filled.Fault is { } fault
                    ? LogPage.Show(again with { Notice = fault })
                    : await DoAsync(context, again, sent, command, day, findings);
            }
        );

    public Task<IResult> StrikeAsync(HttpContext context, string intervention) =>
        OnAsync(
            context,
            intervention,
            async page =>
            {
                var sent = await SentForm.ReadAsync(context);
                var known = page.View.Intervention.Log.Find(int.TryParse(sent[NumberField], out var number) ? number : 0);
                return await DoAsync(context, page, sent, new StrikeFromLog(number), known?.Entry.On ?? page.Day, []);
            }
        );

    /// <summary>Turns the monthly letters off, or on again.</summary>
    public Task<IResult> TurnAsync(HttpContext context, string intervention) =>
        OnAsync(
            context,
            intervention,
            async page =>
            {
                var sent = await SentForm.ReadAsync(context);
                return await DoAsync(context, page, sent, new TurnMonthlyLetters(sent[LogPage.OnOffField] == LogPage.On), page.Day, []);
            }
        );

    private async Task<IResult> DoAsync(
        HttpContext context,
        LogShown page,
        SentForm sent,
        InterventionCommand command,
        DateOnly day,
        IReadOnlyList<LogFinding> findings
    )
    {
        var (voice, id) = (page.Mine.Voice, page.View.Intervention.Id);
        try
        {
            var request = new InterventionRequest(
                command,
                page.Mine.Person.Id,
                ids.ForLog(sent.Token, SentContent.Whole(sent.Form)),
                clock.GetUtcNow()
            );
            var reply = await interventions.HandleAsync(id, request, context.RequestAborted);
            return reply.Refusal is { } refusal
                ? LogPage.Show(
                    page with
                    {
                        View = reply.View,
                        Notice = PageNotice.Of(refusal, voice),
                        Findings = refusal.Reason == RefusalReason.LogDataWarned ? findings : [],
                    }
                )
                : new SeeOther(voice.In(AddressOf(id, day)));
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return LogPage.Show(page with { Notice = PageNotice.NotSaved(voice) });
        }
    }

    private Task<IResult> OnAsync(HttpContext context, string intervention, Func<LogShown, Task<IResult>> show) =>
        entry.EnterAsync(
            context,
            intervention,
            async (mine, standing) =>
            {
                var view = await interventions.FindAsync(standing.Intervention.Id, clock.GetUtcNow(), context.RequestAborted);
                return view is null
                    ? MinePage.NotYours(mine)
                    : await show(new LogShown(mine, view, view.Intervention.LatestDay(mine.Today)));
            }
        );
}
