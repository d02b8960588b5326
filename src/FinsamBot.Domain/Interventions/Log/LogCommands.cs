namespace FinsamBot.Domain.Interventions.Log;

/// <summary>Something that somebody wants the log to say. Whoever writes for the intervention may.</summary>
public abstract record LogCommand : InterventionCommand;

/// <summary>Notes an entry, or corrects the one of that number.</summary>
/// <param name="Number">Null: a new one.</param>
/// <param name="AcceptsFindings">The writer was shown what looks like personal data, and goes on.</param>
public sealed record NoteInLog(
    int? Number,
    DateOnly On,
    LogKind Kind,
    string Text,
    IReadOnlyList<string> Organisations,
    bool AcceptsFindings = false
) : LogCommand;

/// <summary>Takes an entry out of the log.</summary>
public sealed record StrikeFromLog(int Number) : LogCommand;
