using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;

namespace FinsamBot.Simulation.Audit.Sentences;

/// <summary>
/// Reads what leaves, sentence by sentence, as the product writes it, and compares who, when, which version and how many with what is
/// stored. A claim that no event proves is a violation.
/// </summary>
internal sealed class SentenceWatch(Facts facts)
{
    /// <summary>What was stored a moment ago need not be in what is being sent, by clocks that differ.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(20);

    public void Judge(ChannelKind channel, DeliveryRequest request, DateTimeOffset hostNow)
    {
        if (
            request.Parcels is not [{ View: ReportView view } only]
            || facts.ReportOf(view.Id.Stream) is not { } report
            || IsFresh(report, hostNow)
        )
        {
            return;
        }

        // The other language comes from the same facts; only the words differ.
        if (request.To.Language != Language.Swedish)
        {
            return;
        }

        if (SaidAloud.In(channel, request) is not { } said)
        {
            return;
        }

        var where = $"{only.Item.Kind} in {channel}";
        GroupSentences.Judge(report, said, where);
        DaySentences.Judge(report, said, hostNow, where);
        if (only.Item is RegistrarCopy)
        {
            GroupSentences.JudgeSection(report, view, where);
        }
    }

    private bool IsFresh(KnownReport report, DateTimeOffset hostNow) =>
        report.ChangedAt > hostNow - Fresh
        || report.Deliveries.Exists(d => d.SentAt > hostNow - Fresh)
        || facts.Damaged.Contains(report.Id.Stream.Value);
}
