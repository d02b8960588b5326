using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Figures;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.FollowUp;

/// <summary>The list for Uppföljning Finsam on a page: to read, to copy with one button or by hand, and as a file. It is in Swedish,
/// whoever reads it.</summary>
/// <param name="Path">The page's own.</param>
/// <param name="File">The list as .csv.</param>
internal sealed record CopyList(Voice Voice, FollowUpList List, DateOnly Today, string Path, string File)
{
    public const string Id = "uppfoljning-finsam";

    private const string ListId = "kopia";
    private const string StatusId = "kopierat";

    /// <summary>Uppföljning Finsam, januari–mars 2026</summary>
    public string Title => Voice.Office("FollowUp_Title", Days.Months(List.Quarter, Voice.Language));

    /// <summary>Turns to another quarter.</summary>
    public Func<ReportingPeriod, string> Turn { get; init; } = q => Query.With(Path, ReportLinks.Quarter, CalendarQuarter.NameOf(q));

    /// <summary>The place on the page; empty on a page of its own.</summary>
    public string Place { get; init; } = "#" + Id;

    /// <summary>The quarter that an address names, and that has begun; null for none.</summary>
    public static ReportingPeriod? QuarterIn(string? name, DateOnly today) =>
        CalendarQuarter.TryRead(name, out var quarter) && quarter.Start <= today ? quarter : null;

    /// <summary>As a part of a page about something else.</summary>
    /// <param name="besides">What stands below it.</param>
    public Html Section(Html besides = default) =>
        Html.Of(
            $"""
            <section aria-labelledby="{Id}">
            <h2 id="{Id}">{Title}</h2>
            {Show()}
            {besides}
            </section>
            """
        );

    public Html Show() =>
        Html.Of(
            $"""
            <p class="aside">{Voice.Office("FollowUp_Unmasked")}</p>
            {Remarks().Select(PageNotice.Aside)}
            {Html.When(List.Entries.Count == 0, () => Html.Of($"<p>{Voice.Office("FollowUp_None")}</p>"))}
            {Html.When(List.Entries.Count > 0, Listed)}
            {Turns()}
            """
        );

    private Html Listed()
    {
        var sheet = FollowUpSheet.Of(List);
        var address = Voice.In(File);
        return Html.Of(
            $"""
            <div lang="sv">{SheetTable.Show(Voice, sheet)}</div>
            <p><label for="{ListId}">{Voice.Office("FollowUp_ToCopy")}</label></p>
            <textarea id="{ListId}" class="copied" rows="6" wrap="off" lang="sv" readonly>
            {SpreadsheetText.Pasted(sheet)}</textarea>
            <p class="row">
            <button type="button" data-copies="{ListId}" data-status="{StatusId}" data-done="{Voice.Office(
                "FollowUp_Copied"
            )}" data-failed="{Voice.Office("FollowUp_NotCopied")}" hidden>{Voice.Office("FollowUp_Copy")}</button>
            {ShortLink.Show(address, Voice.Office("Overview_Csv"), sheet.Name)}
            <span id="{StatusId}" role="status"></span>
            </p>
            """
        );
    }

    /// <summary>What to see to before the list is carried over.</summary>
    private IEnumerable<string> Remarks()
    {
        if (!CalendarQuarter.IsOver(List.Quarter, Today))
        {
            yield return Voice.Office("FollowUp_Runs", Voice.Day(List.Quarter.End, Today));
        }

        var missing = List.Entries.Where(e => e.IsMissing).Select(e => e.Intervention.Name).ToList();
        if (missing.Count > 0)
        {
            yield return Voice.Office("FollowUp_Missing", Domain.Text.Texts.List(missing, Voice.Language));
        }

        var unsplit = List.Entries.Where(e => e.Unsplit > 0).Select(e => e.Intervention.Name).ToList();
        if (unsplit.Count > 0)
        {
            yield return Voice.Office("FollowUp_Unsplit", Domain.Text.Texts.List(unsplit, Voice.Language));
        }
    }

    private Html Turns()
    {
        var (before, after) = (CalendarQuarter.LastBefore(List.Quarter.Start), CalendarQuarter.Of(List.Quarter.End.AddDays(1)));
        return Html.Of(
            $"""
            <p class="row">
            {Html.When(HasBefore(before), () => To(before, "FollowUp_Before"))}
            {Html.When(after.Start <= Today, () => To(after, "FollowUp_After"))}
            </p>
            """
        );
    }

    private bool HasBefore(ReportingPeriod before) =>
        List.Entries.Count == 0 || List.Entries.Any(e => e.Intervention.StartsOn <= before.End);

    private Html To(ReportingPeriod quarter, string key) =>
        Html.Of($"""<a href="{Voice.In(Turn(quarter)) + Place}">{Voice.Office(key, Days.Months(quarter, Voice.Language))}</a>""");
}
