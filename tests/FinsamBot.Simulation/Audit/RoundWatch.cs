using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Simulation.Post;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>Judges what is stored of the steering group before it becomes a fact: who is asked, what counts as said, what is
/// late.</summary>
internal sealed class RoundWatch(Facts facts, Postbox box)
{
    /// <summary>What was decided on may have changed so shortly before, by clocks that differ.</summary>
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(20);

    private const int MostAtOnce = 100_000;
    private const int MostADay = 40;
    private const int MostCharactersADay = 300_000;

    /// <summary>By the hash of its bytes.</summary>
    private readonly HashSet<(string Stream, string Mail)> _mails = [];

    private readonly Dictionary<
        (string Stream, string Member),
        (long Sequence, string Command, SteeringGroupAnswered? Before, SteeringGroupAnswered Now)
    > _latest = [];

    public void Judge(StoredEvent stored)
    {
        if (facts.ReportOf(stored.Stream) is not { } report)
        {
            return;
        }

        switch (stored.Event)
        {
            case SentToSteeringGroup e:
                CheckAsked(report, e, stored);
                break;
            case SteeringGroupAnswered e:
                CheckAnswer(report, e, stored);
                break;
            case MailReplyTaken e:
                CheckReply(report, e, stored);
                break;
            case MemberSignedIn e:
                Once(report, e.Round, e.Member, r => r.Read, stored);
                break;
            case MemberFoundAway { Substitute: { } substitute } e:
                CheckSubstitute(report, e, substitute);
                break;
            case MemberFoundAway e:
                CheckHeard(report, e.Member, stored, m => m.IsAbsence);
                Once(report, e.Round, e.Member, r => r.Away, stored);
                break;
            case LetterBounced { Maybe: true } e:
                CheckHeard(report, e.Member, stored, m => m.Shape == MailShape.ForgedBounce);
                Once(report, e.Round, e.Member, r => r.MaybeBounced, stored);
                break;
            case LetterBounced e:
                CheckHeard(report, e.Member, stored, m => m.Shape == MailShape.Bounce);
                Once(report, e.Round, e.Member, r => r.Bounced, stored);
                break;
            case CommentReplied e:
                CheckComment(report, e);
                break;
        }
    }

    /// <summary>Named by the office for a member that is known to be away, and asked before anybody has spoken for it.</summary>
    private void CheckSubstitute(KnownReport report, MemberFoundAway e, AskedMember substitute)
    {
        var named = facts.Interventions[report.Id.Intervention.Value].Substitutes.GetValueOrDefault(e.Member.Value);
        if (
            report.OpenRound is not { } round
            || round.Number != e.Round
            || named != substitute.Person.Value
            || !round.Away.ContainsKey(e.Member.Value)
            || round.Asked.All(a => a.Person != e.Member || a.Substitute?.Person == substitute.Person || !round.IsSilent(a))
        )
        {
            throw new ViolationException("substitute", $"{report.Id} notes {substitute.Person} for {e.Member} in round {e.Round}");
        }
    }

    /// <summary>Asked are those who are new or silent, and those whose words are about something that has moved since; nobody
    /// else.</summary>
    private void CheckAsked(KnownReport report, SentToSteeringGroup sent, StoredEvent stored)
    {
        var intervention = facts.Interventions[report.Id.Intervention.Value];
        if (intervention.ChangedAt > stored.At - Fresh || facts.AssociationChangedAt > stored.At - Fresh)
        {
            return;
        }

        var group = intervention
            .Having(Role.SteeringMember)
            .Union(intervention.Having(Role.Chair))
            .Where(m => facts.Person(m).Mail is { Length: > 0 });
        var due = group
            .Where(m => facts.AskingEverybody.Contains(stored.Command) || IsToAskAgain(report, m))
            .Order(StringComparer.Ordinal)
            .ToList();
        var asked = sent.Asked.Select(a => a.Person.Value).Order(StringComparer.Ordinal).ToList();
        if (!due.SequenceEqual(asked))
        {
            throw new ViolationException(
                "asked again",
                $"round {sent.Round} of {report.Id} asks {string.Join(' ', asked)}, not {string.Join(' ', due)}"
            );
        }

        if (
            sent.Asked.FirstOrDefault(a => a.Substitute?.Person.Value != intervention.Substitutes.GetValueOrDefault(a.Person.Value)) is
            { } other
        )
        {
            throw new ViolationException(
                "substitute",
                $"round {sent.Round} of {report.Id}: {other.Person} has {other.Substitute?.Person.Value ?? "nobody"}"
            );
        }
    }

