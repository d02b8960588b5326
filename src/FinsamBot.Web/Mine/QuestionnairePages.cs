using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Questionnaires;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Office;
using FinsamBot.Web.Office.FollowUp;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Mine;

/// <summary>Takes in the number of questionnaires from whoever writes for an intervention, and gives its list for Uppföljning Finsam as a
/// file.</summary>
internal sealed class QuestionnairePages(
    MineEntry entry,
    MineInterventionPages told,
    InterventionHandler interventions,
    FormCommandIds ids,
    RenderSheet render,
    TimeProvider clock
)
{
    private const string Own = "/enkater";

    public const string Pattern = MinePages.Path + "/{intervention}" + Own;

    public const string FilePattern = MinePages.Path + "/{intervention}/" + ReportLinks.FollowUpName + "/{quarter}.csv";

    public static string AddressOf(InterventionId id) => MineInterventionPages.AddressOf(id) + Own;

    public static string FileOf(InterventionId id, ReportingPeriod quarter) =>
        $"{MineInterventionPages.AddressOf(id)}/{ReportLinks.FollowUpName}/{CalendarQuarter.NameOf(quarter)}.csv";

    public Task<IResult> FileAsync(HttpContext context, string intervention, string quarter) =>
        entry.EnterAsync(
            context,
            intervention,
            async (mine, standing) =>
                CopyList.QuarterIn(quarter, mine.Today) is { } asked && FollowUpList.Of([standing], asked) is { Entries.Count: > 0 } list
                    ? new FiledResult(await render(FollowUpSheet.Of(list), SheetFormat.Csv, context.RequestAborted))
                    : PlainPages.NotFound(mine.Voice)
        );

    public Task<IResult> SaveAsync(HttpContext context, string intervention) =>
        entry.EnterAsync(
            context,
            intervention,
            async (mine, standing) =>
            {
                var sent = await SentForm.ReadAsync(context);
                var named = CalendarQuarter.TryRead(sent[ReportLinks.Quarter], out var quarter);
                var shown = new CountShown(named ? quarter : FollowUpList.QuarterFor(standing.Intervention, mine.Today))
                {
                    Typed = sent.Form,
                };
                return TryCount(sent[QuestionnairePage.CountField], out var count)
                    ? await CountAsync(context, mine, standing, shown, count, sent)
                    : told.Show(mine, standing, shown with { Notice = Unreadable(mine.Voice) });
            }
        );

    private async Task<IResult> CountAsync(
        HttpContext context,
        Mine mine,
        InterventionStanding standing,
        CountShown shown,
        int? count,
        SentForm sent
    )
    {
        try
        {
            var request = new InterventionRequest(
                new CountQuestionnaires(shown.Quarter.End, count),
                mine.Person.Id,
                ids.ForCount(sent.Token, SentContent.Whole(sent.Form)),
                clock.GetUtcNow()
            );
            var reply = await interventions.HandleAsync(standing.Intervention.Id, request, context.RequestAborted);
            return reply.Refusal is { } refusal
                ? told.Show(mine, standing, shown with { Notice = PageNotice.Of(refusal, mine.Voice) })
                : new SeeOther(Shown(mine.Voice, standing.Intervention, shown.Quarter));
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return told.Show(mine, standing, shown with { Notice = PageNotice.NotSaved(mine.Voice) });
        }
    }

    private static string Shown(Voice voice, Intervention intervention, ReportingPeriod quarter) =>
        voice.In(Query.With(MineInterventionPages.AddressOf(intervention.Id), ReportLinks.Quarter, CalendarQuarter.NameOf(quarter)))
        + "#"
        + CopyList.Id;

    private static PageNotice Unreadable(Voice voice) => PageNotice.No(RefusalCategory.NotUnderstood, voice.Office("Count_Unreadable"));

    /// <summary>An empty field says that nothing is known. A number below 0 is read, and refused by the rules.</summary>
    private static bool TryCount(string typed, out int? count)
    {
        var text = typed.Trim();
        var isNumber = int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        count = isNumber ? number : null;
        return isNumber || text.Length == 0;
    }
}
