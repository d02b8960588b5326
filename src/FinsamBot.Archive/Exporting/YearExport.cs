using System.Text;
using FinsamBot.Archive.Gathering;
using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Calendar;

namespace FinsamBot.Archive.Exporting;

/// <summary>Writes the packages of a year into a folder of their own: all that can be made, or nothing. A case that is damaged costs the
/// others nothing.</summary>
public sealed class YearExport(CaseGathering gathering, TimeProvider clock)
{
    internal const string List = "paket.csv";

    /// <param name="walked">Told how many of how many cases are done.</param>
    public async Task<ExportOutcome> RunAsync(ExportOrder order, CancellationToken cancellation, Action<int, int>? walked = null)
    {
        ArgumentNullException.ThrowIfNull(order);
        var now = clock.GetUtcNow();
        using var folder = new UnfinishedFolder(order.Folder);
        if (StockholmTime.DayOf(now).Year <= order.Year)
        {
            return Refused(order, ExportRefusal.YearNotOver);
        }

        if (folder.Refusal() is { } taken)
        {
            return Refused(order, taken);
        }

        var look = await gathering.LookAsync(order.Year, now, cancellation);
        List<ExportProblem> problems = [.. look.Damaged.Select(s => new ExportProblem(ExportProblemKind.Damaged, s.Value)), .. Left(look)];
        if (look.Cases.Count == 0 && problems.Count == 0)
        {
            return Refused(order, ExportRefusal.NothingThere);
        }

        if (!order.LeaveOut && look.Cases.SelectMany(c => c.Reports).Any(r => r.Waits))
        {
            return Refused(order, ExportRefusal.ReportsWait, problems);
        }

        return await WriteAsync(order, folder, look, problems, now, walked, cancellation);
    }

    private async Task<ExportOutcome> WriteAsync(
        ExportOrder order,
        UnfinishedFolder folder,
        YearLook look,
        List<ExportProblem> problems,
        DateTimeOffset now,
        Action<int, int>? walked,
        CancellationToken cancellation
    )
    {
        try
        {
            folder.Begin();
            var written = await PackagesAsync(look, folder.Place, now, problems, walked, cancellation);
            if (written.Count == 0)
            {
                return Refused(order, ExportRefusal.NoneWhole, problems);
            }

            await File.WriteAllTextAsync(Path.Combine(folder.Place, List), Sheet(written), Encoding.UTF8, cancellation);
            folder.Finish();
            return new ExportOutcome(order, null, written, problems);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refused(order, ExportRefusal.NotWritten, problems);
        }
    }

    private async Task<IReadOnlyList<WrittenPackage>> PackagesAsync(
        YearLook look,
        string place,
        DateTimeOffset now,
        List<ExportProblem> problems,
        Action<int, int>? walked,
        CancellationToken cancellation
    )
    {
        var (written, done) = (new List<WrittenPackage>(), 0);
        var header = await gathering.HeaderAsync(now, cancellation);
        var cases = new CaseWriting(gathering, header, place) { Problems = problems };
        foreach (var of in look.Cases)
        {
            var ready = of.Reports.Any(r => r.State == YearReportState.Ready) && !of.Reports.Any(r => r.State == YearReportState.Damaged);
            if (ready && await cases.TryAsync(of, cancellation) is { } package)
            {
                written.Add(package);
            }

            walked?.Invoke(++done, look.Cases.Count);
        }

        return written;
    }

    /// <summary>What of the year does not go, report by report.</summary>
    private static IEnumerable<ExportProblem> Left(YearLook look) =>
        from report in look.Cases.SelectMany(c => c.Reports)
        where report.State != YearReportState.Ready
        select new ExportProblem(
            Enum.Parse<ExportProblemKind>(report.State.ToString()),
            report.State == YearReportState.Damaged ? report.Id.Stream.Value : report.Id.ToString()
        );

    /// <summary>Beside the packages: which there are, and what each METS file must be.</summary>
    internal static string Sheet(IEnumerable<WrittenPackage> written) =>
        string.Concat(
            written
                .Select(p =>
                    FormattableString.Invariant($"{p.Folder};{p.Title.Replace(';', ',')};{p.Records};{p.Files};{p.Bytes};{p.Sha256}\r\n")
                )
                .Prepend($"{Texts.Get("Sheet_Packages")}\r\n")
        );

    private static ExportOutcome Refused(ExportOrder order, ExportRefusal refusal, IReadOnlyList<ExportProblem>? problems = null) =>
        new(order, refusal, [], problems ?? []);
}
