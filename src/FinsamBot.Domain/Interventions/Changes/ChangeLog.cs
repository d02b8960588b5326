using System.Collections.Immutable;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Interventions.Changes;

/// <summary>One change, as people are told of it.</summary>
/// <param name="Number">1 for the first, then one more each time.</param>
/// <param name="Before">What stood there before; empty where nothing did, or where the change says it itself.</param>
public sealed record LifeChange(int Number, ChangeEvent What, string Before, PersonId By, DateTimeOffset At);

/// <summary>What has happened in an intervention's life, and what of it holds now.</summary>
public sealed record ChangeLog
{
    public static ChangeLog None { get; } = new();

    /// <summary>Oldest first.</summary>
    public ImmutableList<LifeChange> All { get; init; } = [];

    public ImmutableList<string> Parties { get; init; } = [];

    /// <summary>Reports that need not be handed in, by form and last day of the period, with the reason.</summary>
    public ImmutableDictionary<(string Template, DateOnly PeriodEnd), string> Excused { get; init; } =
        ImmutableDictionary<(string Template, DateOnly PeriodEnd), string>.Empty;

    public ImmutableDictionary<(string Template, DateOnly PeriodEnd), DateOnly> DueDays { get; init; } =
        ImmutableDictionary<(string Template, DateOnly PeriodEnd), DateOnly>.Empty;

    /// <summary>The pause that was decided last and not ended; it may lie ahead, or be over.</summary>
    public InterventionPaused? Pause { get; init; }

    /// <summary>A later last day that was asked for and not answered.</summary>
    public ProlongationAsked? Wish { get; init; }

    public bool IsExcused(string template, DateOnly periodEnd) => !Excused.IsEmpty && Excused.ContainsKey((template, periodEnd));

    /// <summary>The pause that holds the day; null when none does.</summary>
    public InterventionPaused? PauseOn(DateOnly day) => Pause is { } pause && pause.From <= day && !(pause.Until < day) ? pause : null;

    internal ChangeLog With(ChangeEvent happened, string before, Stamp stamp)
    {
        var log = this with { All = All.Add(new LifeChange(All.Count + 1, happened, before, new PersonId(stamp.Actor), stamp.At)) };
        return happened switch
        {
            PartiesSet e => log with { Parties = [.. e.Parties] },
            ProlongationAsked e => log with { Wish = e },
            ProlongationRefused => log with { Wish = null },
            PeriodExcused e => log with { Excused = Excused.SetItem((e.Template, e.PeriodEnd), e.Reason) },
            PeriodRequired e => log with { Excused = Excused.Remove((e.Template, e.PeriodEnd)) },
            DueDayMoved e => log with { DueDays = DueDays.SetItem((e.Template, e.PeriodEnd), e.Day) },
            InterventionPaused e => log with { Pause = e },
            InterventionResumed => log with { Pause = null },
            _ => log,
        };
    }
}
