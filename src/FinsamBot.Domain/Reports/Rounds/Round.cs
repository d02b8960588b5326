using System.Collections.Immutable;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports.Attachments;

namespace FinsamBot.Domain.Reports.Rounds;

/// <summary>A member as asked: name, organisation and address stay as they were that day.</summary>
/// <param name="Substitute">Answers instead when the member is away or stays silent; null when none is named.</param>
public sealed record AskedMember(
    PersonId Person,
    string Name,
    string Organisation,
    string Mail,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] AskedMember? Substitute = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool IsChair = false
)
{
    /// <summary>Anna Berg, Arbetsförmedlingen; the name alone where no organisation is known.</summary>
    public string FullName() => Organisation.Length > 0 ? $"{Name}, {Organisation}" : Name;
}

/// <summary>What one of the group has said of which version, or that nothing was said.</summary>
/// <param name="InsteadOf">The member whose substitute this is; null for a member.</param>
/// <param name="Round">The round in which it was asked last.</param>
/// <param name="Version">What it was asked about then.</param>
public sealed record Statement(AskedMember Member, AskedMember? InsteadOf, MemberAnswer? Answer, int Round, string Version);

/// <summary>One time the steering group was asked about one version of the report.</summary>
/// <param name="Asked">Who was asked in this round. Whoever else has answered before stands by that: see <see cref="Standing"/>.</param>
public sealed record Round(int Number, string Version, DateTimeOffset SentAt, DateOnly AnswerBy, IReadOnlyList<AskedMember> Asked)
{
    /// <summary>No person writes more mails about one round; two programs that answer each other do, until somebody stops.</summary>
    public const int MostMails = 30;

    public ImmutableDictionary<PersonId, MemberAnswer> Answers { get; init; } = ImmutableDictionary<PersonId, MemberAnswer>.Empty;

    /// <summary>What came after the report was handed in: kept, and no part of the report that was.</summary>
    public ImmutableDictionary<PersonId, MemberAnswer> AfterHandIn { get; init; } = ImmutableDictionary<PersonId, MemberAnswer>.Empty;

    /// <summary>Answers of earlier rounds that stand, because nothing they were about has moved since.</summary>
    public ImmutableList<Statement> Standing { get; init; } = [];

    /// <summary>When each first opened the report signed in.</summary>
    public ImmutableDictionary<PersonId, DateTimeOffset> Read { get; init; } = ImmutableDictionary<PersonId, DateTimeOffset>.Empty;

    /// <summary>Whose mailbox answered by itself, and when.</summary>
    public ImmutableDictionary<PersonId, DateTimeOffset> Away { get; init; } = ImmutableDictionary<PersonId, DateTimeOffset>.Empty;

    /// <summary>Whose letter came back undelivered, and when.</summary>
    public ImmutableDictionary<PersonId, DateTimeOffset> Bounced { get; init; } = ImmutableDictionary<PersonId, DateTimeOffset>.Empty;

    /// <summary>Whose letter came back as somebody says who need not know, and when.</summary>
    public ImmutableDictionary<PersonId, DateTimeOffset> MaybeBounced { get; init; } = ImmutableDictionary<PersonId, DateTimeOffset>.Empty;

    /// <summary>Who last answered by replying to the letter, and when: they are told how it was understood.</summary>
    public ImmutableDictionary<PersonId, DateTimeOffset> ByMail { get; init; } = ImmutableDictionary<PersonId, DateTimeOffset>.Empty;

    /// <summary>What stood against the last mail of those in <see cref="ByMail"/>; nobody for whom nothing did.</summary>
    public ImmutableDictionary<PersonId, MailDoubt> Doubts { get; init; } = ImmutableDictionary<PersonId, MailDoubt>.Empty;

    /// <summary>How many mails of each were taken.</summary>
    public ImmutableDictionary<PersonId, int> Mails { get; init; } = ImmutableDictionary<PersonId, int>.Empty;

    public ImmutableList<CommentReply> Replies { get; init; } = [];

    /// <summary>Which text of each section was asked about.</summary>
    public ImmutableDictionary<string, int> Revisions { get; init; } = ImmutableDictionary<string, int>.Empty;

    /// <summary>What was registered as data when the group was asked.</summary>
    public ReportFigures Figures { get; init; } = ReportFigures.None;

    /// <summary>What followed the report when the group was asked.</summary>
    public ImmutableList<Attachment> Attachments { get; init; } = [];

    /// <summary>Whether the person has a say: was asked now, or stands by an earlier answer and may change its mind.</summary>
    public bool WasAsked(PersonId person) => Of(person) is not null;

    /// <summary>The member, or the substitute of one, as asked; null for anybody else.</summary>
    public AskedMember? Of(PersonId person) => AskedNow(person) ?? Standing.Find(s => s.Member.Person == person)?.Member;

