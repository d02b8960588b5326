using System.Globalization;
using FinsamBot.Domain.Annual.Board;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Runtime.Papers;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Board;

/// <summary>The papers for the board, and when the office is told of them.</summary>
internal sealed class BoardPages(
    BoardPapers papers,
    OverviewProjection overviews,
    OfficeActing acting,
    RenderBoardPaper render,
    ConvertToPdf convert
)
{
    /// <summary>How many quarters back papers are offered.</summary>
    private const int MostQuarters = 8;

    private const string DaysField = "dagar";
    private const string Word = "docx";
    private const string Pdf = "pdf";

    public async Task<IResult> ShowAsync(HttpContext context) => await ShowAsync(OfficeCall.Of(context), null, null);

    /// <summary>A paper as it is now. Of a quarter that is not over there is none.</summary>
    public async Task<IResult> FileAsync(HttpContext context, string quarter, string ending)
    {
        var call = OfficeCall.Of(context);
        if (!CalendarQuarter.TryRead(quarter, out var asked) || !CalendarQuarter.IsOver(asked, call.Today) || ending is not (Word or Pdf))
        {
            return PlainPages.NotFound(call.Voice);
        }

        var paper = await papers.MakeAsync(new BoardOrder(asked), call.Ended);
        if (paper.Pages.Count == 0)
        {
            return PlainPages.NotFound(call.Voice);
        }

        var word = render(paper);
        if (ending == Word)
        {
            return new FiledResult(word);
        }

        var made = (await convert([word], call.Ended)).Outcomes[0];
        return made.Document is { } archived ? new FiledResult(archived) : await ShowAsync(call, NoPdf(call, made.Refusal!.Value), null);
    }

    public async Task<IResult> SetDayAsync(HttpContext context)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        var filled = new Filled(sent, call.Voice);
        int? days =
            filled.Text(DaysField).Length == 0
                ? null
                : filled.Number(DaysField, call.Voice.Office("Board_Days"), BoardDay.First, BoardDay.Last);
        return (filled.Fault ?? await acting.DoAsync(call, sent, new SetBoardDay(days))) is { } notice
            ? await ShowAsync(call, notice, sent.Form)
            : call.Onwards(OfficePaths.Board, "Saved");
    }

    private static PageNotice NoPdf(OfficeCall call, PdfRefusal refusal) =>
        PageNotice.No(
            Domain.Events.RefusalCategory.TryLater,
            $"{PdfWords.Of(refusal, call.Voice.Language)} {call.Voice.Office("Board_NoPdf")}"
        );

    private async Task<PageResult> ShowAsync(OfficeCall call, PageNotice? notice, IFormCollection? typed)
    {
        var (voice, overview) = (call.Voice, await overviews.FreshAsync(call.Ended));
        var quarters = Quarters(overview).ToList();
        return new OfficeFrame(call, OfficePaths.Board, voice.Office("Board_Page")) { Notice = notice }.Around(
            Html.Of(
                $"""
                <p class="lead">{voice.Office("Board_What")}</p>
                <section aria-labelledby="kvartal">
                <h2 id="kvartal">{voice.Office("Board_Quarters")}</h2>
                {Html.When(quarters.Count == 0, () => Html.Of($"<p>{voice.Office("Board_NoQuarters")}</p>"))}
                {Html.When(quarters.Count > 0, () => Html.Of($"""<ul class="listed">{quarters.Select(q => Quarter(voice, q))}</ul>"""))}
                </section>
                <section aria-labelledby="dag">
                <h2 id="dag">{voice.Office("Board_Day")}</h2>
                <p>{voice.Office("Board_DayWhat")}</p>
                {Html.When(call.Association.BoardDay is not null, () => Html.Of($"<p>{Next(call, call.Association.BoardDay!)}</p>"))}
                {OfficeForm.Show(call, OfficePaths.Board + OfficePaths.Day, [DaysOf(call)], voice.Office("DoSave"), typed)}
                </section>
                """
            )
        );
    }

    /// <summary>The last ones that are over and have a report, latest first.</summary>
    private static IEnumerable<ReportingPeriod> Quarters(Overview overview)
    {
        var quarter = CalendarQuarter.LastBefore(overview.Today);
        for (var i = 0; i < MostQuarters; i++)
        {
            if (overview.Interventions.Any(s => s.Reports.Any(r => quarter.Contains(r.Period.End))))
            {
                yield return quarter;
            }

            quarter = CalendarQuarter.LastBefore(quarter.Start);
        }
    }

    private static Html Quarter(Voice voice, ReportingPeriod quarter)
    {
        var name = Domain.Text.Texts.Capital(Days.Months(quarter, voice.Language));
        Html File(string ending, string says) =>
            ShortLink.Show(voice.In($"{OfficePaths.Board}/{CalendarQuarter.NameOf(quarter)}.{ending}"), says, name);
        return Html.Of($"""<li><p>{name}</p><p class="row files">{File(Word, "Word")} {File(Pdf, "PDF")}</p></li>""");
    }

    private static string Next(OfficeCall call, BoardDay day)
    {
        var (last, running) = (CalendarQuarter.LastBefore(call.Today), CalendarQuarter.Of(call.Today));
        var quarter = At(last) > call.Now ? last : running;
        return call.Voice.Office("Board_Next", call.Day(StockholmTime.DayOf(At(quarter))), Days.Months(quarter, call.Voice.Language));

        DateTimeOffset At(ReportingPeriod q) => day.MorningFor(q, call.Association.Calendar);
    }

    private static TextField DaysOf(OfficeCall call) =>
        new(DaysField, call.Voice.Office("Board_Days"), call.Association.BoardDay?.Days.ToString(CultureInfo.InvariantCulture) ?? "")
        {
            Hint = call.Voice.Office("Board_DaysHint"),
            IsOptional = true,
            Longest = 3,
            Look = "tiny",
        };
}
