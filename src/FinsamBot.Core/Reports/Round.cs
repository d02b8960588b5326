using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FinsamBot.Core.Interventions;

namespace FinsamBot.Core.Reports;

/// <summary>A member as asked: name, organisation and address stay as they were that day.</summary>
/// <param name="Substitute">Answers instead when the member stays silent; null when none is named.</param>
public sealed record AskedMember(
    PersonId Person, string Name, string Organisation, string Mail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] AskedMember? Substitute = null);

[JsonConverter(typeof(JsonStringEnumConverter<AnswerKind>))]
public enum AnswerKind
{
    /// <summary>Läst, inga synpunkter.</summary>
    NoRemarks,

    /// <summary>The member wrote an analysis for section 2.6.</summary>
    Analysis,
}

/// <summary>What a member answered. A later answer of the same member replaces an earlier one in the report; the stream keeps both.</summary>
public sealed record MemberAnswer(PersonId Member, AnswerKind Kind, string Text, DateTimeOffset At, string SignedInBy);

/// <summary>One time the steering group was asked about one version of the report.</summary>
public sealed record Round(int Number, string Version, DateTimeOffset SentAt, DateOnly AnswerBy, IReadOnlyList<AskedMember> Asked)
{
    public ImmutableDictionary<PersonId, MemberAnswer> Answers { get; init; } = ImmutableDictionary<PersonId, MemberAnswer>.Empty;

    public bool WasAsked(PersonId person) => Of(person) is not null;

    /// <summary>The member, or the substitute of one, as asked; null for anybody else.</summary>
    public AskedMember? Of(PersonId person) => Asked.FirstOrDefault(a => a.Person == person) ?? Asked.FirstOrDefault(a => a.Substitute?.Person == person)?.Substitute;

    /// <summary>What the member answered, or its substitute; null when both are silent.</summary>
    public MemberAnswer? AnswerOf(AskedMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Answers.GetValueOrDefault(member.Person) ?? (member.Substitute is { } other ? Answers.GetValueOrDefault(other.Person) : null);
    }

    /// <summary>Members who have said nothing, nor their substitutes. Silence is never taken for consent.</summary>
    public IEnumerable<AskedMember> Silent => Asked.Where(a => AnswerOf(a) is null);
}
