using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Writing;

/// <summary>
/// The report goes to Word and comes back. What a file says otherwise is shown section by section, and a section changes only by its own
/// press. In between the file is kept as the chat keeps those it is sent, and read again each time.
/// </summary>
internal sealed class WordPages(
    WritingEntry entry,
    WritingCommands commands,
    FormCommandIds ids,
    SectionDrafts drafts,
    IntakeHandler intake,
    UnderstandSent understand,
    UnderstandFile understandOwn,
    RenderDocument render
)
{
    public Task<IResult> DownloadAsync(HttpContext context) =>
        entry.EnterAsync(context, call => Task.FromResult<IResult>(new FiledResult(render(call.View))));

    public Task<IResult> ShowAsync(HttpContext context) =>
        entry.EnterAsync(
            context,
            async call =>
            {
                var query = context.Request.Query;
                var shown = AskedFile.Of(f => query[f].ToString()) is { } asked
                    ? await AgainAsync(call, asked, context.RequestAborted)
                    : new WordShown(call);
                var isTaken = shown.Notice is null && query[WritingPaths.DoneField] == WordPage.DoneTaken;
                return WordPage.Show(isTaken ? shown with { Notice = PageNotice.Done(call.Voice.Writing("Word_Taken")) } : shown);
            }
        );

    /// <summary>A file is read before it is kept: what cannot be used is not.</summary>
    public Task<IResult> ReadAsync(HttpContext context) =>
        entry.EnterAsync(
            context,
            async call =>
            {
                var sent = await SentForm.ReadAsync(context);
                if (sent.Form.Files.GetFiles(WordPage.FileField) is not [{ FileName.Length: > 0 } file])
                {
                    return WordPage.Show(No(call, RefusalCategory.NotUnderstood, "Word_ChooseOne"));
                }

                try
                {
                    var content = await file.BytesAsync(context.RequestAborted);
                    var asked = new AskedFile(SourceFile.Of(file.FileName, content));
                    var shown = await UnderstoodAsync(call, asked, content, context.RequestAborted);
                    if (shown.Said is null)
                    {
                        return WordPage.Show(shown);
                    }

                    await intake.KeepAsync(asked.File, content, context.RequestAborted);
                    return new SeeOther(call.Voice.In(asked.AddressIn(call.Report)));
                }
                catch (StorageUnavailableException)
                {
                    return WordPage.Show(new WordShown(call) { Notice = PageNotice.NotSaved(call.Voice) });
                }
            }
        );

    public Task<IResult> TakeAsync(HttpContext context) =>
        entry.EnterAsync(
            context,
            async call =>
            {
                var sent = await SentForm.ReadAsync(context);
                if (AskedFile.Of(f => sent[f]) is not { } asked)
                {
                    return WordPage.Show(new WordShown(call));
                }

                var shown = await AgainAsync(call, asked, context.RequestAborted);
                return shown.IsToChoose ? await TakeAsync(shown, asked, sent, context.RequestAborted) : WordPage.Show(shown);
            }
        );

    private async Task<IResult> TakeAsync(WordShown shown, AskedFile asked, SentForm sent, CancellationToken cancellation)
    {
        var call = shown.Call;
        var onwards = new SeeOther(call.Voice.In(Query.With(asked.AddressIn(call.Report), WritingPaths.DoneField, WordPage.DoneTaken)));
        if (shown.Said!.Sections.FirstOrDefault(s => s.Section.Id == sent[WritingPaths.SectionField]) is not { } wished)
        {
            return onwards;
        }

        var (section, saved) = (wished.Section.Id, call.View.Report.TextOf(wished.Section.Id));
        if (sent[WritingPaths.RevisionField] != saved.Revision.ToString(CultureInfo.InvariantCulture))
        {
            return WordPage.Show(shown with { Notice = Meanwhile("Word_Changed") });
        }

        if (sent[WordPage.DraftField] != shown.DraftMarkOf(section))
        {
            return WordPage.Show(shown with { Notice = Meanwhile("Word_DraftNew") });
        }

        var save = new SaveSections([new SectionInput(section, wished.Said, saved.Done, saved.Revision)]);
        var reply = await commands.DoAsync(call, save, ids.ForWriting(sent.Token, SentContent.Whole(sent.Form)), cancellation);
        if (reply.Reason == RefusalReason.OutdatedCard)
        {
            return new SeeOther(call.Voice.In(WritingPaths.ComparisonOf(call.Report, section)));
        }

        return reply.Notice is { } notice ? WordPage.Show(shown with { Notice = notice }) : onwards;

        PageNotice Meanwhile(string key) => PageNotice.No(RefusalCategory.NotNow, call.Voice.Writing(key));
    }

    private async Task<WordShown> AgainAsync(WritingCall call, AskedFile asked, CancellationToken cancellation) =>
        await intake.FindAsync(asked.File, cancellation) is { } content
            ? await UnderstoodAsync(call, asked, content, cancellation)
            : No(call, RefusalCategory.Gone, "Word_NotKept");

    private async Task<WordShown> UnderstoodAsync(
        WritingCall call,
        AskedFile asked,
        ReadOnlyMemory<byte> content,
        CancellationToken cancellation
    )
    {
        var (language, name) = (call.Voice.Language, asked.File.Name);
        var read = await understand(call.Person.Id, name, content, language, cancellation);
        if (read.Refused is { } why)
        {
            return new WordShown(call) { Notice = PageNotice.No(RefusalCategory.NotUnderstood, why) };
        }

        if (FileFit.Best(read.Reports, call.View) is not { } report)
        {
            return No(call, RefusalCategory.NotUnderstood, "Word_NoneFits", call.View.Intervention.Name);
        }

        var document = render(call.View);
        var own = await Task.Run(() => understandOwn(document.FileName, document.Content, language, cancellation), cancellation);
        var said = FileAgainstReport.Of(report, own.Reports is [var one] ? one : null, call);
        return new WordShown(call)
        {
            Asked = asked,
            Said = said,
            Drafts = await DraftsAsync(call, said, cancellation),
        };
    }

    /// <summary>The reader's own unsaved texts in the sections that the file changes.</summary>
    private async Task<IReadOnlyList<FoundDraft>> DraftsAsync(WritingCall call, FileAgainstReport said, CancellationToken cancellation)
    {
        var found = new List<FoundDraft>();
        foreach (var (section, _, text) in said.Sections.Where(s => s.Section.IsLong))
        {
            var mine = await drafts.FindAsync(call.Report, section.Id, [call.Person.Id], cancellation);
            found.AddRange(mine.Where(d => d.Draft.Text != text && d.Draft.Text != call.View.Report.TextOf(section.Id).Text));
        }

        return found;
    }

    private static WordShown No(WritingCall call, RefusalCategory category, string key, params object[] arguments) =>
        new(call) { Notice = PageNotice.No(category, call.Voice.Writing(key, arguments)) };
}
