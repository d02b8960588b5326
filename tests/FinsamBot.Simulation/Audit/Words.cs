using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Simulation.Post;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

/// <summary>
/// What people know they have said, and what machines have sent. When the product has told somebody that it was taken, it stands in the
/// store; what no person wrote never does.
/// </summary>
internal sealed class Words(Facts facts)
{
    /// <summary>Nobody writes so many mails about one round.</summary>
    private const int MostMails = 30;

    /// <summary>In one day, by signing in and by mail.</summary>
    private const int MostAnswers = 40;

    private const int MostAtOnce = 100_000;
    private const int MostCharactersADay = 300_000;

    public KnownReport ReportOf(ReportId id) => facts.Reports[id.Stream.Value];

    /// <summary>An answer that was accepted is in the store as it was given; said again it need not be stored again.</summary>
    public void Accepted(ReportId id, PersonId member, AnswerReview given)
    {
        var comments = given.Kind == AnswerKind.NoRemarks ? [] : given.Comments ?? [];
        if (
            !ReportOf(id)
                .Said.Exists(a =>
                    a.Member == member
                    && a.Round == given.Round
                    && a.Kind == given.Kind
                    && (a.Text == given.Text || given.Kind == AnswerKind.NoRemarks)
                    && (a.Comments ?? []).SequenceEqual(comments)
                )
        )
        {
            throw new ViolationException(
                "no answer is lost",
                $"{member} said {given.Kind} '{given.Text}' of {id}, was told that it is kept, and it is not"
            );
        }
    }

    /// <summary>Who has that address among those who are asked, or instead of one of them, and how many mails of it were taken.</summary>
    public (AskedMember? Member, int Mails) Before(RawMail mail) =>
        SenderOf(mail) is { } sender ? (sender, MailsOf(mail, sender)) : (null, 0);

    /// <summary>A mail was given to the reports.</summary>
    /// <param name="before">As it was when the mail came; it may have changed in between.</param>
    public void Received(RawMail raw, IncomingMail mail, IncomingOutcome outcome, (AskedMember? Member, int Mails) before)
    {
        CheckKind(raw, mail);
        var after = SenderOf(raw);
        if (before.Member?.Person == after?.Person)
        {
            CheckOutcome(raw, mail, outcome, after, before.Mails);
            if (outcome == IncomingOutcome.Taken)
            {
                CheckTaken(raw, mail, after!);
            }
        }

        if (!raw.IsPersonsWords && raw.Words.Length > 0 && IsKept(raw))
        {
            throw new ViolationException("machines are not people", $"what no person wrote is kept: {raw.Shape} {raw.Words}");
        }
    }

    /// <summary>The mailbox is done with a mail.</summary>
    public void Over(RawMail mail, bool taken, bool parked)
    {
        if (parked != mail.IsPoison && !(parked && facts.Damaged.Contains(mail.Report.Stream.Value)))
        {
            throw new ViolationException("one bad mail", $"{mail.Shape} {mail.Id} was {(parked ? "set aside" : "read")}");
        }

        if (!taken && !parked && mail.Shape is not (MailShape.Calendar or MailShape.Acknowledgement))
        {
            throw new ViolationException("no answer is lost", $"{mail.Shape} {mail.Id} was left in the mailbox");
        }
    }

    private AskedMember? SenderOf(RawMail mail) =>
        ReportOf(mail.Report).Round?.Speakers.FirstOrDefault(m => m.Mail.Equals(mail.From, StringComparison.OrdinalIgnoreCase));

    private int MailsOf(RawMail mail, AskedMember sender) => ReportOf(mail.Report).Round!.Mails.GetValueOrDefault(sender.Person.Value);