    private static bool IsToAskAgain(KnownReport report, string member)
    {
        var last = report.Rounds.FindLast(r => r.Asked.Any(a => a.Person.Value == member));
        var said = last?.OfMember(last.Asked.First(a => a.Person.Value == member)).Select(s => (Said: s, Round: last)).ToList();
        if (last is null || said is null or [])
        {
            return true;
        }

        foreach (var later in report.Rounds.Where(r => r.Number > last.Number))
        {
            said = said.ConvertAll(s => later.InReport.ContainsKey(s.Said.Speaker.Person.Value) ? (later.Latest(s.Said), later) : s);
        }

        return said.Exists(s => IsTouched(report, s.Said.Answer, s.Round));
    }

    private static bool IsTouched(KnownReport report, SteeringGroupAnswered said, KnownRound asked)
    {
        var moved = report.Contents().Where(s => asked.Contents[s.Key] != s.Value).Select(s => s.Key).ToList();
        return (said.Text.Length > 0 && moved.Count > 0) || (said.Comments ?? []).Any(c => moved.Contains(c.Section));
    }

    private void CheckAnswer(KnownReport report, SteeringGroupAnswered answer, StoredEvent stored)
    {
        var round = InCurrent(report, answer.Round, answer.Member, stored);
        var late = report.SubmittedAt is not null || Almanac.DayOf(stored.At) > round.AnswerBy;
        if (answer.Late != late)
        {
            throw new ViolationException(
                "late",
                $"{answer.Member} answers at {stored.At:O}, by {round.AnswerBy:yyyy-MM-dd}, and is {(answer.Late ? "" : "not ")}marked late"
            );
        }

        if (answer.SignedInBy == SignedInBy.Mail && answer.Kind != AnswerKind.Analysis)
        {
            throw new ViolationException("mail never approves", $"{answer.Member} in {report.Id}: {answer.Kind}");
        }

        var mustSay = answer.Kind is AnswerKind.Analysis or AnswerKind.Returned;
        if (answer.Kind != AnswerKind.Approved && mustSay != (answer.Text.Length > 0 || answer.Comments is { Count: > 0 }))
        {
            throw new ViolationException(
                "says nothing",
                $"{answer.Member} in {report.Id}: {answer.Kind} with {answer.Text.Length} characters"
            );
        }

        CheckSize(report, answer, stored);
        var before = round.Answers.TryGetValue(answer.Member.Value, out var known) ? known.Answer : null;
        _latest[(stored.Stream.Value, answer.Member.Value)] = (stored.Sequence, stored.Command, before, answer);
    }

    /// <summary>Nobody makes a report longer than anybody reads.</summary>
    private static void CheckSize(KnownReport report, SteeringGroupAnswered answer, StoredEvent stored)
    {
        var size = answer.Text.Length + (answer.Comments ?? []).Sum(c => c.Text.Length);
        var (times, characters) = report.Shares.GetValueOrDefault((answer.Member.Value, Almanac.DayOf(stored.At)));
        if (size > MostAtOnce || times >= MostADay || characters + size > MostCharactersADay)
        {
            var before = $"{times} answers of {characters} characters in {report.Id}";
            throw new ViolationException("grows without end", $"{answer.Member} says {size} more, after {before}");
        }
    }

