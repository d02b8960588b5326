using System.Reflection;
using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Archive.Gathering;

/// <summary>Makes the case file of an intervention and a year out of what is stored. Files are read when they are written, not
/// before.</summary>
public sealed class CaseGathering(ArchiveStores stores, ArchiveOptions options)
{
    /// <summary>Which reports there are, and whether they can go.</summary>
    public async Task<YearLook> LookAsync(int year, DateTimeOffset now, CancellationToken cancellation)
    {
        var (cases, damaged) = (new List<YearCase>(), new List<StreamName>());
        foreach (var id in (await stores.Directory.AssociationAsync(cancellation)).Interventions)
        {
            var found = await stores.Directory.Damage.PassOverAsync(id.Stream, () => stores.Interventions.FindAsync(id, now, cancellation));
            if (found is null)
            {
                damaged.Add(id.Stream);
            }
            else if (await ReportsAsync(found, year, now, cancellation) is { Count: > 0 } reports)
            {
                cases.Add(new YearCase(found.Intervention, year, reports));
            }
        }

        return new YearLook(cases, damaged);
    }

    /// <summary>Of the reports that are ready.</summary>
    /// <param name="everything">Also of those that were handed in and wait for the office: for who leaves.</param>
    /// <exception cref="Runtime.Streams.BrokenStreamException">A stream of it is damaged.</exception>
    public async Task<CaseFile> MakeAsync(YearCase of, DateTimeOffset now, CancellationToken cancellation, bool everything = false)
    {
        ArgumentNullException.ThrowIfNull(of);
        var association = await stores.Directory.AssociationAsync(cancellation);
        var (intervention, year) = (of.Intervention, of.Year);
        var id = NamedUuid.Of($"{association.Details.Name}/{intervention.Id.Value}/{year}");
        var making = new RecordMaking(stores, association, options.Mandate.Trim());
        var records = new List<CaseRecord>();
        var going = of.Reports.Where(r => r.State == YearReportState.Ready || (everything && r.Waits)).ToList();
        foreach (var report in going)
        {
            records.AddRange(await making.OfAsync(report.View!, cancellation));
        }

        var chain = await new ChainRecord(stores).OfAsync(
            $"{id}/chain",
            [intervention.Id.Stream, .. going.Select(r => r.Id.Stream)],
            now,
            cancellation
        );
        var file = new CaseFile(
            FormattableString.Invariant($"{intervention.Id.Value}-{year}-{id.ToString()[..8]}"),
            id,
            FormattableString.Invariant($"{intervention.Id.Value} {year}"),
            Texts.Get("Case_Title", intervention.Name, year),
            Texts.Get("Case_About", intervention.Name, intervention.Owner, year, association.Details.Name)
        )
        {
            Dates = [.. Dates(intervention, year)],
            Agents = [.. Agents(intervention, association)],
            Disposal = making.Kept(RecordFacts.Morning(new DateOnly(year, 12, 31))),
            Records = [.. Numbered(records), chain],
        };
        return file with { Documentation = PackageWords.Of(file, of with { Reports = [.. of.Reports.Except(going)] }, association, now) };
    }

    /// <summary>What all packages of now say of who sends them.</summary>
    public async Task<PackageHeader> HeaderAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        var details = (await stores.Directory.AssociationAsync(cancellation)).Details;
        var version = typeof(CaseGathering).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        return new PackageHeader(
            options.Profile(),
            details.Name,
            options.CodeOf(details.Mailbox),
            options.Receiver.Trim(),
            options.Agreement.Trim(),
            version ?? "1",
            now
        );
    }

    private async Task<IReadOnlyList<YearReport>> ReportsAsync(
        InterventionView view,
        int year,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        var reports = new List<YearReport>();
        foreach (var planned in view.Plans(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31)).OrderBy(p => p.Plan.Period.End))
        {
            var read = planned.IsOpened
                ? await stores.Directory.Damage.PassOverAsync(
                    planned.Id.Stream,
                    () => stores.Reports.FindAsync(planned.Id, now, cancellation)
                )
                : null;
            var isDamaged = planned.IsOpened && read is null;
            var state = read is null ? YearReportState.NotHandedIn : YearReport.StateOf(read.Report);
            reports.Add(
                new YearReport(planned.Id, planned.Template.Name, planned.Plan.Period, isDamaged ? YearReportState.Damaged : state, read)
            );
        }

        return reports;
    }

    /// <summary>In the order in which they came about.</summary>
    private static IEnumerable<CaseRecord> Numbered(IEnumerable<CaseRecord> records) =>
        records
            .OrderBy(r => r.Dates[0].At)
            .ThenBy(r => r.Id)
            .Select((r, i) => r with { Folder = FormattableString.Invariant($"record-{i + 1:00}") });

    private static IEnumerable<CaseDate> Dates(Intervention intervention, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var start = intervention.StartsOn > first ? intervention.StartsOn : first;
        var end = intervention.EndsOn < last ? intervention.EndsOn.Value : last;
        yield return new CaseDate(CaseDateKind.Created, RecordFacts.Morning(start));
        yield return new CaseDate(CaseDateKind.Start, RecordFacts.Morning(start));
        yield return new CaseDate(CaseDateKind.End, RecordFacts.Morning(end));
    }

    private static IEnumerable<CaseAgent> Agents(Intervention intervention, Association association)
    {
        yield return new CaseAgent(CaseAgentKind.Owner, association.Details.Name);
        yield return new CaseAgent(CaseAgentKind.Other, intervention.Owner, Does: Texts.Get("Agent_Huvudman"));
        foreach (var lead in intervention.Writers().Select(association.PersonOf))
        {
            yield return new CaseAgent(
                CaseAgentKind.ResponsiblePerson,
                RecordFacts.NameOf(lead.Name),
                lead.Organisation,
                Texts.Get("Agent_Lead")
            );
        }
    }
}
