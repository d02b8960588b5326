using System.Globalization;
using FinsamBot.Domain.Reports;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;
using FinsamBot.Web.Reading.Changes;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Writing;

/// <summary>Every text that a section has had: to read, to compare with the one of now, and to take back.</summary>
internal sealed class HistoryPages(SectionEntry entry, WritingCommands commands, FormCommandIds ids)
{
    public Task<IResult> ShowAsync(HttpContext context)
    {
        var query = context.Request.Query;
        return entry.EnterAsync(
            context,
            query[WritingPaths.SectionField].ToString(),
            page => Task.FromResult<IResult>(Show(page, Earlier(page, query[WritingPaths.RevisionField].ToString())))
        );
    }

    /// <summary>The earlier text becomes the section's again: a new revision, so that nothing is lost.</summary>
    public async Task<IResult> TakeBackAsync(HttpContext context)
    {
        var sent = await SentForm.ReadAsync(context);
        return await entry.EnterAsync(
            context,
            sent[WritingPaths.SectionField],
            async page =>
            {
                if (Earlier(page, sent[WritingPaths.RevisionField]) is not { } earlier)
                {
                    return Show(page, null);
                }

                var save = new SaveSections([new SectionInput(page.Section.Id, earlier.Text, page.Saved.Done, page.Saved.Revision)]);
                var id = ids.ForWriting(sent.Token, SentContent.Whole(sent.Form));
                var reply = await commands.DoAsync(page.Call, save, id, context.RequestAborted);
                return reply.Notice is { } notice
                    ? Show(page with { Notice = notice }, earlier)
                    : new SeeOther(page.Call.Voice.In(Query.With(page.Back, WritingPaths.DoneField, WritingPage.DoneTakenBack)));
            }
        );
    }

    private static SectionText? Earlier(WordedSection page, string revision) =>
        int.TryParse(revision, NumberStyles.None, CultureInfo.InvariantCulture, out var wished)
            ? page.Versions.Saved.FirstOrDefault(s => s.Revision == wished)
            : null;

    private static PageResult Show(WordedSection page, SectionText? chosen)
    {
        var (call, section, saved) = (page.Call, page.Section, page.Versions.Saved);
        var voice = call.Voice;
        var title = voice.Writing("History_Title", section.Number, section.Label.In(voice.Language));
        return call.Page(
            title,
            WritingPaths.HistoryOf(call.Report, section.Id),
            Html.Of(
                $"""
                <p class="lead">{voice.Writing(saved.Count == 0 ? "History_None" : "History_What")}</p>
                <ol class="listed" reversed>{saved.Reverse().Select(s => Line(page, s))}</ol>
                {Html.When(chosen is not null, () => Chosen(page, chosen!))}
                <p><a href="{voice.In(page.Back)}">{voice.Writing("History_Back")}</a></p>
                """
            ),
            page.Notice
        );
    }

    private static Html Line(WordedSection page, SectionText saved)
    {
        var (call, voice) = (page.Call, page.Call.Voice);
        var at = voice.Moment(saved.SavedAt, call.View.Today);
        var address = Query.With(WritingPaths.HistoryOf(call.Report, page.Section.Id), WritingPaths.RevisionField, Number(saved.Revision));
        var isNow = saved.Revision == page.Saved.Revision;
        return Html.Of(
            $"""
            <li>{voice.Writing("History_Line", at, call.NameOf(saved.SavedBy), saved.Text.Length)}
            {Html.When(isNow, () => Html.Of($"<strong>{voice.Writing("History_Now")}</strong>"))}
            {Html.When(!isNow, () => ShortLink.Show(voice.In(address + "#vald"), voice.Writing("History_Show"), at))}</li>
            """
        );
    }

    private static Html Chosen(WordedSection page, SectionText chosen)
    {
        var (call, voice) = (page.Call, page.Call.Voice);
        return Html.Of(
            $"""
            <section aria-labelledby="vald">
            <h2 id="vald">{voice.Writing("History_Then", voice.Moment(chosen.SavedAt, call.View.Today), call.NameOf(chosen.SavedBy))}</h2>
            {WritingParts.Written(voice, chosen.Text)}
            {call.Token.Begin(voice.In(call.Path + WritingPaths.TakeBack))}
            {FormToken.Hidden(WritingPaths.SectionField, page.Section.Id)}
            {FormToken.Hidden(WritingPaths.RevisionField, Number(chosen.Revision))}
            <button type="submit">{voice.Writing("History_TakeBack")}</button>
            </form>
            <details><summary>{voice.Writing("History_Compare")}</summary>
            <div class="written" lang="sv">{WrittenText.Show(ChangedText.Between(chosen.Text, page.Saved.Text))}</div></details>
            </section>
            """
        );
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