    /// <summary>Likewise, among those who were asked in this round.</summary>
    public AskedMember? AskedNow(PersonId person) => MembersAndSubstitutes.FirstOrDefault(a => a.Person == person);

    /// <summary>Who was asked in this round, then who answers when one of them does not.</summary>
    public IEnumerable<AskedMember> MembersAndSubstitutes => Asked.Concat(Asked.Select(a => a.Substitute).OfType<AskedMember>());

    /// <summary>What the member answered, or its substitute; null when both are silent.</summary>
    public MemberAnswer? AnswerOf(AskedMember member)
    {
        ArgumentNullException.ThrowIfNull(member);
        return Answers.GetValueOrDefault(member.Person)
            ?? (member.Substitute is { } other ? Answers.GetValueOrDefault(other.Person) : null);
    }

    /// <summary>The last word of a member or substitute, also after the report was handed in; null when it has said nothing.</summary>
    public MemberAnswer? LatestOf(PersonId person) => AfterHandIn.GetValueOrDefault(person) ?? Answers.GetValueOrDefault(person);

    internal Round WithMail(PersonId person, MailDoubt? doubt, DateTimeOffset at) =>
        this with
        {
            ByMail = ByMail.SetItem(person, at),
            Doubts = doubt is { } why ? Doubts.SetItem(person, why) : Doubts.Remove(person),
            Mails = Mails.SetItem(person, Mails.GetValueOrDefault(person) + 1),
        };

    /// <summary>For a report that is written once more: what came after it was handed in stands in it from now on.</summary>
    internal Round WithLateAnswers() => this with { Answers = Answers.SetItems(AfterHandIn), AfterHandIn = AfterHandIn.Clear() };

    /// <summary>Members who have said nothing, nor their substitutes. Silence is never taken for consent.</summary>
    public IEnumerable<AskedMember> Silent => Asked.Where(a => AnswerOf(a) is null);

    /// <summary>Everybody's word, asked now or standing. Where a member and its substitute have both answered, both.</summary>
    public IEnumerable<Statement> Statements => [.. Asked.SelectMany(Of), .. Standing.Select(Now)];

    /// <summary>Members whose word is still needed by a rule; nobody when it is kept.</summary>
    public IReadOnlyList<AskedMember> Missing(AnswerRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        var silent = Silent.ToList();
        return rule.Needed switch
        {
            NeededAnswers.Number => Asked.Count + Standing.Count - silent.Count >= rule.Count ? [] : silent,
            NeededAnswers.Chair when Asked.Any(m => m.IsChair) || Standing.Exists(s => s.Member.IsChair) => silent.FindAll(m => m.IsChair),
            _ => silent,
        };
    }

    /// <summary>Sections of the lead whose text or figures are other than an earlier round asked about, in the form's order.</summary>
    public IReadOnlyList<TemplateSection> ChangedSince(Round earlier, ReportTemplate template)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(template);
        return
        [
            .. template.Sections.Where(s =>
                s.FilledBy == FilledBy.Lead
                && (earlier.Revisions.GetValueOrDefault(s.Id) != Revisions.GetValueOrDefault(s.Id) || !earlier.Figures.IsSameIn(s, Figures))
            ),
        ];
    }

    /// <summary>Whether the report is followed by other files than those that the group was asked about.</summary>
    public bool HasOtherAttachments(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return !Attachments.Select(a => a.File.Sha256).SequenceEqual(report.Attachments.Select(a => a.File.Sha256));
    }

    /// <summary>Sections whose text is another than the one asked about.</summary>
    public IReadOnlyList<string> ChangedSections(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. report
                .Texts.Where(t => t.Value.Revision != Revisions.GetValueOrDefault(t.Key))
                .Select(t => t.Key)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Who stood by an earlier answer and has spoken again, about the version of now.</summary>
    private Statement Now(Statement standing) =>
        Answers.TryGetValue(standing.Member.Person, out var said)
            ? standing with
            {
                Answer = said,
                Round = Number,
                Version = Version,
            }
            : standing;

    /// <summary>The words that go on standing when these are asked anew, and nobody else.</summary>
    public IReadOnlyList<Statement> StandingBeside(IReadOnlyList<AskedMember> asked) =>
        [.. Statements.Where(s => s.Answer is not null && !asked.Any(a => a.Person == (s.InsteadOf ?? s.Member).Person))];

    private IEnumerable<Statement> Of(AskedMember member)
    {
        var instead =
            member.Substitute is { } other && Answers.TryGetValue(other.Person, out var said)
                ? new Statement(other, member, said, Number, Version)
                : null;
        if (instead is null || Answers.ContainsKey(member.Person))
        {
            yield return new Statement(member, null, Answers.GetValueOrDefault(member.Person), Number, Version);
        }

        if (instead is not null)
        {
            yield return instead;
        }
    }
}
