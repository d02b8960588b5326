using System.Globalization;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Mine;

/// <summary>The files that follow an open report: each with its way out, and the form for one more.</summary>
internal static class AttachmentSection
{
    public const string FileField = "fil";
    public const string ReportField = "rapport";
    public const string NumberField = "bilaga";

    private static readonly string Accepted = string.Join(',', AttachmentName.Known);

    public static Html Show(Mine mine, ReportStanding report, LinkTo links)
    {
        var (voice, id, attachments) = (mine.Voice, IdOf(report.Id), report.Shown!.Attachments);
        return Html.Of(
            $"""
            <section aria-labelledby="{id}">
            <h2 id="{id}">{voice.Office("Attached_Title", voice.NameOf(report))}</h2>
            {Html.When(attachments.IsEmpty, () => Html.Of($"<p>{voice.Office("Attached_None")}</p>"))}
            {Html.When(
                !attachments.IsEmpty,
                () => Html.Of($"""<ul class="listed">{attachments.Select(a => Line(mine, report, a, links))}</ul>""")
            )}
            {Html.When(attachments.Count < AttachmentLimits.Most, () => Upload(mine, report, id))}
            </section>
            """
        );
    }

    /// <summary>Where on the page the files of a report stand.</summary>
    public static string IdOf(ReportId report) => $"bilagor-{report.Name}";

    private static Html Line(Mine mine, ReportStanding report, Attachment attachment, LinkTo links)
    {
        var (voice, name) = (mine.Voice, attachment.File.Name);
        var file = voice.In(links, new PageLink.Reading(report.Id, mine.Person.Id) { Document = attachment.File.Sha256 });
        var remove = voice.Office("Attached_Remove");
        return Html.Of(
            $"""
            <li><a href="{file}" download>{name}</a> <span class="aside">({AttachmentWords.About(attachment, voice.Language)})</span>
            {mine.Token.Begin(voice.In(MineInterventionPages.AddressOf(report.Id.Intervention) + MineInterventionPages.Remove))}
            {FormToken.Hidden(ReportField, report.Id.ToString())}
            {FormToken.Hidden(NumberField, attachment.Number.ToString(CultureInfo.InvariantCulture))}
            <button type="submit" class="second" aria-label="{remove}: {name}">{remove}</button>
            </form>
            </li>
            """
        );
    }

    private static Html Upload(Mine mine, ReportStanding report, string id)
    {
        var voice = mine.Voice;
        var action = voice.In(MineInterventionPages.AddressOf(report.Id.Intervention) + MineInterventionPages.Add);
        var hint = voice.Office(
            "Attached_Hint",
            AttachmentLimits.LargestMegabytes,
            AttachmentLimits.Most,
            AttachmentLimits.TogetherMegabytes
        );
        return Html.Of(
            $"""
            {mine.Token.Begin(action, Html.Of($""" enctype="multipart/form-data" """))}
            {FormToken.Hidden(ReportField, report.Id.ToString())}
            <label for="fil-{id}">{voice.Office("Attached_File")}</label>
            <p class="aside" id="om-{id}">{hint}</p>
            <input id="fil-{id}" name="{FileField}" type="file" accept="{Accepted}" required aria-describedby="om-{id}">
            <button type="submit">{voice.Office("Attached_Add")}</button>
            </form>
            """
        );
    }
}
