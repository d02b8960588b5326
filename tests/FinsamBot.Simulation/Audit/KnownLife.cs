using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>What happened in an intervention's life, as the store tells it.</summary>
internal sealed class KnownLife
{
    private readonly List<(DateOnly From, DateOnly? Until, DateTimeOffset At, DateTimeOffset? EndedAt)> _pauses = [];

    /// <summary>In their order, each with who did it.</summary>
    public List<(ChangeEvent What, string By, DateTimeOffset At)> Changes { get; } = [];

    /// <summary>Reports that need not be handed in, and since when.</summary>
    public Dictionary<(string Template, DateOnly PeriodEnd), DateTimeOffset> Excused { get; } = [];

    public Dictionary<(string Template, DateOnly PeriodEnd), DateOnly> DueDays { get; } = [];

    /// <summary>Null: the one it began with.</summary>
    public string? Name { get; private set; }

    public void Apply(ChangeEvent happened, StoredEvent stored)
    {
        Changes.Add((happened, stored.Actor, stored.At));
        switch (happened)
        {
            case InterventionRenamed e:
                Name = e.Name;
                break;
            case PeriodExcused e:
                Excused[(e.Template, e.PeriodEnd)] = stored.At;
                break;
            case PeriodRequired e:
                Excused.Remove((e.Template, e.PeriodEnd));
                break;
            case DueDayMoved e:
                DueDays[(e.Template, e.PeriodEnd)] = e.Day;
                break;
            case InterventionPaused e:
                EndPause(stored.At);
                _pauses.Add((e.From, e.Until, stored.At, null));
                break;
            case InterventionResumed:
                EndPause(stored.At);
                break;
        }
    }

    /// <summary>Whether a pause holds at an instant, and was known to hold a while before.</summary>
    public bool IsPausedAt(DateTimeOffset instant, TimeSpan known) =>
        _pauses.Exists(p =>
            p.At + known < instant
            && !(p.EndedAt < instant + known)
            && p.From <= Almanac.DayOf(instant - known)
            && !(p.Until < Almanac.DayOf(instant + known))
        );

    /// <summary>The instant itself, or, when it falls into pauses, the first after them at which people may be spoken to; null: never
    /// yet.</summary>
    public DateTimeOffset? After(DateTimeOffset instant, Almanac almanac)
    {
        foreach (var pause in _pauses)
        {
            if (pause.From > Almanac.DayOf(instant) || pause.Until < Almanac.DayOf(instant) || pause.EndedAt <= instant)
            {
                continue;
            }

            var over = pause.Until is { } last ? almanac.Morning(last.AddDays(1)) : (DateTimeOffset?)null;
            var ended = pause.EndedAt is { } at ? almanac.SpeakOnOrAfter(at) : (DateTimeOffset?)null;
            if (over is null && ended is null)
            {
                return null;
            }

            instant = over is null || ended < over ? ended!.Value : over.Value;
        }

        return instant;
    }

    private void EndPause(DateTimeOffset at)
    {
        if (_pauses is [.., { EndedAt: null } last])
        {
            _pauses[^1] = last with { EndedAt = at };
        }
    }
}
