using System.Security.Cryptography;
using System.Text;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Handlers;

/// <summary>What became of a message to our mailbox.</summary>
public enum IncomingOutcome
{
    Taken,

    /// <summary>The letter belongs to no report that is there.</summary>
    NoSuchReport,

    /// <summary>The letter was no request to a steering group.</summary>
    NotAsked,

    /// <summary>From another address than the one that was asked. A forwarded letter gives no rights.</summary>
    NotFromMember,

    /// <summary>From somebody who was asked and has left the group since. The words are kept, and the office sees that they are
    /// there.</summary>
    NoLongerMember,

    /// <summary>From the right address, as far as it says: nothing shows that it is true.</summary>
    NotAuthentic,

    /// <summary>The report's rules had no use for it.</summary>
    Refused,

    /// <summary>From somebody of whom too many came: two programs may be answering each other, and this one stops.</summary>
    Braked,
}

/// <summary>Takes what comes back to our letters. It never approves anything, and one message has one effect however often it is
/// read.</summary>
public sealed class Correspondence(ReportHandler handler)
{
    private const int IdLength = 16;

    public async Task<(IncomingOutcome Outcome, ReportId Report)> ReceiveAsync(
        IncomingMail mail,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        ArgumentNullException.ThrowIfNull(mail);
        if (
            !ReportId.TryParse(KeyReading.OwnerOf(mail.Letter), out var id)
            || await handler.FindAsync(id, now, cancellation) is not { } view
        )
        {
            return (IncomingOutcome.NoSuchReport, default);
        }

        if (view.Report.CurrentRound is not { } round)
        {
            return (IncomingOutcome.NotAsked, id);
        }

        // Also a reply to an earlier letter counts as said now: what somebody has written is not lost because the report was sent again.
        var sender = SenderOf(round, mail.From);
        if (sender is null)
        {
            return (IncomingOutcome.NotFromMember, id);
        }

        return Hindrance(view, round, sender.Person, mail) is { } hindrance
            ? (hindrance, id)
            : (await TakeAsync(id, round.Number, sender.Person, mail, now, cancellation), id);
    }

    private static IncomingOutcome? Hindrance(ReportView view, Round round, PersonId sender, IncomingMail mail)
    {
        if (mail is { Kind: not IncomingKind.Bounce, IsAuthentic: false })
        {
            return IncomingOutcome.NotAuthentic;
        }

        if (!IsAnswer(mail))
        {
            return null;
        }

        return !view.Intervention.MayAnswer(sender) ? IncomingOutcome.NoLongerMember
            : round.Mails.GetValueOrDefault(sender) >= Round.MostMails ? IncomingOutcome.Braked
            : null;
    }

    private async Task<IncomingOutcome> TakeAsync(
        ReportId id,
        int round,
        PersonId sender,
        IncomingMail mail,
        DateTimeOffset now,
        CancellationToken cancellation
    )
    {
        Command command = mail.Kind switch
        {
            IncomingKind.AutomaticReply => new NoteMemberAway(round, sender, mail.Kept),
            IncomingKind.Bounce => new NoteLetterBounced(round, sender, Maybe: !mail.IsAuthentic, mail.Kept),
            IncomingKind.Unclear => new ReplyByMail(round, "", mail.Doubt ?? MailDoubt.Wordless, mail.Kept),
            _ => new ReplyByMail(round, mail.Text, mail.Doubt, mail.Kept),
        };
        var actor = IsAnswer(mail) ? sender : PersonId.Bot;
        var reply = await handler.HandleAsync(id, new Request(command, actor, CommandIdOf(mail.Id), now), cancellation);
        if (reply.Refusal is null)
        {
            return IncomingOutcome.Taken;
        }

        // Asked again in this very moment: what was said counts in the round of now.
        var wasAskedAgain = reply.View?.Report.CurrentRound?.Number > round;
        return wasAskedAgain ? (await ReceiveAsync(mail, now, cancellation)).Outcome : IncomingOutcome.Refused;
    }

    private static bool IsAnswer(IncomingMail mail) => mail.Kind is IncomingKind.Reply or IncomingKind.Unclear;

    private static AskedMember? SenderOf(Round round, string address) =>
        round.MembersAndSubstitutes.Concat(round.Standing.Select(s => s.Member)).FirstOrDefault(m => SameAddress.Is(m.Mail, address));

    /// <summary>Ids of messages are long, and made by strangers.</summary>
    internal static string CommandIdOf(string id) =>
        $"mail/{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id))[..IdLength])}";
}
