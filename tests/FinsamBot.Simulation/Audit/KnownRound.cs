using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Simulation.Audit;

/// <summary>What one has said, and on whose behalf.</summary>
/// <param name="Owner">The member who was asked.</param>
/// <param name="Speaker">The member or its substitute, as asked.</param>
internal sealed record KnownStatement(string Owner, SteeringGroupAnswered Answer, AskedMember Speaker);

internal sealed class KnownRound(
    SentToSteeringGroup sent,
    DateTimeOffset at,
    IReadOnlyDictionary<string, string> contents,
    IReadOnlyList<KnownStatement> standing
)
{
    public int Number => sent.Round;

    public DateTimeOffset At => at;

    public DateOnly AnswerBy => sent.AnswerBy;

    public IReadOnlyList<AskedMember> Asked { get; private set; } = sent.Asked;

    /// <summary>What of each section was asked about: the text's revision and the figures.</summary>
    public IReadOnlyDictionary<string, string> Contents => contents;

    /// <summary>Answers of earlier rounds by those who were not asked in this one.</summary>
    public IReadOnlyList<KnownStatement> Standing => standing;

    /// <summary>The same, with what those have said since who spoke again.</summary>
    public IEnumerable<KnownStatement> StandingNow => Standing.Select(Latest);

    /// <summary>The latest answer of each.</summary>
    public SortedDictionary<string, (SteeringGroupAnswered Answer, DateTimeOffset At)> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>The latest of each from before the report was handed in, for the last time: what stands in it.</summary>
    public SortedDictionary<string, (SteeringGroupAnswered Answer, DateTimeOffset At)> InReport { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DateTimeOffset> Read { get; } = [];

    public Dictionary<string, DateTimeOffset> Away { get; } = [];

    public Dictionary<string, DateTimeOffset> Bounced { get; } = [];

    /// <summary>Whose letter came back as somebody says who need not know.</summary>
    public Dictionary<string, DateTimeOffset> MaybeBounced { get; } = [];

    public Dictionary<string, DateTimeOffset> ByMail { get; } = [];

    /// <summary>How many mails of each were taken.</summary>
    public Dictionary<string, int> Mails { get; } = [];

    public List<CommentReplied> Replies { get; } = [];

    /// <summary>Who was there and has said nothing of its own has answered so.</summary>
    public void AtMeeting(AnsweredAtMeeting said, DateTimeOffset at)
    {
        foreach (var person in said.Present.Where(p => !(Answers.TryGetValue(p.Value, out var own) && own.Answer.SignedInBy != "meeting")))
        {
            var answer = new SteeringGroupAnswered(said.Round, person, said.Kind, "", "meeting");
            (Answers[person.Value], InReport[person.Value]) = ((answer, at), (answer, at));
        }
    }

    /// <summary>The report is written once more: what was said late stands in it.</summary>
    public void TakeLate()
    {
        foreach (var (person, said) in Answers)
        {
            InReport[person] = said;
        }
    }

    /// <summary>Somebody was named since who answers instead of a member that is away.</summary>
    public void Substitute(string member, AskedMember substitute) =>
        Asked = [.. Asked.Select(a => a.Person.Value == member ? a with { Substitute = substitute } : a)];

    public bool IsSilent(AskedMember member) => !OfMember(member).Any();

    public bool WaitsFor(string person) =>
        Asked.Any(a => (a.Person.Value == person || a.Substitute?.Person.Value == person) && IsSilent(a));

    /// <summary>Whether a letter to that person is called for: a member is silent, or the member whose substitute it is, who is
    /// away.</summary>
    public bool IsToAsk(string person) =>
        Asked.Any(a =>
            IsSilent(a) && (a.Person.Value == person || (a.Substitute?.Person.Value == person && Away.ContainsKey(a.Person.Value)))
        );

    /// <summary>Who has a say: those who were asked, their substitutes, and those who stand by an earlier answer.</summary>
    public IEnumerable<AskedMember> Speakers => [.. Everybody, .. Standing.Select(s => s.Speaker)];

    public IEnumerable<AskedMember> Everybody => Asked.SelectMany(a => a.Substitute is { } other ? new[] { a, other } : [a]);

    /// <summary>A statement, or what its speaker has said in this round instead.</summary>
    public KnownStatement Latest(KnownStatement said) =>
        InReport.TryGetValue(said.Speaker.Person.Value, out var again) ? said with { Answer = again.Answer } : said;

    /// <summary>What the member and its substitute have said in this round, as it stands in the report.</summary>
    public IEnumerable<KnownStatement> OfMember(AskedMember member)
    {
        foreach (var person in new[] { member, member.Substitute }.OfType<AskedMember>())
        {
            if (InReport.TryGetValue(person.Person.Value, out var said))
            {
                yield return new KnownStatement(member.Person.Value, said.Answer, person);
            }
        }
    }
}
