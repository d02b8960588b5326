using FinsamBot.Domain.Forms;

namespace FinsamBot.Domain.Reports.Figures;

/// <summary>Registers or changes figures of a report.</summary>
public abstract record FigureCommand : Command;

/// <summary>Registers a goal, or changes the one of that id.</summary>
/// <param name="Id">Null or empty: a new goal.</param>
public sealed record SaveGoal(string? Id, string Unit, GoalLevel Level, string Text, GoalTarget Target, GoalStanding Standing)
    : FigureCommand;

public sealed record RemoveGoal(string Id) : FigureCommand;

public sealed record CountParticipants(ParticipantFlow Flow) : FigureCommand;

public sealed record RemoveParticipants(string Unit) : FigureCommand;

/// <summary>Registers a deviation, or changes the one of that number.</summary>
/// <param name="Number">Null: a new one.</param>
public sealed record NoteDeviation(int? Number, DateOnly On, DeviationKind Kind, string Text, int? Amount, string Action) : FigureCommand;

public sealed record RemoveDeviation(int Number) : FigureCommand;

/// <param name="Number">Null: a new post.</param>
public sealed record SaveStaffing(int? Number, string Unit, string Organisation, string Role, int Percent, bool IsFunded) : FigureCommand;

public sealed record RemoveStaffing(int Number) : FigureCommand;