    /// <summary>What came by mail stands after what was said before, and makes nothing of it that it was not.</summary>
    private void CheckReply(KnownReport report, MailReplyTaken taken, StoredEvent stored)
    {
        if (taken.Mail is { } hash && !_mails.Add((stored.Stream.Value, hash)))
        {
            throw new ViolationException("one message, one effect", $"a mail of {taken.Member} is taken twice in {stored.Stream}");
        }

        var (sequence, command, before, now) = _latest.GetValueOrDefault((stored.Stream.Value, taken.Member.Value));
        var isAnswer = taken.Doubt is null or MailDoubt.Uncut;
        if (!isAnswer || sequence != stored.Sequence - 1)
        {
            CheckNotAnswered(report, taken, stored, isAnswer, command == stored.Command);
            return;
        }

        if (now is null || sequence != stored.Sequence - 1 || command != stored.Command || now.Round != taken.Round)
        {
            throw new ViolationException("no answer is lost", $"a reply of {taken.Member} is taken and none kept");
        }

        var kind = before?.Kind is AnswerKind.Approved or AnswerKind.Returned ? before.Kind : AnswerKind.Analysis;
        if (now.Kind != kind)
        {
            throw new ViolationException(
                "mail never approves",
                $"a reply of {taken.Member} makes {now.Kind} of {before?.Kind.ToString() ?? "nothing"}"
            );
        }

        if (
            before is not null
            && (
                !now.Text.StartsWith(before.Text, StringComparison.Ordinal)
                || now.Text.Length == before.Text.Length
                || !(before.Comments ?? []).SequenceEqual(now.Comments ?? [])
            )
        )
        {
            throw new ViolationException("a reply is added", $"{taken.Member} said '{before.Text}', and now '{now.Text}'");
        }
    }

    /// <summary>Of what was no answer nothing is kept; what was said before need not be kept again.</summary>
    private void CheckNotAnswered(KnownReport report, MailReplyTaken taken, StoredEvent stored, bool isAnswer, bool isKept)
    {
        if (!isAnswer && isKept)
        {
            throw new ViolationException(
                "machines are not people",
                $"a mail of {taken.Member} ({taken.Doubt}) became an answer in {stored.Stream}"
            );
        }

        var address = report.Round!.Speakers.First(m => m.Person == taken.Member).Mail;
        var said = report.Said.FindLast(a => a.Member == taken.Member && a.Round == taken.Round)?.Text ?? "";
        if (isAnswer && !box.HasSent(report.Id, address, m => m.IsPersonsWords && said.Contains(m.Words, StringComparison.Ordinal)))
        {
            throw new ViolationException("no answer is lost", $"a reply of {taken.Member} is taken and none kept");
        }
    }

    /// <summary>Only what such a mail has told of the address counts.</summary>
    private void CheckHeard(KnownReport report, PersonId member, StoredEvent stored, Func<RawMail, bool> tells)
    {
        if (!box.HasSent(report.Id, report.Round!.Speakers.First(m => m.Person == member).Mail, tells))
        {
            throw new ViolationException("machines are not people", $"{stored.Type} of {member} in {report.Id}, and no mail said so");
        }
    }

    private static void Once(
        KnownReport report,
        int round,
        PersonId member,
        Func<KnownRound, Dictionary<string, DateTimeOffset>> known,
        StoredEvent stored
    )
    {
        if (known(InCurrent(report, round, member, stored)).ContainsKey(member.Value))
        {
            throw new ViolationException("one message, one effect", $"{stored.Type} of {member} twice in round {round} of {report.Id}");
        }
    }

    private static void CheckComment(KnownReport report, CommentReplied reply)
    {
        var round = report.Round!;
        var said = round.Answers.GetValueOrDefault(reply.Member.Value).Answer ?? report.Said.LastOrDefault(a => a.Member == reply.Member);
        if (
            reply.Round != round.Number
            || said is null
            || (reply.Section is not null && (said.Comments ?? []).All(c => c.Section != reply.Section))
        )
        {
            throw new ViolationException("replied", $"to {reply.Member} in round {reply.Round} of {report.Id}, who has not said that");
        }
    }

    private static KnownRound InCurrent(KnownReport report, int number, PersonId member, StoredEvent stored) =>
        report.Round is { } round && round.Number == number && round.Speakers.Any(m => m.Person == member)
            ? round
            : throw new ViolationException("asked", $"{stored.Type} of {member} in round {number} of {report.Id}");
}
