using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>What is registered has its place in a form; what is frozen for a round or a hand-in is what the intervention's ledger says of
/// the period.</summary>
internal sealed class FigureWatch(Facts facts)
{
    /// <summary>What was decided on may have changed so shortly before.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(20);

    /// <param name="appended">What stands now in one append, applied already.</param>
    public void Judge(StreamName stream, IReadOnlyList<StoredEvent> appended)
    {
        if (facts.ReportOf(stream) is { } report)
        {
            Judge(report, appended);
        }
        else if (stream.Value.StartsWith("interventions/", StringComparison.Ordinal))
        {
            JudgeLedger(stream.Value["interventions/".Length..], appended);
        }
    }

    private void Judge(KnownReport report, IReadOnlyList<StoredEvent> appended)
    {
        if (appended is [{ Event: ReportOpened }, ..] && report.TakenInAt is null && Forgotten(report) is { } forgotten)
        {
            throw new ViolationException("carried", $"{report.Id} does not go on from {forgotten.Id}");
        }

        if (
            report.KeepsFigures
            || appended.FirstOrDefault(e => e.Event is SentToSteeringGroup or ReportSubmitted) is not { Event: not null } said
        )
        {
            return;
        }

        var (sections, live) = (Forms.All.Of(report.Template).Sections.ToList(), facts.LiveOf(report));
        if (report.Frozen.HasMoreThan(sections))
        {
            throw new ViolationException("figures", $"{report.Id} shows what it has no section for");
        }

        if (facts.FiguresChangedAt(report) < said.At - Fresh && sections.Exists(s => report.Frozen.In(s) != live.In(s)))
        {
            throw new ViolationException("carried", $"{report.Id} freezes other figures than were registered");
        }
    }

    /// <summary>A report that keeps its figures itself, and whose intervention does not know them.</summary>
    private KnownReport? Forgotten(KnownReport opened) =>
        facts.Reports.Values.FirstOrDefault(r =>
            r.KeepsFigures
            && r.Id.Intervention == opened.Id.Intervention
            && r.ChangedAt < opened.OpenedAt - Fresh
            && !facts.Damaged.Contains(r.Id.Stream.Value)
            && !facts.Interventions[r.Id.Intervention.Value].Ledger.Knows(r)
        );

    private void JudgeLedger(string intervention, IReadOnlyList<StoredEvent> appended)
    {
        foreach (var figure in appended.Select(e => e.Event).OfType<FigureEvent>())
        {
            var alone = new KnownFigures();
            alone.Apply(figure);
            var forms = facts.Reports.Values.Where(r => r.Id.Intervention.Value == intervention && r.Period == figure.Period);
            if (!forms.Any(r => !alone.HasMoreThan([.. Forms.All.Of(r.Template).Sections])))
            {
                throw new ViolationException("figures", $"{intervention} has no report with a section for {figure}");
            }
        }
    }
}