    /// <summary>Persons' words come as they were written; no machine's mail is an answer, no person's an absence.</summary>
    private static void CheckKind(RawMail raw, IncomingMail mail)
    {
        var wanted = raw switch
        {
            { Shape: MailShape.WordsBelow } => mail.Kind == IncomingKind.Reply && mail.Text.Contains(raw.Words, StringComparison.Ordinal),
            { Shape: MailShape.HiddenSigns } => mail.Kind == IncomingKind.Reply,
            { IsPersonsWords: true } => mail.Kind == IncomingKind.Reply && mail.Text == raw.Words,
            { Shape: MailShape.ForgedWords } => !mail.IsAuthentic,
            { Shape: MailShape.Bounce } => mail is { Kind: IncomingKind.Bounce, IsAuthentic: true },
            { Shape: MailShape.ForgedBounce } => mail is { Kind: IncomingKind.Bounce, IsAuthentic: false },
            { IsAbsence: true } => mail is { Kind: IncomingKind.AutomaticReply, IsAuthentic: true },
            { Shape: MailShape.ForgedAway } => mail is { Kind: IncomingKind.AutomaticReply, IsAuthentic: false },
            { Shape: MailShape.Empty } => mail is { Kind: IncomingKind.Reply, Doubt: MailDoubt.Wordless },
            _ => mail.Kind == IncomingKind.Unclear,
        };
        if (!wanted)
        {
            throw new ViolationException("machines are not people", $"{raw.Shape} {raw.Id} is {mail.Kind} {mail.Doubt} '{mail.Text}'");
        }
    }

    private void CheckOutcome(RawMail raw, IncomingMail mail, IncomingOutcome outcome, AskedMember? sender, int mails)
    {
        var isAnswer = mail.Kind is IncomingKind.Reply or IncomingKind.Unclear;
        var expected =
            sender is null ? IncomingOutcome.NotFromMember
            : raw.Shape is MailShape.ForgedWords or MailShape.ForgedAway ? IncomingOutcome.NotAuthentic
            : isAnswer && !facts.Interventions[raw.Report.Intervention.Value].MayAnswer(sender.Person.Value)
                ? IncomingOutcome.NoLongerMember
            : isAnswer && mails >= MostMails ? IncomingOutcome.Braked
            : IncomingOutcome.Taken;
        var told = outcome == IncomingOutcome.Taken && IsKept(raw);
        var enough = outcome == IncomingOutcome.Refused && isAnswer && sender is not null && HadEnough(raw, sender);
        if (outcome != expected && !told && !enough)
        {
            throw new ViolationException("by mail", $"{raw.Shape} from {raw.From} to {raw.Report} was {outcome}, not {expected}");
        }
    }

    private void CheckTaken(RawMail raw, IncomingMail mail, AskedMember sender)
    {
        var round = ReportOf(raw.Report).Round!;
        var rounds = ReportOf(raw.Report).Rounds;
        var isThere = raw switch
        {
            { IsPersonsWords: true } => IsKept(raw),
            _ when mail.Kind is IncomingKind.Reply or IncomingKind.Unclear => rounds.Exists(r => r.ByMail.ContainsKey(sender.Person.Value)),
            _ when round.Everybody.All(m => m.Person != sender.Person) => true,
            { IsAbsence: true } => rounds.Exists(r => r.Away.ContainsKey(sender.Person.Value)),
            _ => rounds.Exists(r => r.Bounced.ContainsKey(sender.Person.Value) || r.MaybeBounced.ContainsKey(sender.Person.Value)),
        };
        if (!isThere)
        {
            throw new ViolationException("no answer is lost", $"{raw.Shape} from {raw.From} to {raw.Report} is taken, and not kept");
        }

        if (raw.IsPersonsWords && round.Answers.Values.Any(a => a.Answer.Text.Split(raw.Words).Length > 2))
        {
            throw new ViolationException("one message, one effect", $"'{raw.Words}' stands twice in {raw.Report}");
        }
    }

    /// <summary>A reply is added to what the member has said, and the whole counts anew.</summary>
    private bool HadEnough(RawMail raw, AskedMember sender) =>
        ReportOf(raw.Report)
            .Shares.Where(s => s.Key.Person == sender.Person.Value)
            .Any(s => s.Value.Times >= MostAnswers || s.Value.Characters + MostAtOnce >= MostCharactersADay);

    private bool IsKept(RawMail mail) => ReportOf(mail.Report).Said.Exists(a => a.Text.Contains(mail.Words, StringComparison.Ordinal));
}
