using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Writing;

/// <summary>Goals, counts, deviations and posts, registered from the writing page: the same commands, and the same refusals, as from the
/// cards. What cannot be saved is shown again with the reason.</summary>
internal sealed class EntryPages(WritingEntry entry, WritingCommands commands, FigureEntries entries, FormCommandIds ids)
{
    public Task<IResult> ShowAsync(HttpContext context)
    {
        var query = context.Request.Query;
        string? id = query.TryGetValue(WritingPaths.EntryField, out var named) ? named.ToString() : null;
        return AtAsync(
            context,
            query[WritingPaths.SectionField].ToString(),
            id,
            ask => Task.FromResult<IResult>(ask.Call.IsOpen && entries.Open(ask.Ask) is { } sheet ? ask.Show(sheet) : ask.Gone())
        );
    }

    public Task<IResult> SaveAsync(HttpContext context) => SentAsync(context, (at, sent) => SaveAsync(at, sent, context.RequestAborted));

    public Task<IResult> RemoveAsync(HttpContext context) =>
        SentAsync(context, (at, sent) => RemoveAsync(at, sent, context.RequestAborted));

    private async Task<IResult> SaveAsync(Asked at, SentForm sent, CancellationToken cancellation)
    {
        var values = sent.Form.ToDictionary(f => f.Key, f => f.Value.ToString());
        if (entries.Read(at.Ask, sent[EntryPage.SeenField], values) is not { } filled)
        {
            return at.Gone();
        }

        if (filled.Command is not { } command)
        {
            return at.Show(filled.Sheet, PageNotice.No(RefusalCategory.NotUnderstood, filled.Problem));
        }

        var reply = await DoAsync(at, command, sent, cancellation);
        return reply.Notice is { } refused ? at.Show(filled.Sheet, refused)
            : filled.OfDay is { } day && !reply.View.Tells(day) ? at.Done(WritingPage.DoneElsewhere)
            : at.Done(WritingPage.DoneEntry);
    }

    private async Task<IResult> RemoveAsync(Asked at, SentForm sent, CancellationToken cancellation)
    {
        if (!at.Call.IsOpen || entries.Removal(at.Ask) is not { } removal || entries.Open(at.Ask) is not { } sheet)
        {
            return at.Gone();
        }

        var reply = await DoAsync(at, removal, sent, cancellation);
        return reply.Notice is { } refused ? at.Show(sheet, refused) : at.Done(WritingPage.DoneRemoved);
    }

    private Task<WritingReply> DoAsync(Asked at, FigureCommand command, SentForm sent, CancellationToken cancellation) =>
        commands.DoAsync(at.Call, command, ids.ForWriting(sent.Token, SentContent.Whole(sent.Form)), cancellation);

    private Task<IResult> SentAsync(HttpContext context, Func<Asked, SentForm, Task<IResult>> answer) =>
        entry.EnterAsync(
            context,
            async call =>
            {
                var sent = await SentForm.ReadAsync(context);
                string? id = sent.Form.TryGetValue(WritingPaths.EntryField, out var named) ? named.ToString() : null;
                return await AtAsync(call, sent[WritingPaths.SectionField], id, at => answer(at, sent));
            }
        );

    private Task<IResult> AtAsync(HttpContext context, string section, string? id, Func<Asked, Task<IResult>> answer) =>
        entry.EnterAsync(context, call => AtAsync(call, section, id, answer));

    /// <summary>Whoever asks for a section that holds no figures is led to the writing page.</summary>
    private static Task<IResult> AtAsync(WritingCall call, string named, string? id, Func<Asked, Task<IResult>> answer) =>
        call.View.Template.Section(named) is { HoldsFigures: true } section
            ? answer(new Asked(call, section, id))
            : Task.FromResult<IResult>(new SeeOther(call.Voice.In(call.Path)));

    private sealed record Asked(WritingCall Call, TemplateSection Section, string? Id)
    {
        public EntryAsk Ask => new(Call.View, Section, Id, Call.Person.Id, Call.Voice.Language);

        public PageResult Show(EntrySheet sheet, PageNotice? notice = null) => EntryPage.Show(Call, Section, sheet, notice);

        public SeeOther Done(string done) =>
            new SeeOther(Call.Voice.In(Query.With(EntryPage.Back(Call, Section), WritingPaths.DoneField, done)));

        /// <summary>There is no such entry any more, or the report cannot be changed: the page shows what is.</summary>
        public SeeOther Gone() => Done(Call.IsOpen ? WritingPage.DoneGone : "");
    }
}
