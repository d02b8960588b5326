namespace FinsamBot.Domain.Planning;

/// <summary>A meeting of the steering group (MYSAM) at which a report can be talked about.</summary>
/// <param name="At">Clock time in Europe/Stockholm; null when only the day is known.</param>
public sealed record Meeting(DateOnly Day, TimeOnly? At = null);
