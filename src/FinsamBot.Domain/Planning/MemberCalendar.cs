using FinsamBot.Domain.Calendar;

namespace FinsamBot.Domain.Planning;

/// <summary>When an authority that has somebody in the steering group works.</summary>
/// <param name="Organisation">As it stands with its people.</param>
public sealed record MemberCalendar(string Organisation, WorkCalendar Calendar);
