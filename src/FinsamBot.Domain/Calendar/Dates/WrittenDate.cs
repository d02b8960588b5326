namespace FinsamBot.Domain.Calendar.Dates;

/// <summary>How exactly a written date says which days it means; the coarsest one last.</summary>
public enum DatePrecision
{
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

/// <summary>A day or stretch of days named in a text.</summary>
/// <param name="Start">The first day meant.</param>
/// <param name="End">The last day meant; the same day for a single one.</param>
/// <param name="Precision">The finest one of its parts.</param>
/// <param name="Index">Where it stands in the text.</param>
public sealed record WrittenDate(DateOnly Start, DateOnly End, DatePrecision Precision, int Index, int Length)
{
    public bool IsDay => Start == End;
}
