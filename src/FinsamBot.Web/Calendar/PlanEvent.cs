using FinsamBot.Domain.Planning;

namespace FinsamBot.Web.Calendar;

/// <summary>One day of a plan as a calendar shows it.</summary>
/// <param name="Uid">The same for ever, also when the day moves.</param>
/// <param name="At">Clock time in Europe/Stockholm; null for a whole day.</param>
/// <param name="Revision">Grows with each decision that may have moved the day.</param>
internal sealed record PlanEvent(string Uid, string Summary, string Description, DateOnly Day, TimeOnly? At, Revision Revision);
