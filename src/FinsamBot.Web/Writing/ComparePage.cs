using System.Globalization;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Writing;
using FinsamBot.Domain.Text.Comparing;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Writing;

/// <summary>The saved text of a section and each text beside it: what nobody contests once, and the rest side by side to choose.</summary>
internal static class ComparePage
{
    public const string MarkField = "marke";
    public const string Mine = "min";
    public const string Theirs = "deras";
    public const string Both = "bada";

    public static string ChoiceOf(int part) => string.Create(CultureInfo.InvariantCulture, $"val-{part}");

    public static PageResult Show(WordedSection page)
    {
        var (call, voice) = (page.Call, page.Call.Voice);
        var title = voice.Writing("Compare_Title", page.Section.Number, page.Section.Label.In(voice.Language));
        var beside = page.Versions.SetAside;
        return call.Page(
            title,
            WritingPaths.ComparisonOf(call.Report, page.Section.Id),
            Html.Of(
                $"""
                <p class="lead">{voice.Writing(beside.Count == 0 ? "Compare_None" : "Compare_What")}</p>
                {beside.Select(b => One(page, b))}
                <p><a href="{voice.In(page.Back)}">{voice.Writing("Compare_Later")}</a></p>
                """
            ),
            page.Notice
        );
    }

    private static Html One(WordedSection page, SetAsideVersion beside)
    {
        var (call, voice, merge) = (page.Call, page.Call.Voice, page.MergeWith(beside));
        var isMine = beside.Text.By == call.Person.Id;
        var who = isMine ? voice.Writing("Compare_Yours") : voice.Writing("Compare_Of", call.NameOf(beside.Text.By));
        var at = voice.Moment(beside.Text.At, call.View.Today);
        var mayDiscard = call.View.Circumstances.MayDiscard(beside.Text, call.Person.Id, call.View.Today);
        return Html.Of(
            $"""
            <section aria-labelledby="m-{beside.Text.Mark}">
            <h2 id="m-{beside.Text.Mark}">{who}, {at}</h2>
            {Begin(page, beside, WritingPaths.Choose)}
            {FormToken.Hidden(WritingPaths.RevisionField, Number(page.Saved.Revision))}
            {Parts(page, merge, who)}
            <button type="submit">{voice.Writing(merge.IsSettled ? "Compare_Join" : "Compare_Choose")}</button>
            </form>
            {Html.When(mayDiscard, () => Discard(page, beside))}
            </section>
            """
        );
    }

    private static Html Discard(WordedSection page, SetAsideVersion beside) =>
        Html.Of(
            $"""
            {Begin(page, beside, WritingPaths.Discard)}
            <button type="submit" class="second">{page.Call.Voice.Writing("Compare_Discard")}</button>
            </form>
            """
        );

    private static Html Begin(WordedSection page, SetAsideVersion beside, string step) =>
        Html.Of(
            $"""
            {page.Call.Token.Begin(page.Call.Voice.In(page.Call.Path + step))}
            {FormToken.Hidden(WritingPaths.SectionField, page.Section.Id)}
            {FormToken.Hidden(MarkField, beside.Text.Mark)}
            """
        );

    private static Html Parts(WordedSection page, TextMerge merge, string who)
    {
        var number = 0;
        return Html.Of(
            $"""
            {merge.Parts.Select(part => part switch
            {
                MergePart.Contested contested => Contested(page, contested, number++, who),
                MergePart.Settled settled => WritingParts.Written(page.Call.Voice, TextMerge.TextOf(settled.Lines)),
                _ => Html.Empty,
            }).ToList()}
            """
        );
    }

    private static Html Contested(WordedSection page, MergePart.Contested part, int number, string who)
    {
        var (voice, saved) = (page.Call.Voice, page.Saved);
        var theirs =
            saved.Revision == 0 ? voice.Writing("Compare_Saved") : voice.Writing("Compare_SavedBy", page.Call.NameOf(saved.SavedBy));
        return Html.Of(
            $"""
            <fieldset class="contested"><legend>{voice.Writing("Compare_Both")}</legend>
            <div class="beside">
            {Side(voice, number, Mine, who, part.Mine)}
            {Side(voice, number, Theirs, theirs, part.Theirs)}
            </div>
            <p><label class="choice"><input type="radio" name="{ChoiceOf(number)}" value="{Both}" checked> {voice.Writing(
                "Compare_KeepBoth"
            )}</label></p>
            </fieldset>
            """
        );
    }

    private static Html Side(Voice voice, int number, string value, string who, IReadOnlyList<MergeLine> lines) =>
        Html.Of(
            $"""
            <div>
            <p><label class="choice"><input type="radio" name="{ChoiceOf(number)}" value="{value}"> {who}</label></p>
            {(
                lines.Count == 0
                    ? Html.Of($"""<p class="aside">{voice.Writing("Compare_Removed")}</p>""")
                    : WritingParts.Written(voice, TextMerge.TextOf(lines))
            )}
            </div>
            """
        );

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
