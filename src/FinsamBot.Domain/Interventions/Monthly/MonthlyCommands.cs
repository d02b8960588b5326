namespace FinsamBot.Domain.Interventions.Monthly;

/// <summary>Something that happens to the monthly letters of an intervention.</summary>
public abstract record MonthlyCommand : InterventionCommand;

/// <summary>Sends a month's letter to the steering group, as its writer has worded it.</summary>
/// <param name="Month">The first day of it.</param>
/// <param name="AcceptsFindings">The writer was shown what looks like personal data, and goes on.</param>
public sealed record SendMonthlyLetter(DateOnly Month, string Text, bool AcceptsFindings = false) : MonthlyCommand;

/// <summary>Whether letters are drafted and sent at all.</summary>
public sealed record TurnMonthlyLetters(bool On) : MonthlyCommand;

/// <summary>A member of the steering group has answered a letter by mail.</summary>
public sealed record NoteMonthlyReply(DateOnly Month, string Text) : MonthlyCommand;
