using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Reading;

/// <summary>The files that follow a report, as links: as they came, and as copies for the archive once those are made.</summary>
internal static class AttachedDocuments
{
    /// <param name="path">The page below which the documents lie.</param>
    public static Html Show(Voice voice, Report report, string path)
    {
        var earlier = FrozenAttachments.All(report).Except(report.Attachments).ToList();
        return report.Attachments.IsEmpty && earlier.Count == 0
            ? Html.Empty
            : Html.Of(
                $"""
                <section aria-labelledby="bilagor">
                <h2 id="bilagor">{voice["AttachedTitle"]}</h2>
                {List(voice, report, report.Attachments, path)}
                {Html.When(report.Attachments.IsEmpty, () => Html.Of($"<p>{voice["AttachedNone"]}</p>"))}
                {Html.When(earlier.Count > 0, () => Earlier(voice, report, earlier, path))}
                </section>
                """
            );
    }

    /// <summary>The files alone.</summary>
    public static Html List(Voice voice, Report report, IReadOnlyList<Attachment> attachments, string path) =>
        Html.When(
            attachments.Count > 0,
            () =>
                Html.Of(
                    $"""
                    <ul>{attachments.Select(a => Html.Of($"<li>{Line(voice, report, a, path)}</li>"))}</ul>
                    """
                )
        );

    private static Html Line(Voice voice, Report report, Attachment attachment, string path)
    {
        var copy = FrozenAttachments.CopyOf(report, attachment);
        return Html.Of(
            $"""
            {Link(attachment.File, attachment.File.Name, path)} <span class="aside">({AttachmentWords.About(
                attachment,
                voice.Language
            )})</span>
            {Html.When(copy is not null, () => Html.Of($"· {Link(copy!, voice.Say("AttachedCopy", attachment.File.Name), path)}"))}
            """
        );
    }

    private static Html Link(FiledDocument document, string name, string path) =>
        Html.Of($"""<a href="{path}{RegistryAddress.Document}/{document.Sha256}" download>{name}</a>""");

    private static Html Earlier(Voice voice, Report report, IReadOnlyList<Attachment> earlier, string path) =>
        Html.Of(
            $"""
            <details>
            <summary>{voice["AttachedEarlier"]}</summary>
            {List(voice, report, earlier, path)}
            </details>
            """
        );
}
