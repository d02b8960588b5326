using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Papers;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Reading;

/// <summary>What was filed of a report, as links and as downloads: the bytes that were stored, or none.</summary>
internal static class FiledDocuments
{
    private const int Kilobyte = 1024;

    /// <summary>The one that counts, and folded behind it those that it took the place of.</summary>
    /// <param name="path">The page below which the documents lie.</param>
    public static Html Show(Voice voice, Report report, string path) =>
        report.Registry.Filings.IsEmpty
            ? Html.Empty
            : Html.Of(
                $"""
                <section aria-labelledby="dokument">
                <h2 id="dokument">{voice["FiledTitle"]}</h2>
                {Edition(voice, report, report.Registry.Filings[^1], path)}
                {Html.When(report.Registry.Filings.Count > 1, () => Earlier(voice, report, path))}
                <p class="aside">{voice["FiledFrozen"]}</p>
                </section>
                """
            );

    public static Html Link(Voice voice, FiledDocument document, string path)
    {
        var size = voice.Say("FiledSize", (int)Math.Max(1, document.Size / Kilobyte));
        return Html.Of(
            $"""
            <a href="{path}{RegistryAddress.Document}/{document.Sha256}">{document.Name}</a> <span class="aside">({size})</span>
            """
        );
    }

    /// <summary>The minutes of the meetings at which the steering group answered.</summary>
    public static Html Minutes(Voice voice, Report report, string path)
    {
        var kept = report.Meetings.Where(m => m.Kept is not null).OrderBy(m => m.Day).ToList();
        return Html.When(
            kept.Count > 0,
            () =>
                Html.Of(
                    $"""
                    <section aria-labelledby="protokoll">
                    <h2 id="protokoll">{voice["MinutesKept"]}</h2>
                    <ul>{kept.Select(m => Html.Of($"<li>{Link(voice, m.Kept!, path)}<br>{At(voice, m)}</li>"))}</ul>
                    </section>
                    """
                )
        );
    }

    public static IEnumerable<FiledDocument> MinutesOf(Report report) => report.Meetings.Select(m => m.Kept).OfType<FiledDocument>();

    public static IEnumerable<FiledDocument> SignedOf(Report report) =>
        report
            .Registry.Earlier.Select(e => e.Signatures)
            .Append(report.Registry.Signatures)
            .OfType<SignatureRound>()
            .SelectMany(r => r.Given.Values)
            .Select(s => s.File)
            .OfType<FiledDocument>();

    /// <param name="handedOver">What the reader may have besides what was filed.</param>
    public static async Task<IResult> DownloadAsync(
        HttpContext context,
        Report report,
        string hash,
        OpenFiled open,
        IEnumerable<FiledDocument> handedOver
    )
    {
        var voice = context.Request.Voice();
        var following = FrozenAttachments.All(report).Select(a => a.File).Concat(FrozenAttachments.Copies(report));
        var all = report.Registry.Filings.SelectMany(f => f.Documents).Concat(following).Concat(handedOver);
        if (all.FirstOrDefault(d => d.Sha256 == hash) is not { } filed)
        {
            return PlainPages.NotFound(voice);
        }

        if (report.DisposalOf(filed.Key) is { } disposed)
        {
            return PlainPages.Disposed(voice, disposed.Decision);
        }

        return await open(filed, context.RequestAborted) is { } document ? new FiledResult(document) : PlainPages.Damaged(voice);
    }

    private static string At(Voice voice, MeetingSource meeting) => Domain.Text.Texts.Capital(MeetingWords.At(meeting, voice.Language));

    private static Html Earlier(Voice voice, Report report, string path) =>
        Html.Of(
            $"""
            <details>
            <summary>{voice["FiledEarlier"]}</summary>
            {report.Registry.Filings.SkipLast(1).Reverse().Select(f => Edition(voice, report, f, path))}
            </details>
            """
        );

    private static Html Edition(Voice voice, Report report, Filing filing, string path) =>
        Html.Of(
            $"""
            <h3>{Name(voice, report, filing)}</h3>
            <ul>{filing.Documents.Select(d => Html.Of($"<li>{Link(voice, d, path)}</li>"))}</ul>
            {Html.When(filing.WithoutPdf is not null, () => Html.Of($"<p>{PdfWords.Of(filing.WithoutPdf!.Value, voice.Language)}</p>"))}
            """
        );

    private static string Name(Voice voice, Report report, Filing filing)
    {
        var name = voice[filing.Edition == Domain.Reports.Registry.Edition.Registered ? "FiledRegistered" : "FiledSubmitted"];
        return report.Registry.Corrections.IsEmpty ? name : voice.Say("FiledVersion", name, filing.Version);
    }
}
