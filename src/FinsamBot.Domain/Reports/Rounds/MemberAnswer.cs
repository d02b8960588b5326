using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Reports.Rounds;

[JsonConverter(typeof(JsonStringEnumConverter<AnswerKind>))]
public enum AnswerKind
{
    /// <summary>Läst, inga synpunkter.</summary>
    NoRemarks,

    /// <summary>Synpunkter: a text for section 2.6, comments on sections, or both.</summary>
    Analysis,

    /// <summary>Godkänner.</summary>
    Approved,

    /// <summary>Återsänder: something has to be completed first, and the text or a comment says what.</summary>
    Returned,
}

/// <summary>What a member says about one section.</summary>
public sealed record SectionComment(string Section, string Text);

/// <summary>What a member answered. A later answer of the same member replaces an earlier one in the report; the stream keeps
/// both.</summary>
public sealed record MemberAnswer(PersonId Member, AnswerKind Kind, string Text, DateTimeOffset At, string SignedInBy)
{
    public IReadOnlyList<SectionComment> Comments { get; init; } = [];

    /// <summary>After the last day to answer, or after the report was handed in: kept, and said to be late.</summary>
    public bool Late { get; init; }

    /// <summary>Given at a meeting and registered by somebody else; null for a word of the member's own.</summary>
    public MeetingSource? Meeting { get; init; }

    /// <summary>Neither a text nor a comment.</summary>
    public bool IsBare => Text.Length == 0 && Comments.Count == 0;
}

/// <summary>What a writer replied to a member.</summary>
/// <param name="Section">The section whose comment is replied to; null: the answer as a whole.</param>
public sealed record CommentReply(PersonId Member, string? Section, string Text, PersonId By, DateTimeOffset At);
