using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Mine;

/// <summary>One intervention of whoever writes: what its reports have told, and the files that follow those that are still
/// written.</summary>
internal sealed class MineInterventionPages(
    MineEntry entry,
    AttachmentHandler attachments,
    FormCommandIds ids,
    TimeProvider clock,
    LinkTo links
)
{
    public const string Add = "/bilagor";

    public const string Remove = Add + "/ta-bort";

    /// <summary>Room for a file that is too large: it is told so by the page, and not by a line that is cut.</summary>
    public const int LargestUpload = 24 * AttachmentLimits.Megabyte;

    public static string AddressOf(InterventionId id) => $"{MinePages.Path}/{Uri.EscapeDataString(id.Value)}";

    /// <summary>The files of an open report on that page.</summary>
    public static string FilesOf(Voice voice, ReportId report) =>
        $"{voice.In(AddressOf(report.Intervention))}#{AttachmentSection.IdOf(report)}";

    public Task<IResult> ShowAsync(HttpContext context, string named) =>
        entry.EnterAsync(
            context,
            named,
            (mine, standing) => Task.FromResult<IResult>(Show(mine, standing, Counted(context, mine, standing)))
        );

    public Task<IResult> AddAsync(HttpContext context, string named) =>
        DoAsync(
            context,
            named,
            async (sent, report, by) =>
            {
                if (sent.Form.Files.GetFile(AttachmentSection.FileField) is not { FileName.Length: > 0 } file)
                {
                    return new Refusal(RefusalReason.AttachmentMissing);
                }

                if (file.Length > AttachmentLimits.Largest)
                {
                    return new Refusal(RefusalReason.AttachmentTooLarge, file.FileName, AttachmentLimits.LargestMegabytes);
                }

                var bytes = await file.BytesAsync(context.RequestAborted);
                return (await attachments.AddAsync(report, file.FileName, bytes, by, context.RequestAborted)).Refusal;
            }
        );

    public Task<IResult> RemoveAsync(HttpContext context, string named) =>
        DoAsync(
            context,
            named,
            async (sent, report, by) =>
            {
                var number = int.TryParse(sent[AttachmentSection.NumberField], CultureInfo.InvariantCulture, out var known) ? known : 0;
                return (await attachments.RemoveAsync(report, number, by, context.RequestAborted)).Refusal;
            }
        );

    private Task<IResult> DoAsync(
        HttpContext context,
        string named,
        Func<SentForm, ReportId, Func<Command, Request>, Task<Refusal?>> act
    ) =>
        entry.EnterAsync(
            context,
            named,
            async (mine, standing) =>
            {
                var sent = await SentForm.ReadAsync(context);
                var report = standing.Reports.FirstOrDefault(r => r.IsOpened && r.Id.ToString() == sent[AttachmentSection.ReportField]);
                if (report is null)
                {
                    return MinePage.NotYours(mine);
                }

                try
                {
                    return await act(sent, report.Id, By) is { } refusal
                        ? Show(context, mine, standing, PageNotice.Of(refusal, mine.Voice))
                        : new SeeOther(FilesOf(mine.Voice, report.Id));
                }
                catch (Exception e) when (e is StorageUnavailableException or ContentionException)
                {
                    return Show(context, mine, standing, PageNotice.NotSaved(mine.Voice));
                }

                Request By(Command command) =>
                    new(command, mine.Person.Id, ids.ForAttachment(sent.Token, command.ToString()), clock.GetUtcNow());
            }
        );

    /// <summary>The page, with what a form of it has come to.</summary>
    public PageResult Show(Mine mine, InterventionStanding standing, CountShown shown)
    {
        var open = standing.Reports.Where(r => r is { IsOpened: true, HandedInOn: null });
        return MinePage.Told(mine, standing, shown, [.. open.Select(r => AttachmentSection.Show(mine, r, links))]);
    }

    private PageResult Show(HttpContext context, Mine mine, InterventionStanding standing, PageNotice notice) =>
        Show(mine, standing, Counted(context, mine, standing) with { Notice = notice });

    private static CountShown Counted(HttpContext context, Mine mine, InterventionStanding standing) =>
        CountShown.Of(context.Request.Query, standing.Intervention, mine.Today);
}
