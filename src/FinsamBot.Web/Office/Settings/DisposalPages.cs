using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Runtime.Retention;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Settings;

/// <summary>Letting go by decision what need not be kept: the decision is written down, a list is read, and what stands in it
/// goes.</summary>
internal sealed class DisposalPages(Disposals disposals)
{
    private const string Title = "rubrik";
    private const string Number = "nummer";
    private const string By = "organ";
    private const string Decided = "beslutat";
    private const string Before = "fore";
    private const string Mark = "lista";

    public static IResult Show(HttpContext context) => Ask(OfficeCall.Of(context), null, null);

    public async Task<IResult> LookAsync(HttpContext context)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        var (decision, fault) = Read(call, sent);
        if (fault is not null)
        {
            return Ask(call, fault, sent.Form);
        }

        var (list, refusal) = await disposals.ListAsync(decision, call.Today, call.Ended);
        return list is null ? Ask(call, PageNotice.Of(refusal!, call.Voice), sent.Form) : List(call, list, sent.Form);
    }

    public async Task<IResult> LetGoAsync(HttpContext context)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        var (decision, fault) = Read(call, sent);
        if (fault is not null)
        {
            return Ask(call, fault, sent.Form);
        }

        try
        {
            var reply = await disposals.CarryOutAsync(decision, sent[Mark], call.Actor.Id, call.Now, call.Ended);
            return reply.Refusal is { } refusal
                ? Ask(call, PageNotice.Of(refusal, call.Voice), sent.Form)
                : call.Onwards(OfficePaths.Disposal, "Disposed");
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return Ask(call, PageNotice.NotSaved(call.Voice), sent.Form);
        }
    }

    private static PageResult Ask(OfficeCall call, PageNotice? notice, IFormCollection? typed)
    {
        var voice = call.Voice;
        var (kinds, rest) = (Kinds(voice), Rest(voice));
        var content = Html.Of(
            $"""
            <fieldset><legend>{voice.Office("Disposal_Kinds")}</legend>{kinds.Select(k => k.Show(typed))}</fieldset>
            {rest.Select(f => f.Show(typed))}
            """
        );
        return new OfficeFrame(call, OfficePaths.Disposal, voice.Office("Disposal_Title")) { Notice = notice }.Around(
            Html.Of(
                $"""
                <p class="lead">{voice.Office("Disposal_What")}</p>
                <p>{voice.Office("Disposal_Remains")}</p>
                {OfficeForm.Show(call, OfficePaths.Disposal + OfficePaths.Look, content, voice.Office("Disposal_Look"))}
                """
            )
        );
    }

    private static PageResult List(OfficeCall call, DisposalList list, IFormCollection typed)
    {
        var voice = call.Voice;
        var along = Kinds(voice)
            .Concat(Rest(voice))
            .Where(f => typed.ContainsKey(f.Name))
            .Select(f => FormToken.Hidden(f.Name, typed[f.Name].ToString()));
        var press = Html.Of($"{along}{FormToken.Hidden(Mark, list.Mark)}");
        return new OfficeFrame(call, OfficePaths.Disposal, voice.Office("Disposal_List")).Around(
            Html.Of(
                $"""
                <p class="lead">{Under(call, list.Decision)}</p>
                {Html.When(list.Lines.Count == 0, () => Html.Of($"<p>{voice.Office("Disposal_Nothing")}</p>"))}
                <ul class="listed">{list.Lines.GroupBy(l => l.Report).Select(r => Line(call, r.Key, [.. r]))}</ul>
                {Html.When(list.Waiting.Count > 0, () => Waiting(voice, list.Waiting))}
                {Html.When(list.Lines.Count > 0, () => Press(call, list.Lines.Count, press))}
                <p><a href="{voice.In(OfficePaths.Disposal)}">{voice.Office("Cancel")}</a></p>
                """
            )
        );
    }

    private static string Under(OfficeCall call, DisposalDecision decision) =>
        call.Voice.Office("Disposal_By", decision.Title, decision.Number, decision.By, call.Day(decision.DecidedOn));

    private static Html Press(OfficeCall call, int count, Html content) =>
        Html.Of(
            $"""
            <p>{call.Voice.Office("Disposal_Undone")}</p>
            {OfficeForm.Show(call, OfficePaths.Disposal + OfficePaths.LetGo, content, call.Voice.Office("Disposal_Do", count))}
            """
        );

    private static Html Line(OfficeCall call, ReportId report, IReadOnlyList<DisposalLine> lines)
    {
        var things = lines
            .GroupBy(l => l.Thing.Kind)
            .OrderBy(k => k.Key)
            .Select(k => $"{KeptWords.Of(k.Key, call.Voice.Language)}: {k.Count()}");
        var says = call.Voice.Office("Disposal_Line", call.Day(lines[0].CameInOn), string.Join(", ", things));
        return Html.Of($"""<li><p><a href="{call.Voice.In(OfficePaths.Of(report))}">{report.ToString()}</a></p><p>{says}</p></li>""");
    }

    private static Html Waiting(Voice voice, IReadOnlyList<ReportId> reports) =>
        Html.Of(
            $"""
            <h2>{voice.Office("Disposal_Waiting")}</h2>
            <ul>{reports.Select(r => Html.Of($"""<li><a href="{voice.In(OfficePaths.Of(r))}">{r.ToString()}</a></li>"""))}</ul>
            """
        );

    private static (DisposalDecision Decision, PageNotice? Fault) Read(OfficeCall call, SentForm sent)
    {
        var filled = new Filled(sent, call.Voice);
        var kinds = Enum.GetValues<KeptKind>().Where(k => filled.IsTicked(NameOf(k))).ToList();
        var decision = new DisposalDecision(
            filled.Text(Title),
            filled.Text(Number),
            filled.Text(By),
            filled.TheDay(Decided),
            kinds,
            filled.TheDay(Before)
        );
        if (kinds.Count == 0)
        {
            filled.Refuse(PageNotice.No(RefusalCategory.NotUnderstood, call.Voice.Office("Disposal_NoKind")));
        }

        return (decision, filled.Fault);
    }

    private static string NameOf(KeptKind kind) => $"slag-{kind}";

    private static IReadOnlyList<Field> Kinds(Voice voice) =>
        [.. Enum.GetValues<KeptKind>().Select(k => new TickField(NameOf(k), Says(voice, k), false))];

    private static string Says(Voice voice, KeptKind kind) => Domain.Text.Texts.Capital(KeptWords.Of(kind, voice.Language));

    private static IReadOnlyList<Field> Rest(Voice voice) =>
        [
            new DayField(Before, voice.Office("Disposal_Before"), voice.Language) { Hint = voice.Office("Disposal_BeforeHint") },
            new TextField(Title, voice.Office("Disposal_Document")) { Hint = voice.Office("Disposal_DocumentHint") },
            new TextField(Number, voice.Office("Disposal_Number")),
            new TextField(By, voice.Office("Disposal_Body")) { Hint = voice.Office("Disposal_BodyHint") },
            new DayField(Decided, voice.Office("Disposal_Decided"), voice.Language),
        ];
}
