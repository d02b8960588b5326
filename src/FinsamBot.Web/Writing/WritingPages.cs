using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Writing;
using FinsamBot.Domain.Text;
using FinsamBot.Domain.Text.Comparing;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Writing;

/// <summary>The page on which a report is written, one page of its form at a time. Asking for it changes nothing; whatever hinders a save,
/// what was typed stays in the form.</summary>
internal sealed class WritingPages(
    WritingEntry entry,
    SectionDrafts drafts,
    ReportHandler reports,
    OfficeHandler office,
    FigureEntries entries,
    FormCommandIds ids
)
{
    private const string AndNext = "nasta";

    private const string AndFinish = "klar";

    private const string Unfinish = "oklar";

    /// <summary>Which button.</summary>
    public const string ThenField = "sedan";

    public Task<IResult> ShowAsync(HttpContext context) =>
        entry.EnterAsync(
            context,
            async call =>
            {
                var page = call.View.Template.Page(context.Request.Query[WritingPaths.PageField].ToString()) ?? First(call.View);
                return await ShowAsync(call, page, Done(call.Voice, context.Request), context.RequestAborted);
            }
        );

    public Task<IResult> SaveAsync(HttpContext context) =>
        entry.EnterAsync(
            context,
            async call =>
            {
                var sent = await SentForm.ReadAsync(context);
                return call.View.Template.Page(sent[WritingPaths.PageField]) is { } page
                    ? await SaveAsync(call, page, sent, context.RequestAborted)
                    : await ShowAsync(call, First(call.View), null, context.RequestAborted);
            }
        );

    private async Task<IResult> ShowAsync(WritingCall call, TemplatePage page, PageNotice? notice, CancellationToken cancellation)
    {
        var shown = new WritingShown(call, page, entries) { Notice = notice, Previous = await PreviousAsync(call.View, cancellation) };
        foreach (var section in page.Sections.Where(s => s.IsLong && call.MayWord(s)))
        {
            var mine = await drafts.FindAsync(call.Report, section.Id, [call.Person.Id], cancellation);
            shown.Drafts[section.Id] = [.. mine.Where(d => d.Draft.Text != call.View.Report.TextOf(section.Id).Text)];
        }

        return WritingPage.Show(shown);
    }

    private async Task<IResult> SaveAsync(WritingCall call, TemplatePage page, SentForm sent, CancellationToken cancellation)
    {
        var then = sent[ThenField];
        var typed = page
            .Sections.Where(call.MayWord)
            .Where(s => sent.Form.ContainsKey(WritingPage.TextOf(s)))
            .Select(s => Typed(call, page, s, sent))
            .ToList();
        try
        {
            var merged = await MergedAsync(call, typed, cancellation);
            var request = call.Request(new SaveSections(merged), ids.ForWriting(sent.Token, SentContent.Whole(sent.Form)));
            var reply = await reports.HandleAsync(call.Report, request, cancellation);
            var view = reply.View ?? call.View;
            if (reply.Refusal is { } refusal)
            {
                return refusal.Reason == RefusalReason.OutdatedCard && Beside(view, call.Person.Id, merged) is { } section
                    ? new SeeOther(call.Voice.In(WritingPaths.ComparisonOf(call.Report, section)))
                    : WritingPage.Show(Again(call with { View = view }, page, sent, PageNotice.Of(refusal, call.Voice)));
            }

            await ForgetAsync(call, typed, cancellation);
            var done = merged.Zip(typed).Any(p => p.First.Text != p.Second.Text) ? WritingPage.DoneBoth : WritingPage.DoneSaved;
            if (EntryPanel.Named(then) is { } chosen)
            {
                return new SeeOther(call.Voice.In(WritingPaths.EntryOf(call.Report, chosen.Section, chosen.Id)));
            }

            var next = then is AndNext or AndFinish ? view.Template.PageAfter(page) ?? page : page;
            return new SeeOther(call.Voice.In(Query.With(WritingPaths.PageOf(call.Report, next.Id), WritingPaths.DoneField, done)));
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return WritingPage.Show(Again(call, page, sent, PageNotice.NotSaved(call.Voice)));
        }
    }

    /// <summary>What lies in the way of nobody's words is put together; what does not is left to the rules, which set it aside.</summary>
    private async Task<IReadOnlyList<SectionInput>> MergedAsync(
        WritingCall call,
        IReadOnlyList<SectionInput> typed,
        CancellationToken cancellation
    )
    {
        var events = typed.Any(t => IsOutdated(call.View, t)) ? await office.EventsAsync(call.Report, cancellation) : [];
        return
        [
            .. typed.Select(input =>
            {
                if (!IsOutdated(call.View, input))
                {
                    return input;
                }

                var saved = call.View.Report.TextOf(input.Section);
                var before = SectionVersions.Of(events, call.View.Report, input.Section).TextAt(input.BasedOn ?? 0);
                var merge = TextMerge.Of(before, input.Text, saved.Text);
                return merge.IsSettled ? input with { Text = merge.With([]), BasedOn = saved.Revision } : input;
            }),
        ];
    }

    private static bool IsOutdated(ReportView view, SectionInput input) =>
        view.Report.TextOf(input.Section) is var saved && input.BasedOn != saved.Revision && input.Text != saved.Text;

    private static SectionInput Typed(WritingCall call, TemplatePage page, TemplateSection section, SentForm sent)
    {
        var saved = call.View.Report.TextOf(section.Id);
        var done = sent[ThenField] switch
        {
            AndFinish => true,
            Unfinish => false,
            _ => saved.Done || !page.Sections.Any(s => s.IsLong),
        };
        var seen = int.TryParse(sent[WritingPage.SeenOf(section)], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : 0;
        return new SectionInput(section.Id, CleanText.Of(sent[WritingPage.TextOf(section)]), done, seen);
    }

    /// <summary>The section whose text lies beside the report now.</summary>
    private static string? Beside(ReportView view, PersonId writer, IReadOnlyList<SectionInput> inputs) =>
        inputs.FirstOrDefault(i => view.Report.AsideOf(i.Section).Any(a => a.By == writer && a.Text == i.Text))?.Section;

    /// <summary>Of the person's drafts, those that hold what is saved now, or what the page was begun from. Only long sections have
    /// any.</summary>
    private async Task ForgetAsync(WritingCall call, IEnumerable<SectionInput> saved, CancellationToken cancellation)
    {
        foreach (var input in saved.Where(s => call.View.Template.Section(s.Section)!.IsLong))
        {
            foreach (var found in await drafts.FindAsync(call.Report, input.Section, [call.Person.Id], cancellation))
            {
                if (found.Draft.Text == input.Text)
                {
                    await drafts.ForgetAsync(found.Place, cancellation);
                }
            }
        }
    }

    private WritingShown Again(WritingCall call, TemplatePage page, SentForm sent, PageNotice notice) =>
        new(call, page, entries) { Notice = notice, Typed = sent.Form };

    /// <summary>The report of the same kind before this one; null when there is none.</summary>
    private async Task<Report?> PreviousAsync(ReportView view, CancellationToken cancellation)
    {
        var before = view.Intervention.Opened.LastOrDefault(o => o.Template == view.Report.Template.Id && o.Period.End < view.Period.Start);
        return before is null ? null : await reports.ReadAsync(view.Intervention.ReportFor(before), cancellation);
    }

    /// <summary>The first that somebody still has to write.</summary>
    private static TemplatePage First(ReportView view) =>
        view.Template.Pages.FirstOrDefault(p =>
            p.Sections.Any(s => s.FilledBy == FilledBy.Lead) && view.ProgressOf(p) is SectionProgress.NotStarted or SectionProgress.Started
        ) ?? view.Template.Pages.First(p => p.Sections.Any(s => s.IsLong));

    private static PageNotice? Done(Voice voice, HttpRequest request) =>
        request.Query[WritingPaths.DoneField].ToString() switch
        {
            WritingPage.DoneSaved => PageNotice.Done(voice.Writing("Write_Saved")),
            WritingPage.DoneBoth => PageNotice.Done(voice.Writing("Write_SavedBoth")),
            WritingPage.DoneTakenBack => PageNotice.Done(voice.Writing("Write_TakenBack")),
            WritingPage.DoneEntry => PageNotice.Done(voice.Writing("Entry_Saved")),
            WritingPage.DoneElsewhere => PageNotice.Done(voice.Writing("Entry_SavedElsewhere")),
            WritingPage.DoneRemoved => PageNotice.Done(voice.Writing("Entry_Removed")),
            WritingPage.DoneGone => PageNotice.Done(voice.Writing("Entry_Gone")),
            WritingPage.DoneDiscarded => PageNotice.Done(voice.Writing("Write_Discarded")),
            _ => null,
        };
}
