using System.Text;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Runtime.Handlers;

/// <summary>What came of taking in a report.</summary>
/// <param name="Id">Null when it has no place yet.</param>
/// <param name="BeganIntervention">No intervention of that name was known: it is registered now.</param>
public sealed record TakenIn(ReportId? Id, Refusal? Refusal, bool Changed, bool BeganIntervention);

/// <summary>
/// Old reports find their intervention by name, or begin one with that one period. The file itself is kept as it came, under its hash,
/// before anything of it is used.
/// </summary>
public sealed class IntakeHandler(IBlobStore blobs, AssociationDirectory directory, ReportHandler reports, PlanHandler plans)
{
    /// <summary>Where the bytes of a file are kept.</summary>
    public static StreamName KeptAs(SourceFile file)
    {
        ArgumentNullException.ThrowIfNull(file);
        return KeptAs(file.Sha256);
    }

    public static StreamName KeptAs(string sha256) => new($"intake/{sha256}");

    public Task KeepAsync(SourceFile file, ReadOnlyMemory<byte> content, CancellationToken cancellation) =>
        blobs.PutAsync(KeptAs(file), content, cancellation);

    /// <summary>The bytes of a file that was kept; null when it was not.</summary>
    public Task<byte[]?> FindAsync(SourceFile file, CancellationToken cancellation) => blobs.GetAsync(KeptAs(file), cancellation);

    /// <summary>The reports of one file, one by one: what hinders one does not hinder the next.</summary>
    public async Task<IReadOnlyList<(UnderstoodReport Report, TakenIn Outcome)>> TakeInAsync(
        IReadOnlyList<UnderstoodReport> reports,
        SourceFile file,
        PersonId actor,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(reports);
        var outcomes = new List<(UnderstoodReport, TakenIn)>();
        foreach (var report in reports)
        {
            var outcome = await directory.Damage.PassOverAsync(KeptAs(file), () => TakeInAsync(report, file, actor, now, cancellation)!);
            outcomes.Add(
                (report, outcome ?? new TakenIn(null, new Refusal(RefusalReason.CannotBeRead, report.Intervention), false, false))
            );
        }

        return outcomes;
    }

    public async Task<TakenIn> TakeInAsync(
        UnderstoodReport understood,
        SourceFile file,
        PersonId actor,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(understood);
        ArgumentNullException.ThrowIfNull(file);
        understood = CleanCommand.Of(understood);
        if (understood.Period is not { } period || string.IsNullOrWhiteSpace(understood.Intervention))
        {
            return new TakenIn(
                null,
                new Refusal(understood.Period is null ? RefusalReason.PeriodIsMissing : RefusalReason.InterventionIsMissing),
                false,
                false
            );
        }

        var named = (await directory.InterventionsAsync(cancellation)).FirstOrDefault(i => Slug(i.Name) == Slug(understood.Intervention));
        var id = named?.Id ?? new InterventionId(Slug(understood.Intervention));
        var (report, command) = (new ReportId(id, understood.Form.Id, period.End), $"intake/{file.Sha256[..16]}");
        var take = new Request(new TakeInReport(understood, period, file), actor, $"{command}/{report}", now);
        if (named is null)
        {
            var begin = new InterventionRequest(Begin(understood, period), actor, $"{command}/{id}", now);
            return await BeginWithAsync(new InterventionStep(id, begin), new ReportStep(report, take), cancellation);
        }

        var reply = await reports.HandleAsync(report, take, cancellation);
        return new TakenIn(report, reply.Refusal, reply.Changed, false);
    }

    /// <summary>An intervention that nobody has named before is begun and its report taken in, or neither is.</summary>
    private async Task<TakenIn> BeginWithAsync(InterventionStep begin, ReportStep take, CancellationToken cancellation)
    {
        var replies = await plans.HandleAsync(new RequestPlan([begin, take]), cancellation);
        return replies is [{ Changed: var began }, { } taken]
            ? new TakenIn(take.Id, taken.Refusal, taken.Changed, began)
            : new TakenIn(null, replies[^1].Refusal, false, false);
    }

    private static BeginIntervention Begin(UnderstoodReport understood, ReportingPeriod period) =>
        new(
            understood.Intervention.Trim(),
            understood.Owner.Trim(),
            understood.Form,
            new PeriodScheme(period.Start, period.End, period.End, Whole: understood.Form.Id == FinalReport.Form),
            null,
            []
        );

    /// <summary>Lower-case letters a–z, digits and hyphens: the same for spellings that people take for the same.</summary>
    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var c in BareLetters.Of(CleanText.Line(name)))
        {
            slug.Append(char.IsAsciiLetterOrDigit(c) ? c : '-');
        }

        return string.Join('-', slug.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } made
            ? made[..Math.Min(made.Length, 60)]
            : "insats";
    }
}
