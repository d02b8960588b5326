using System.Text.Json.Serialization;
using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Interventions.Log;

/// <summary>What was done. Stored by name.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LogKind>))]
public enum LogKind
{
    Other,
    StudyVisit,
    Meeting,
    Training,
    Information,

    /// <summary>What a group of participants did together.</summary>
    GroupActivity,
}

/// <summary>Something that was done in the intervention on a day. Participants are never named in it.</summary>
/// <param name="Number">Within the intervention; it stays when another is struck.</param>
/// <param name="Organisations">Who took part, in the order they were said.</param>
public sealed record LogEntry(int Number, DateOnly On, LogKind Kind, string Text, IReadOnlyList<string> Organisations)
{
    /// <summary>Characters: a few sentences.</summary>
    public const int LongestText = 1_000;

    public bool Equals(LogEntry? other) =>
        other is not null
        && (Number, On, Kind, Text) == (other.Number, other.On, other.Kind, other.Text)
        && Organisations.SequenceEqual(other.Organisations);

    public override int GetHashCode() => HashCode.Combine(Number, On, Kind, Text);
}

/// <summary>What looked like personal data in an entry, was shown to its writer, and stands there all the same.</summary>
/// <param name="Hash">Of its kind and its words.</param>
public sealed record AcceptedInLog(FindingKind Kind, string Hash);

/// <summary>An entry as the log keeps it.</summary>
/// <param name="By">Who wrote it; whoever corrects it later does not take it over.</param>
public sealed record LoggedEntry(LogEntry Entry, PersonId By, IReadOnlyList<AcceptedInLog> Accepted);
