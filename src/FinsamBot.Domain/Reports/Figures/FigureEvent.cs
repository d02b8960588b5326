using System.Collections.Immutable;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Reports.Figures;

/// <summary>An entry was registered, changed or taken away.</summary>
public abstract record FigureEvent : Event
{
    /// <summary>The figures after it.</summary>
    internal abstract ReportFigures Change(ReportFigures figures);

    /// <summary>UTF-16 units of text that it brings.</summary>
    internal virtual int Characters() => 0;

    /// <summary>In the place of the entry that is the same one; behind the others when there is none.</summary>
    protected static ImmutableList<T> Put<T>(ImmutableList<T> entries, T entry, Predicate<T> isSame)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return entries.FindIndex(isSame) is >= 0 and var at ? entries.SetItem(at, entry) : entries.Add(entry);
    }
}
