using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Writing;
using FinsamBot.Domain.Text.Comparing;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Office;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Writing;

/// <summary>Two have changed one section: where both changed the same lines each is shown, and somebody chooses. Until then both texts are
/// kept.</summary>
internal sealed class ComparePages(WritingEntry entry, ReportHandler reports, OfficeHandler office, FormCommandIds ids)
{
    public Task<IResult> ShowAsync(HttpContext context) =>
        OnAsync(
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
        Func<Comparison, SentForm, SetAsideVersion, IReadOnlyList<Command>> decide,
        string done
    )
    {
        var sent = await SentForm.ReadAsync(context);
        return await OnAsync(
            context,
            sent[WritingPaths.SectionField],
            async page =>
            {
                var mark = sent[ComparePage.MarkField];
                if (page.Versions.SetAside.FirstOrDefault(a => a.Text.Mark == mark) is not { } beside)
                {
                    return ComparePage.Show(page);
                }

                var commands = decide(page, sent, beside);
                var notice =
                    commands.Count == 0
                        ? PageNotice.No(RefusalCategory.NotNow, page.Call.Voice.Writing("Compare_ChangedMeanwhile"))
                        : await DoAsync(page.Call, commands, sent, context.RequestAborted);
                return notice is null
                    ? new SeeOther(page.Call.Voice.In(Query.With(page.Back, WritingPaths.DoneField, done)))
                    : ComparePage.Show(page with { Notice = notice });
            }
        );
    }

    private async Task<PageNotice?> DoAsync(
        WritingCall call,
        IReadOnlyList<Command> commands,
        SentForm sent,
        CancellationToken cancellation
    )
    {
        try
        {
            foreach (var (at, command) in commands.Index())
            {
                var id = ids.ForWriting(sent.Token, $"{at}\0{SentContent.Whole(sent.Form)}");
                var refusal = (await reports.HandleAsync(call.Report, call.Request(command, id), cancellation)).Refusal;
                // The text that was chosen as it stood lies beside no more.
                if (refusal is not null && refusal.Reason != RefusalReason.NothingSetAside)
                {
                    return PageNotice.Of(refusal, call.Voice);
                }
            }

            return null;
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return PageNotice.NotSaved(call.Voice);
        }
    }

    private Task<IResult> OnAsync(HttpContext context, string named, Func<Comparison, Task<IResult>> show) =>
        entry.EnterAsync(
            context,
            async call =>
            {
                if (call.View.Template.Section(named) is not { } section || !call.MayWord(section))
                {
                    return new SeeOther(call.Voice.In(call.Path));
                }

                var events = await office.EventsAsync(call.Report, context.RequestAborted);
                return await show(new Comparison(call, section, SectionVersions.Of(events, call.View.Report, section.Id)));
            }
        );
}

/// <summary>What the comparison shows.</summary>
internal sealed record Comparison(WritingCall Call, TemplateSection Section, SectionVersions Versions)
{
    public PageNotice? Notice { get; init; }

    public SectionText Saved => Call.View.Report.TextOf(Section.Id);

    /// <summary>The page of the form where the section is written.</summary>
    public string Back => WritingPaths.PageOf(Call.Report, Call.View.Template.Pages.First(p => p.Sections.Contains(Section)).Id);

    public TextMerge MergeWith(SetAsideVersion beside) => TextMerge.Of(Versions.TextAt(beside.BasedOn), beside.Text.Text, Saved.Text);
}
