using FinsamBot.Core.Delivery;
using FinsamBot.Core.Planning;
using FinsamBot.Core.Reports;

namespace FinsamBot.Simulation.Audit;

/// <summary>What one has said, and on whose behalf.</summary>
/// <param name="Owner">The member who was asked.</param>
/// <param name="Speaker">The member or its substitute, as asked.</param>
internal sealed record KnownStatement(string Owner, SteeringGroupAnswered Answer, AskedMember Speaker);

internal sealed class KnownRound(SentToSteeringGroup sent, DateTimeOffset at, IReadOnlyDictionary<string, int> revisions, IReadOnlyList<KnownStatement> standing)
{
    public int Number => sent.Round;

    public DateTimeOffset At => at;

    public DateOnly AnswerBy => sent.AnswerBy;

    public IReadOnlyList<AskedMember> Asked => sent.Asked;

    /// <summary>Which text of each section was asked about.</summary>
    public IReadOnlyDictionary<string, int> Revisions => revisions;

    /// <summary>Answers of earlier rounds by those who were not asked in this one.</summary>
    public IReadOnlyList<KnownStatement> Standing => standing;

    /// <summary>The same, with what those have said since who spoke again.</summary>
    public IEnumerable<KnownStatement> StandingNow => Standing.Select(Latest);

    /// <summary>The latest answer of each.</summary>
    public SortedDictionary<string, (SteeringGroupAnswered Answer, DateTimeOffset At)> Answers { get; } = new(StringComparer.Ordinal);

    /// <summary>The latest of each from before the report was handed in: what stands in it.</summary>
    public SortedDictionary<string, (SteeringGroupAnswered Answer, DateTimeOffset At)> InReport { get; } = new(StringComparer.Ordinal);

    public Dictionary<string, DateTimeOffset> Read { get; } = [];

    public Dictionary<string, DateTimeOffset> Away { get; } = [];

    public Dictionary<string, DateTimeOffset> Bounced { get; } = [];

    public Dictionary<string, DateTimeOffset> ByMail { get; } = [];

    public List<CommentReplied> Replies { get; } = [];

    public bool IsSilent(AskedMember member) => !OfMember(member).Any();

    public bool WaitsFor(string person) =>
        Asked.Any(a => (a.Person.Value == person || a.Substitute?.Person.Value == person) && IsSilent(a));

    /// <summary>Whether a letter to that person is called for: a member is silent, or the member whose substitute it is, who is away.</summary>
    public bool IsToAsk(string person) =>
        Asked.Any(a => IsSilent(a) && (a.Person.Value == person || (a.Substitute?.Person.Value == person && Away.ContainsKey(a.Person.Value))));

    /// <summary>Who has a say: those who were asked, their substitutes, and those who stand by an earlier answer.</summary>
    public IEnumerable<AskedMember> Speakers => [.. Everybody, .. Standing.Select(s => s.Speaker)];

    public IEnumerable<AskedMember> Everybody => Asked.SelectMany(a => a.Substitute is { } other ? new[] { a, other } : [a]);

    /// <summary>A statement, or what its speaker has said in this round instead.</summary>
    public KnownStatement Latest(KnownStatement said) => InReport.TryGetValue(said.Speaker.Person.Value, out var again) ? said with { Answer = again.Answer } : said;

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

internal sealed class KnownReport(ReportOpened opened, DateTimeOffset at)
{
    public ReportId Id => opened.Id;

    public TemplateRef Template => opened.Template;

    public ReportingPeriod Period => opened.Period;

    public DateTimeOffset OpenedAt { get; } = at;

    public DateTimeOffset ChangedAt { get; private set; } = at;

    public List<KnownRound> Rounds { get; } = [];

    public KnownRound? Round => Rounds.LastOrDefault();

    public Dictionary<string, (DateOnly Until, DateTimeOffset At)> Snoozes { get; } = [];

    public Dictionary<string, SignInCodeRequested> Codes { get; } = [];

    public DateTimeOffset? SubmittedAt { get; private set; }

    public Dictionary<string, string> Texts { get; } = [];

    public Dictionary<string, int> Revisions { get; } = [];

    /// <summary>Every answer there ever was, in its order.</summary>
    public List<SteeringGroupAnswered> Said { get; } = [];

    /// <summary>Deliveries of this report, in the order they began.</summary>
    public List<KnownDelivery> Deliveries { get; } = [];

    public void Apply(StoredEvent stored)
    {
        ChangedAt = stored.At;
        switch (stored.Event)
        {
            case SectionSaved e:
                (Texts[e.Section], Revisions[e.Section]) = (e.Text, Revisions.GetValueOrDefault(e.Section) + 1);
                break;
            case SentToSteeringGroup e:
                Rounds.Add(new KnownRound(e, stored.At, new Dictionary<string, int>(Revisions), Standing(e)));
                break;
            case RemindersSnoozed e:
                Snoozes[e.Person.Value] = (e.Until, stored.At);
                break;
            case SignInCodeRequested e:
                Codes[e.Member.Value] = e;
                break;
            case SignInCodeTried { Accepted: true } e:
                Codes.Remove(e.Member.Value);
                Round!.Read.TryAdd(e.Member.Value, stored.At);
                break;
            case ReportSubmitted:
                SubmittedAt = stored.At;
                break;
            default:
                ApplyToRound(stored);
                break;
        }
    }

    private void ApplyToRound(StoredEvent stored)
    {
        switch (stored.Event)
        {
            case SteeringGroupAnswered e:
                RoundOf(e.Round).Answers[e.Member.Value] = (e, stored.At);
                if (SubmittedAt is null)
                {
                    RoundOf(e.Round).InReport[e.Member.Value] = (e, stored.At);
                }

                Said.Add(e);
                break;
            case MailReplyTaken e:
                RoundOf(e.Round).ByMail[e.Member.Value] = stored.At;
                break;
            case MemberSignedIn e:
                RoundOf(e.Round).Read.TryAdd(e.Member.Value, stored.At);
                break;
            case MemberFoundAway e:
                RoundOf(e.Round).Away[e.Member.Value] = stored.At;
                break;
            case LetterBounced e:
                RoundOf(e.Round).Bounced[e.Member.Value] = stored.At;
                break;
            case CommentReplied e:
                RoundOf(e.Round).Replies.Add(e);
                break;
        }
    }

    private KnownRound RoundOf(int number) => Rounds[number - 1];

    private List<KnownStatement> Standing(SentToSteeringGroup sent) => Round is not { } last ? []
        : [.. last.Asked.SelectMany(last.OfMember).Concat(last.StandingNow).Where(s => sent.Asked.All(a => a.Person.Value != s.Owner))];
}
