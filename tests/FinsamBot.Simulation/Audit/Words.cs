using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>What people know they have said. When the product has told them that it was taken, it stands in the store; when not, it does not.</summary>
internal sealed class Words(Facts facts)
{
    public KnownReport ReportOf(ReportId id) => facts.Reports[id.Stream.Value];

    /// <summary>An answer that was accepted is in the store as it was given; said again it need not be stored again.</summary>
    public void Accepted(ReportId id, PersonId member, AnswerReview given)
    {
        var comments = given.Kind == AnswerKind.NoRemarks ? [] : given.Comments ?? [];
        if (!ReportOf(id).Said.Exists(a => a.Member == member && a.Round == given.Round && a.Kind == given.Kind
            && (a.Text == given.Text || given.Kind == AnswerKind.NoRemarks) && (a.Comments ?? []).SequenceEqual(comments)))
        {
            throw new ViolationException("no answer is lost", $"{member} said {given.Kind} '{given.Text}' of {id}, was told that it is kept, and it is not");
        }
    }

    /// <summary>Who has that address among those who are asked now, or instead of one who is; null for anybody else.</summary>
    public AskedMember? SenderOf(ReportId id, string address) =>
        ReportOf(id).Round?.Speakers.FirstOrDefault(m => m.Mail.Equals(address, StringComparison.OrdinalIgnoreCase));

    /// <param name="before">Who had that address when the message came; it may have changed in between.</param>
    public void Received(ReportId id, IncomingMail mail, IncomingOutcome outcome, AskedMember? before)
    {
        var after = SenderOf(id, mail.From);
        var rightful = mail.IsAuthentic || mail.Kind != IncomingKind.Reply;
        var expected = after is null ? IncomingOutcome.NotFromMember : rightful ? IncomingOutcome.Taken : IncomingOutcome.NotAuthentic;
        if (outcome != expected && before?.Person == after?.Person && !(outcome == IncomingOutcome.Taken && IsKept(id, mail)))
        {
            throw new ViolationException("by mail", $"{mail.Kind} from {mail.From} to {id} was {outcome}, not {expected}");
        }

        if (outcome == IncomingOutcome.Taken && before?.Person == after?.Person)
        {
            CheckTaken(id, mail, after);
        }

        if (!rightful && IsKept(id, mail))
        {
            throw new ViolationException("by mail", $"a message that may be forged is kept: {mail.Text}");
        }
    }

    private void CheckTaken(ReportId id, IncomingMail mail, AskedMember? sender)
    {
        var round = ReportOf(id).Round!;
        var isThere = mail.Kind switch
        {
            IncomingKind.Reply => IsKept(id, mail),
            _ when round.Everybody.All(m => m.Person != sender!.Person) => true,
            IncomingKind.AutomaticReply => ReportOf(id).Rounds.Exists(r => r.Away.ContainsKey(sender!.Person.Value)),
            _ => ReportOf(id).Rounds.Exists(r => r.Bounced.ContainsKey(sender!.Person.Value)),
        };
        if (!isThere)
        {
            throw new ViolationException("no answer is lost", $"{mail.Kind} from {mail.From} to {id} is said to be taken, and is not kept");
        }

        if (mail.Kind == IncomingKind.Reply && round.Answers.Values.Any(a => a.Answer.Text.Split(mail.Text).Length > 2))
        {
            throw new ViolationException("one message, one effect", $"'{mail.Text}' stands twice in {id}");
        }
    }

    private bool IsKept(ReportId id, IncomingMail mail) => ReportOf(id).Said.Exists(a => a.Text.Contains(mail.Text, StringComparison.Ordinal));
}
