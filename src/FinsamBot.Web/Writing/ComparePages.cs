using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Writing;
using FinsamBot.Domain.Text.Comparing;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Writing;

/// <summary>Two have changed one section: where both changed the same lines each is shown, and somebody chooses. Until then both texts are
/// kept.</summary>
internal sealed class ComparePages(SectionEntry entry, WritingCommands commands, FormCommandIds ids)
{
    public Task<IResult> ShowAsync(HttpContext context) =>
        entry.EnterAsync(
            context,
            context.Request.Query[WritingPaths.SectionField].ToString(),
            page => Task.FromResult<IResult>(ComparePage.Show(page))
        );

    public Task<IResult> ChooseAsync(HttpContext context) =>
        OnFormAsync(
            context,
            (page, sent, beside) =>
            {
                if (sent[WritingPaths.RevisionField] != page.Saved.Revision.ToString(CultureInfo.InvariantCulture))
                {
                    return [];
                }

                var merge = page.MergeWith(beside);
                var choices = merge.Contested.Select((_, at) => ChoiceIn(sent[ComparePage.ChoiceOf(at)]));
                var text = merge.With([.. choices]);
                return
                [
                    new SaveSections([new SectionInput(page.Section.Id, text, page.Saved.Done, page.Saved.Revision)]),
                    new DiscardSetAside(page.Section.Id, beside.Text.Mark),
                ];
            },
            WritingPage.DoneSaved
        );

    public Task<IResult> DiscardAsync(HttpContext context) =>
        OnFormAsync(context, (page, _, beside) => [new DiscardSetAside(page.Section.Id, beside.Text.Mark)], WritingPage.DoneDiscarded);

    private static MergeChoice ChoiceIn(string value) =>
        value switch
        {
            ComparePage.Mine => MergeChoice.Mine,
            ComparePage.Theirs => MergeChoice.Theirs,
            _ => MergeChoice.Both,
        };

    /// <param name="decide">The commands, each given only when the one before it was taken; none: the saved text has changed
    /// meanwhile.</param>
    private async Task<IResult> OnFormAsync(
        HttpContext context,
        Func<WordedSection, SentForm, SetAsideVersion, IReadOnlyList<Command>> decide,
        string done
    )
    {
        var sent = await SentForm.ReadAsync(context);
        return await entry.EnterAsync(
            context,
            sent[WritingPaths.SectionField],
            async page =>
            {
                var mark = sent[ComparePage.MarkField];
                if (page.Versions.SetAside.FirstOrDefault(a => a.Text.Mark == mark) is not { } beside)
                {
                    return ComparePage.Show(page);
                }

                var wished = decide(page, sent, beside);
                var notice =
                    wished.Count == 0
                        ? PageNotice.No(RefusalCategory.NotNow, page.Call.Voice.Writing("Compare_ChangedMeanwhile"))
                        : await DoAsync(page.Call, wished, sent, context.RequestAborted);
                return notice is null
                    ? new SeeOther(page.Call.Voice.In(Query.With(page.Back, WritingPaths.DoneField, done)))
                    : ComparePage.Show(page with { Notice = notice });
            }
        );
    }

    private async Task<PageNotice?> DoAsync(WritingCall call, IReadOnlyList<Command> wished, SentForm sent, CancellationToken cancellation)
    {
        foreach (var (at, command) in wished.Index())
        {
            var reply = await commands.DoAsync(
                call,
                command,
                ids.ForWriting(sent.Token, $"{at}\0{SentContent.Whole(sent.Form)}"),
                cancellation
            );
            // The text that was chosen as it stood lies beside no more.
            if (reply is { Notice: { } notice, Reason: not RefusalReason.NothingSetAside })
            {
                return notice;
            }
        }

        return null;
    }
}
