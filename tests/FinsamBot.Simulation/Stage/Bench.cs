using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.People;

namespace FinsamBot.Simulation.Stage;

/// <summary>All that is stored or sent passes here: judged first, then folded and counted, then told to those whom it gives something to
/// do.</summary>
internal sealed class Bench(
    TrueTime time,
    Trace trace,
    Tally tally,
    Facts facts,
    AppendWatch watch,
    RoundWatch rounds,
    RegistryWatch registry,
    FigureWatch figures,
    DoorWatch door,
    PassWatch passes,
    Writers writers,
    Members members,
    Registrar registrar
)
{
    /// <summary>What was stored and must never be. The product passes over what goes wrong with one mail; nobody over this.</summary>
    public ViolationException? Found { get; private set; }

    public void Appended(StreamName stream, ReadOnlyMemory<byte> lines)
    {
        try
        {
            Judge(stream, lines);
        }
        catch (ViolationException e)
        {
            Found ??= e;
            throw;
        }
    }

    private void Judge(StreamName stream, ReadOnlyMemory<byte> lines)
    {
        trace.Note(lines.Span);
        var appended = new List<StoredEvent>();
        foreach (var line in Lines.Split(lines))
        {
            var stored = Lines.Read(stream, line);
            appended.Add(stored);
            watch.Judge(stored, Lines.Hash(line));
            rounds.Judge(stored);
            registry.Judge(stored);
            door.Judge(stored);
            facts.Apply(stored);
            tally.Add($"event/{stored.Type}");
            if (trace.IsHeard)
            {
                trace.Say(time.Now, $"{stream} {stored.Type} {stored.Event}");
            }

            if (facts.ReportOf(stream) is { } report)
            {
                Tell(report, stored.Event);
            }
        }

        figures.Judge(stream, appended);
    }

    public void Ended(ChannelKind channel, DeliveryRequest request, SendOutcome outcome)
    {
        trace.Note(time.Now, $"{channel} {request.Letter} to {request.To.Id}: {outcome.GetType().Name}");
        tally.Add($"outcome/{channel}{outcome.GetType().Name}");
        passes.Ended(channel, request, outcome);
    }

    private void Tell(KnownReport report, Event happened)
    {
        switch (happened)
        {
            case ReportOpened:
                writers.Begin(report);
                break;
            case SentToSteeringGroup sent:
                members.Asked(report, sent);
                break;
            case ReportSubmitted:
                registrar.Submitted(report);
                break;
            case SignaturesAsked asked:
                registrar.Asked(report, asked);
                break;
            case CorrectionBegun:
                writers.Corrected(report);
                break;
            case SteeringGroupAnswered answered:
                writers.Answered(report, answered);
                break;
        }
    }
}
