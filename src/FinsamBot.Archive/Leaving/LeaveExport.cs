using FinsamBot.Archive.Exporting;
using FinsamBot.Archive.Gathering;
using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Archive.Leaving;

/// <summary>
/// Takes out everything of a förbund that leaves: packages for an archive, plain folders for people, tables, and the events as they are
/// stored, with a page to find them by. What is damaged is named, and its bytes go along where they can be read.
/// </summary>
public sealed class LeaveExport(CaseGathering gathering, ArchiveStores stores, RenderSheet sheets, TimeProvider clock)
{
    private const string Packages = "paket";

    /// <param name="walked">Told how many of how many cases are done.</param>
    public async Task<LeaveOutcome> RunAsync(string folder, CancellationToken cancellation, Action<int, int>? walked = null)
    {
        using var place = new UnfinishedFolder(folder);
        if (place.Refusal() is { } refusal)
        {
            return new LeaveOutcome(folder, refusal, 0, 0, []);
        }

        var now = clock.GetUtcNow();
        var interventions = await stores.Directory.InterventionsAsync(cancellation);
        if (interventions.Count == 0)
        {
            return new LeaveOutcome(folder, ExportRefusal.NothingThere, 0, 0, []);
        }

        try
        {
            place.Begin();
            var header = await gathering.HeaderAsync(now, cancellation);
            var leaving = new Leaving(place.Place, gathering, header);
            await WriteAsync(leaving, interventions, walked, cancellation);
            place.Finish();
            return new LeaveOutcome(folder, null, leaving.Packages, leaving.Plain.Files, [.. leaving.Problems.Distinct()]);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new LeaveOutcome(folder, ExportRefusal.NotWritten, 0, 0, []);
        }
    }

    private async Task WriteAsync(
        Leaving leaving,
        IReadOnlyList<Intervention> interventions,
        Action<int, int>? walked,
        CancellationToken cancellation
    )
    {
        var association = await stores.Directory.AssociationAsync(cancellation);
        var (looks, done) = (new List<YearCase>(), 0);
        foreach (var year in YearsOf(interventions))
        {
            var look = await gathering.LookAsync(year, leaving.Now, cancellation);
            leaving.Problems.AddRange(look.Damaged.Select(s => new ExportProblem(ExportProblemKind.Damaged, s.Value)));
            looks.AddRange(look.Cases);
        }

        var cases = new List<IndexedCase>();
        foreach (var of in looks)
        {
            cases.Add(await CaseAsync(leaving, of, cancellation));
            walked?.Invoke(++done, looks.Count);
        }

        var tables = new List<Link>();
        foreach (
            var sheet in new[]
            {
                LeaveSheets.Interventions(interventions, association),
                LeaveSheets.Reports(looks),
                LeaveSheets.People(interventions, association),
            }
        )
        {
            var file = await sheets(sheet, SheetFormat.Csv, cancellation);
            tables.Add(await leaving.Plain.PutAsync($"tabeller/{sheet.Name}.csv", $"{sheet.Name}.csv", file.Content, cancellation));
        }

        var events = await EventsAsync(leaving, cancellation);
        var page = IndexPage.Write(association.Details.Name, leaving.Now, tables, cases, events);
        await leaving.Plain.PutAsync("index.html", "index.html", page, cancellation);
    }

    /// <summary>All years in which a period of a report that was opened ends.</summary>
    private static IEnumerable<int> YearsOf(IEnumerable<Intervention> interventions) =>
        interventions.SelectMany(i => i.Opened).Select(o => o.Period.End.Year).Distinct().Order();

    private async Task<IndexedCase> CaseAsync(Leaving leaving, YearCase of, CancellationToken cancellation)
    {
        leaving.Problems.AddRange(
            of.Reports.Where(r => r.State == YearReportState.Damaged)
                .Select(r => new ExportProblem(ExportProblemKind.Damaged, r.Id.Stream.Value))
        );
        var drafts = new List<Link>();
        foreach (var report in of.Reports.Where(r => r is { State: YearReportState.NotHandedIn, View: not null }))
        {
            drafts.Add(await leaving.Plain.PutDraftAsync(report, stores.Render(report.View!), cancellation));
        }

        if (!of.Reports.Any(r => r.Waits || r.State == YearReportState.Ready))
        {
            return new IndexedCase(of, null, [], drafts);
        }

        return await leaving.Cases.TryAsync(of, WrittenAsync, cancellation) ?? new IndexedCase(of, null, [], drafts);

        async Task<IndexedCase> WrittenAsync(CaseFile file, WrittenPackage package)
        {
            var plain = await leaving.Plain.PutAsync(of, file, cancellation);
            leaving.Packages++;
            return new IndexedCase(of, $"{Packages}/{package.Folder}", plain, drafts);
        }
    }

    /// <summary>Every stream as it is stored, and where its chain should end.</summary>
    private async Task<IReadOnlyList<Link>> EventsAsync(Leaving leaving, CancellationToken cancellation)
    {
        var (links, heads) = (new List<Link>(), new List<(StreamName, long?, string?)>());
        await foreach (var stream in stores.Streams.ListAsync("", cancellation))
        {
            var name = ChainRecord.NameOf(stream);
            try
            {
                var lines = (await stores.Streams.ReadAsync(stream, 0, cancellation)).Lines;
                links.Add(await leaving.Plain.PutAsync($"handelser/{name}", name, lines, cancellation));
                var head = await StreamHead.ReadAsync(stores.Blobs, stream, cancellation);
                heads.Add((stream, head?.Count, head?.Hash));
            }
            catch (BrokenStreamException)
            {
                leaving.Problems.Add(new ExportProblem(ExportProblemKind.Damaged, stream.Value));
            }
        }

        var sheet = ChainRecord.HeadsOf(heads);
        links.Add(await leaving.Plain.PutAsync($"handelser/{ChainRecord.Heads}", ChainRecord.Heads, sheet, cancellation));
        return links;
    }

    /// <summary>What has been written so far, and where.</summary>
    private sealed class Leaving(string root, CaseGathering gathering, PackageHeader header)
    {
        public DateTimeOffset Now => header.Now;

        public CaseWriting Cases { get; } = new(gathering, header, Path.Combine(root, LeaveExport.Packages)) { HasEverything = true };

        public List<ExportProblem> Problems => Cases.Problems;

        public PlainFolder Plain { get; } = new(root);

        public int Packages { get; set; }
    }
}
