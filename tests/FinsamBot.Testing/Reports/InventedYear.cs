using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;

namespace FinsamBot.Testing.Reports;

/// <summary>
/// A year of an invented association: every intervention reports every quarter, the last one ends in June and hands in its final report.
/// One report comes late and one is never handed in. Nothing waits for the clock: each request says when it is made.
/// </summary>
public sealed class InventedYear(AssociationDirectory directory, InterventionHandler interventions, ReportHandler reports, int year)
{
    private static readonly TemplateRef Quarterly = new("kvartalsrapport", "2026");
    private static readonly TemplateRef Final = new("slutrapport", "2026");
    private int _commands;

    /// <summary>The number of its first command: another for each year in one store.</summary>
    public int FirstCommand
    {
        init => _commands = value;
    }

    public async Task PlayAsync(IReadOnlyList<InventedIntervention> all, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(all);
        await FoundAsync(cancellation);
        foreach (var (intervention, index) in all.Select((i, n) => (i, n)))
        {
            var ends = index == all.Count - 1 ? new DateOnly(year, 6, 30) : (DateOnly?)null;
            await BeginAsync(intervention, ends, cancellation);
            for (var quarter = 0; quarter < (ends is null ? 4 : 2); quarter++)
            {
                await QuarterAsync(intervention, index, quarter, cancellation);
            }

            if (ends is { } last)
            {
                await FinalAsync(intervention, last, cancellation);
            }
        }
    }

    private Task FoundAsync(CancellationToken cancellation) =>
        directory.ChangeAssociationAsync(
            a =>
                a.IsFounded
                    ? []
                    :
                    [
                        new AssociationDetailsSet(Sample.Association.Details),
                        .. Sample.Association.People.Values.Select(p => new PersonRegistered(p)),
                        .. Sample.Association.Roles.Select(r => new AssociationRoleGiven(r.Person, r.Role)),
                    ],
            new Stamp(At(new DateOnly(year, 1, 1)), "seed", "seed"),
            cancellation
        );

    private async Task BeginAsync(InventedIntervention invented, DateOnly? ends, CancellationToken cancellation)
    {
        var (first, id) = (new DateOnly(year, 1, 1), new InterventionId(invented.Id));
        var periods = new PeriodScheme(first, new DateOnly(year, 3, 31), ends);
        RoleGiven[] roles =
        [
            new(Sample.Sofia, Role.Lead),
            new(Sample.Bo, Role.Deputy),
            new(Sample.Anna, Role.SteeringMember),
            new(Sample.Karim, Role.SteeringMember),
        ];
        await interventions.HandleAsync(
            id,
            Ask(new BeginIntervention(invented.Name, invented.Owner, Quarterly, periods, null, roles, invented.Kind), first),
            cancellation
        );
        if (ends is not null)
        {
            await interventions.HandleAsync(
                id,
                Ask(new AddReporting(new Reporting(Final, new PeriodScheme(first, first, Whole: true))), first),
                cancellation
            );
        }
    }

    private async Task QuarterAsync(InventedIntervention invented, int index, int quarter, CancellationToken cancellation)
    {
        var period = new ReportingPeriod(
            new DateOnly(year, (quarter * 3) + 1, 1),
            new DateOnly(year, (quarter * 3) + 1, 1).AddMonths(3).AddDays(-1)
        );
        var report = new ReportId(new InterventionId(invented.Id), Quarterly.Id, period.End);
        var (isLate, isMissing) = (index == 1 && quarter == 2, index == 4 && quarter == 3);
        var day = period.End.AddDays(isLate ? 23 : 8);
        await DoAsync(report, new OpenReport(period), day, cancellation, PersonId.Bot);
        await DoAsync(report, Texts(InventedTexts.Of(invented, index, quarter)), day, cancellation);
        foreach (var figure in InventedFigures.Of(invented, index, quarter, period))
        {
            await DoAsync(report, figure, day, cancellation);
        }

        if (!isMissing)
        {
            await DoAsync(report, new SubmitReport(true), day, cancellation);
        }
    }

    private async Task FinalAsync(InventedIntervention invented, DateOnly last, CancellationToken cancellation)
    {
        var period = new ReportingPeriod(new DateOnly(year, 1, 1), last);
        var report = new ReportId(new InterventionId(invented.Id), Final.Id, last);
        var day = last.AddDays(20);
        await DoAsync(report, new OpenReport(period), day, cancellation, PersonId.Bot);
        await DoAsync(report, Texts(InventedTexts.Final(invented)), day, cancellation);
        await DoAsync(report, new SubmitReport(true), day, cancellation);
    }

    private async Task DoAsync(ReportId report, Command command, DateOnly day, CancellationToken cancellation, PersonId? by = null)
    {
        var reply = await reports.HandleAsync(
            report,
            new Request(command, by ?? Sample.Sofia, $"year-{_commands++}", At(day)),
            cancellation
        );
        if (reply.Refusal is { } refusal)
        {
            throw new InvalidOperationException($"{report}: {command.GetType().Name} was refused: {refusal}");
        }
    }

    private InterventionRequest Ask(InterventionCommand command, DateOnly day) =>
        new(command, PersonId.Bot, $"year-{_commands++}", At(day));

    private static SaveSections Texts(IEnumerable<(string Section, string Text)> texts) =>
        new([.. texts.Select(t => new SectionInput(t.Section, t.Text, true, null))]);

    private static DateTimeOffset At(DateOnly day) => new(day, new TimeOnly(9, 0), TimeSpan.Zero);
}
