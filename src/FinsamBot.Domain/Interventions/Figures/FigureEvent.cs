using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Interventions.Figures;

/// <summary>An entry was registered, changed or taken away.</summary>
public abstract record FigureEvent : Event
{
    /// <summary>Of the report it was registered in. Null in streams of reports: there it is the report's own.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReportingPeriod? Period { get; init; }

    /// <summary>It belongs to a day of its own, in whichever report it was registered.</summary>
    internal virtual bool IsOfDay => false;

    /// <summary>An entry was taken away, not registered or changed.</summary>
    internal bool IsRemoval => Change(ReportFigures.None).IsEmpty;

    /// <summary>The figures after it.</summary>
    internal abstract ReportFigures Change(ReportFigures figures);

    /// <summary>What it adds to its stream: a line, and its text.</summary>
    internal int Size => 1 + Characters();

    /// <summary>UTF-16 units of text that it brings.</summary>
    internal virtual int Characters() => 0;

    /// <summary>In the place of the entry that is the same one; behind the others when there is none.</summary>
    protected static ImmutableList<T> Put<T>(ImmutableList<T> entries, T entry, Predicate<T> isSame)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.FindIndex(isSame) is >= 0 and var at ? entries.SetItem(at, entry) : entries.Add(entry);
    }
}
