using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Reports.TakingIn;

/// <summary>The report was written before it came here: it is kept as it was, and nobody is reminded of it.</summary>
/// <param name="WrittenOn">Its own date, as the file gives it.</param>
/// <param name="Unplaced">What the file says beside the form's sections.</param>
public sealed record ReportTakenIn(SourceFile File, DateOnly? WrittenOn, IReadOnlyList<string> Unplaced) : Event;

/// <summary>Takes in an old report under its own name; nothing happens when it is there already.</summary>
public sealed record TakeInReport(UnderstoodReport Understood, ReportingPeriod Period, SourceFile File) : Command;
