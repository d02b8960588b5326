using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Documents;

namespace FinsamBot.Testing.Reports;

/// <summary>An <see cref="InventedYear"/> whose reports the office has registered, and whose documents are filed. The owner has signed the
/// final report.</summary>
public sealed class RegisteredYear
{
    private const int MostOfAYear = 100_000;

    private int _commands;

    /// <param name="papers">What files the documents; null: plain ones.</param>
    public RegisteredYear(IStreamStore streams, IBlobStore blobs, Func<ReportHandler, IBlobStore, DocumentArchive>? papers = null)
    {
        (Streams, Blobs, Log) = (streams, blobs, new EventLog(streams, blobs));
        (Directory, Plans) = (new AssociationDirectory(Log), new PlanBook(blobs));
        var due = new DueIndex(blobs);
        Interventions = new InterventionHandler(Directory, due, TemplateCatalogue.BuiltIn, Plans);
        Reports = new ReportHandler(Log, Directory, due, TemplateCatalogue.BuiltIn, Plans);
        Papers = (papers ?? PlainPapers.Archive)(Reports, blobs);
    }

    public IStreamStore Streams { get; }

    public IBlobStore Blobs { get; }

    public EventLog Log { get; }

    public AssociationDirectory Directory { get; }

    public InterventionHandler Interventions { get; }

    public ReportHandler Reports { get; }

    public DocumentArchive Papers { get; }

    private PlanBook Plans { get; }

    /// <param name="isRegistered">Which reports the office has registered; null: all.</param>
    public async Task PlayAsync(int year, IReadOnlyList<InventedIntervention> all, Predicate<ReportId>? isRegistered = null)
    {
        ArgumentNullException.ThrowIfNull(all);
        await new InventedYear(Directory, Interventions, Reports, year) { FirstCommand = _commands }.PlayAsync(all, CancellationToken.None);
        _commands += MostOfAYear;
        foreach (var invented in all)
        {
            var intervention = await Directory.InterventionAsync(new InterventionId(invented.Id), CancellationToken.None);
            foreach (var report in intervention.Opened.Where(o => o.Period.End.Year == year).Select(intervention.ReportFor))
            {
                await OfficeAsync(report, year, isRegistered?.Invoke(report) != false);
            }
        }
    }

    private async Task OfficeAsync(ReportId report, int year, bool isRegistered)
    {
        var now = new DateTimeOffset(year + 1, 1, 26, 9, 0, 0, TimeSpan.Zero);
        await Papers.FileAsync(report, now, CancellationToken.None);
        if ((await Reports.ReadAsync(report, CancellationToken.None)).Submission is null || !isRegistered)
        {
            return;
        }

        await DoAsync(report, new RegisterReport(FormattableString.Invariant($"{year}:{++_commands % MostOfAYear}"), "RN"), now);
        if ((await Reports.ReadAsync(report, CancellationToken.None)).Registry.Signatures?.Parties[0] is { } owner)
        {
            var file = await Papers.KeepAsync(
                report,
                SignedPdf.Of("Undertecknad.pdf", SignedPapers.WithSignature()),
                CancellationToken.None
            );
            var day = StockholmTime.DayOf(now);
            await DoAsync(report, new NoteSignature(owner.Organisation, "Eva Ek", "Eva Ek", day, SignatureMethod.ESignature, file), now);
        }

        await Papers.FileAsync(report, now, CancellationToken.None);
    }

    private async Task DoAsync(ReportId report, Command command, DateTimeOffset now)
    {
        var request = new Request(command, Sample.Rita, $"office-{report}-{command.GetType().Name}", now);
        if ((await Reports.HandleAsync(report, request, CancellationToken.None)).Refusal is { } refusal)
        {
            throw new InvalidOperationException($"{report}: {command.GetType().Name} was refused: {refusal}");
        }
    }
}
