using System.Globalization;

namespace FinsamBot.Domain.Calendar;

/// <summary>The days a report covers, both included. Usually a quarter; a first period may be longer.</summary>
public sealed record ReportingPeriod
{
    public ReportingPeriod(DateOnly start, DateOnly end)
    {
        if (end < start)
        {
            throw new ArgumentException("A reporting period cannot end before it starts.", nameof(end));
        }

        (Start, End) = (start, end);
    }

    public DateOnly Start { get; }

    public DateOnly End { get; }

    public bool Contains(DateOnly day) => day >= Start && day <= End;

    /// <summary>As written in tables and documents: <c>2026-01-01–2026-03-31</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Start:yyyy-MM-dd}–{End:yyyy-MM-dd}");
}
