using System.Globalization;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Writing;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Streams;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;
using FinsamBot.Web.Reading.Changes;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Writing;

/// <summary>Every text that a section has had: to read, to compare with the one of now, and to take back.</summary>
internal sealed class HistoryPages(WritingEntry entry, ReportHandler reports, OfficeHandler office, FormCommandIds ids)
{
    public Task<IResult> ShowAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return OnAsync(
            context,
            query[WritingPaths.SectionField].ToString(),
            (call, section, versions) =>
            {
                var wished = NumberIn(query[WritingPaths.RevisionField].ToString());
                return Task.FromResult<IResult>(
                    Show(call, section, versions, versions.Saved.FirstOrDefault(s => s.Revision == wished), null)
                );
            }
        );
    }

    /// <summary>The earlier text becomes the section's again: a new revision, so that nothing is lost.</summary>
    public async Task<IResult> TakeBackAsync(HttpContext context)
    {
        var sent = await SentForm.ReadAsync(context);
        return await OnAsync(
            context,
            sent[WritingPaths.SectionField],
            async (call, section, versions) =>
            {
                if (versions.Saved.FirstOrDefault(s => s.Revision == NumberIn(sent[WritingPaths.RevisionField])) is not { } earlier)
                {
                    return Show(call, section, versions, null, null);
                }

                var notice = await TakeBackAsync(call, section, earlier, sent, context.RequestAborted);
                return notice is null
                    ? new SeeOther(call.Voice.In(Query.With(BackTo(call, section), WritingPaths.DoneField, WritingPage.DoneTakenBack)))
                    : Show(call, section, versions, earlier, notice);
            }
        );
    }

    private async Task<PageNotice?> TakeBackAsync(
        WritingCall call,
        TemplateSection section,
        SectionText earlier,
        SentForm sent,
        CancellationToken cancellation
    )
    {
        try
        {
            var now = call.View.Report.TextOf(section.Id);
            var save = new SaveSections([new SectionInput(section.Id, earlier.Text, now.Done, now.Revision)]);
            var id = ids.ForWriting(sent.Token, SentContent.Whole(sent.Form));
            var reply = await reports.HandleAsync(call.Report, call.Request(save, id), cancellation);
            return reply.Refusal is { } refusal ? PageNotice.Of(refusal, call.Voice) : null;
        }
        catch (Exception e) when (e is StorageUnavailableException or ContentionException)
        {
            return PageNotice.NotSaved(call.Voice);
        }
    }

    private Task<IResult> OnAsync(
        HttpContext context,
        string named,
        Func<WritingCall, TemplateSection, SectionVersions, Task<IResult>> show
    ) =>
        entry.EnterAsync(
            context,
            async call =>
            {
                if (call.View.Template.Section(named) is not { } section || !call.MayWord(section))
                {
                    return new SeeOther(call.Voice.In(call.Path));
                }

                var events = await office.EventsAsync(call.Report, context.RequestAborted);
                return await show(call, section, SectionVersions.Of(events, call.View.Report, section.Id));
            }
        );

    private static PageResult Show(
        WritingCall call,
        TemplateSection section,
        SectionVersions versions,
        SectionText? chosen,
        PageNotice? notice
    )
    {
        var voice = call.Voice;
        var title = voice.Writing("History_Title", section.Number, section.Label.In(voice.Language));
        return call.Page(
            title,
            WritingPaths.HistoryOf(call.Report, section.Id),
            Html.Of(
                $"""
                <p class="lead">{voice.Writing(versions.Saved.Count == 0 ? "History_None" : "History_What")}</p>
                <ol class="listed" reversed>{versions.Saved.Reverse().Select(s => Line(call, section, s))}</ol>
                {Html.When(chosen is not null, () => Chosen(call, section, chosen!))}
                <p><a href="{voice.In(BackTo(call, section))}">{voice.Writing("History_Back")}</a></p>
                """
            ),
            notice
        );
    }

    private static Html Line(WritingCall call, TemplateSection section, SectionText saved)
    {
        var (voice, at) = (call.Voice, call.Voice.Moment(saved.SavedAt, call.View.Today));
        var address = Query.With(WritingPaths.HistoryOf(call.Report, section.Id), WritingPaths.RevisionField, Number(saved.Revision));
        var isNow = saved.Revision == call.View.Report.TextOf(section.Id).Revision;
        return Html.Of(
            $"""
            <li>{voice.Writing("History_Line", at, call.NameOf(saved.SavedBy), saved.Text.Length)}
            {Html.When(isNow, () => Html.Of($"<strong>{voice.Writing("History_Now")}</strong>"))}
            {Html.When(!isNow, () => ShortLink.Show(voice.In(address + "#vald"), voice.Writing("History_Show"), at))}</li>
            """
        );
    }

    private static Html Chosen(WritingCall call, TemplateSection section, SectionText chosen)
    {
        var (voice, now) = (call.Voice, call.View.Report.TextOf(section.Id));
        return Html.Of(
            $"""
            <section aria-labelledby="vald">
            <h2 id="vald">{voice.Writing("History_Then", voice.Moment(chosen.SavedAt, call.View.Today), call.NameOf(chosen.SavedBy))}</h2>
            {WritingParts.Written(voice, chosen.Text)}
            {call.Token.Begin(voice.In(call.Path + WritingPaths.TakeBack))}
            <input type="hidden" name="{WritingPaths.SectionField}" value="{section.Id}">
            <input type="hidden" name="{WritingPaths.RevisionField}" value="{Number(chosen.Revision)}">
            <button type="submit">{voice.Writing("History_TakeBack")}</button>
            </form>
            <details><summary>{voice.Writing("History_Compare")}</summary>
            <div class="written" lang="sv">{WrittenText.Show(ChangedText.Between(chosen.Text, now.Text))}</div></details>
            </section>
            """
        );
    }

    private static string BackTo(WritingCall call, TemplateSection section) =>
        WritingPaths.PageOf(call.Report, call.View.Template.Pages.First(p => p.Sections.Contains(section)).Id);

    private static int? NumberIn(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
