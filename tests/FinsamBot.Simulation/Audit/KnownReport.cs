using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <param name="live">What it shows of its intervention's figures while it is written.</param>
internal sealed class KnownReport(ReportOpened opened, DateTimeOffset at, Func<KnownFigures> live)
{
    public ReportId Id => opened.Id;

    public TemplateRef Template => opened.Template;

    public ReportingPeriod Period => opened.Period;

    public DateTimeOffset OpenedAt { get; } = at;

    public DateTimeOffset ChangedAt { get; private set; } = at;

    public List<KnownRound> Rounds { get; } = [];

    public KnownRound? Round => Rounds.LastOrDefault();

    /// <summary>The round that still asks: one of a version that was handed in is over when that version is corrected.</summary>
    public KnownRound? OpenRound => Round is { } round && !(round.At <= Registry.CorrectedSince) ? round : null;

    public Dictionary<string, (DateOnly Until, DateTimeOffset At)> Snoozes { get; } = [];

    public DateTimeOffset? SubmittedAt { get; private set; }

    /// <summary>When an old file became this report; null for one that is written here.</summary>
    public DateTimeOffset? TakenInAt { get; private set; }

    /// <summary>As people see them.</summary>
    public KnownFigures Figures
    {
        get
        {
            if (_kept is not null)
            {
                return _kept;
            }

            return SubmittedAt is null ? live() : Frozen;
        }
    }

    /// <summary>Its figures are events of its own.</summary>
    public bool KeepsFigures => _kept is not null;

    private KnownFigures? _kept;

    /// <summary>What a round or a hand-in last showed.</summary>
    public KnownFigures Frozen { get; private set; } = new();

    public KnownRegistry Registry { get; } = new();

    public Dictionary<string, string> Texts { get; } = [];

    public Dictionary<string, int> Revisions { get; } = [];

    /// <summary>Every answer there ever was, in its order.</summary>
    public List<SteeringGroupAnswered> Said { get; } = [];

    /// <summary>How much each has said on each day.</summary>
    public Dictionary<(string Person, DateOnly Day), (int Times, int Characters)> Shares { get; } = [];

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
                Rounds.Add(new KnownRound(e, stored.At, Contents(_kept ?? Frozen), Standing(e)));
                break;
            case RemindersSnoozed e:
                Snoozes[e.Person.Value] = (e.Until, stored.At);
                break;
            case FiguresShown e:
                Frozen = KnownFigures.From(e.Figures);
                break;
            case FigureEvent e:
                (_kept ??= new KnownFigures()).Apply(e);
                break;
            case ReportSubmitted:
                SubmittedAt = stored.At;
                break;
            case ReportTakenIn:
                (SubmittedAt, TakenInAt) = (stored.At, stored.At);
                break;
            case RegistryEvent e:
                Registry.Apply(e, stored.At);
                if (e is CorrectionBegun)
                {
                    SubmittedAt = null;
                    Rounds.ForEach(r => r.TakeLate());
                }

                break;
            default:
                ApplyToRound(stored);
                break;
        }
    }

    /// <summary>Word to a member of mails that were understood, or not.</summary>
    public IEnumerable<KnownDelivery> Receipts(int round, string member)
    {
        var start = $"{Id}/review/{round}/receipt/{member}/";
        return Deliveries.Where(d => d.Key.StartsWith(start, StringComparison.Ordinal));
    }

    /// <summary>The lead's sections as they stand.</summary>
    public IReadOnlyDictionary<string, string> Contents() => Contents(Figures);

    private Dictionary<string, string> Contents(KnownFigures figures) =>
        Forms
            .All.Of(Template)
            .Sections.Where(s => s.FilledBy == FilledBy.Lead)
            .ToDictionary(s => s.Id, s => $"{Revisions.GetValueOrDefault(s.Id)} {figures.In(s)}");

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
                Count(e, Almanac.DayOf(stored.At));
                break;
            case AnsweredAtMeeting e:
                RoundOf(e.Round).AtMeeting(e, stored.At);
                break;
            case MailReplyTaken e:
                RoundOf(e.Round).ByMail[e.Member.Value] = stored.At;
                RoundOf(e.Round).Mails[e.Member.Value] = RoundOf(e.Round).Mails.GetValueOrDefault(e.Member.Value) + 1;
                break;
            case MemberSignedIn e:
                RoundOf(e.Round).Read.TryAdd(e.Member.Value, stored.At);
                break;
            case MemberFoundAway { Substitute: { } substitute } e:
                RoundOf(e.Round).Substitute(e.Member.Value, substitute);
                break;
            case MemberFoundAway e:
                RoundOf(e.Round).Away[e.Member.Value] = stored.At;
                break;
            case LetterBounced { Maybe: true } e:
                RoundOf(e.Round).MaybeBounced[e.Member.Value] = stored.At;
                break;
            case LetterBounced e:
                RoundOf(e.Round).Bounced[e.Member.Value] = stored.At;
                break;
            case CommentReplied e:
                RoundOf(e.Round).Replies.Add(e);
                break;
        }
    }

    private void Count(SteeringGroupAnswered said, DateOnly day)
    {
        var (times, characters) = Shares.GetValueOrDefault((said.Member.Value, day));
        Shares[(said.Member.Value, day)] = (times + 1, characters + said.Text.Length + (said.Comments ?? []).Sum(c => c.Text.Length));
    }

    private KnownRound RoundOf(int number) => Rounds[number - 1];

    private List<KnownStatement> Standing(SentToSteeringGroup sent) =>
        Round is not { } last
            ? []
            : [.. last.Asked.SelectMany(last.OfMember).Concat(last.StandingNow).Where(s => sent.Asked.All(a => a.Person.Value != s.Owner))];
}
