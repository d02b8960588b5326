using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.People;
using FinsamBot.Simulation.Store;

namespace FinsamBot.Simulation.Stage;

/// <summary>Lets people do what they planned, at one of the hosts, again when no answer came; and lets somebody act in the middle of what a
/// host is doing.</summary>
internal sealed class Acting(
    Dice dice,
    TrueTime time,
    Weather weather,
    Trace trace,
    Tally tally,
    Plans plans,
    Machines machines,
    PassWatch passes,
    Facts facts
)
{
    private bool _nested;

    public void PerformNext() => Perform(plans.Take());

    /// <summary>The other host, or a person, acts while this one is in the middle of something.</summary>
    public void Interrupt(Life life)
    {
        if (_nested)
        {
            return;
        }

        (_nested, weather.Nested) = (true, true);
        passes.Disturb();
        if (dice.Chance(0.6) && machines.OtherThan(life.Host).IsUp)
        {
            tally.Add($"fault/{FaultKind.OtherHostInBetween}");
            machines.Pass(machines.OtherThan(life.Host));
        }
        else if (plans.Next < time.Now.AddHours(20))
        {
            tally.Add($"fault/{FaultKind.PersonInBetween}");
            PerformNext();
        }

        (_nested, weather.Nested) = (false, false);
    }

    private void Perform(Deed deed)
    {
        var host = machines.Any();
        if (host is null || !Synchronous.Try(() => Ask(host, deed)))
        {
            plans.Again(time.Now + dice.Seconds(30, 1800), deed);
            return;
        }

        WakeUp(host);
    }

    private void Ask(Host host, Deed deed)
    {
        Refusal? refusal;
        try
        {
            refusal = Synchronous.Done(deed.Do(new Asking(host.Bot, host.Now, deed.Id, host.End)));
        }
        catch (BrokenStreamException e) when (facts.IsDamage(e))
        {
            trace.Note(time.Now, $"{deed.Name} ({deed.Id}) at {host.Number}: cannot be done");
            tally.Add("refusal/damaged");
            return;
        }

        trace.Note(time.Now, $"{deed.Name} ({deed.Id}) at {host.Number}: {refusal?.ToString() ?? "done"}");
        tally.Add(refusal is null ? "deeds" : $"refusal/{refusal.Reason}");
    }

    private void WakeUp(Host host)
    {
        List<StreamName> woken = host.IsUp ? [.. host.Bot.Woken.Distinct()] : [];
        foreach (var stream in woken.TakeWhile(_ => host.IsUp))
        {
            if (!weather.Strikes(FaultKind.WakeLost, 0.2))
            {
                Synchronous.Try(() => Synchronous.Done(host.Bot.Loop.RunAsync(stream, host.End)));
            }
        }

        if (host.IsUp)
        {
            host.Bot.Woken.Clear();
        }
    }
}
