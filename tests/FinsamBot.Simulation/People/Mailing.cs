using FinsamBot.Core.Reports;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.People;

/// <summary>What comes back to the mailbox: replies, some read twice, absences, returned letters, and what others send in a member's name.</summary>
internal sealed class Mailing(Dice dice, Plans plans, Words words)
{
    private int _messages;

    public void Reply(ReportId report, string letter, AskedMember member, DateTimeOffset at)
    {
        foreach (var n in Enumerable.Range(0, dice.Chance(0.25) ? 2 : 1))
        {
            Come(report, Message(letter, member.Mail, IncomingKind.Reply, at.AddHours(n * dice.From(1, 40))));
        }
    }

    public void Away(ReportId report, string letter, AskedMember member, DateTimeOffset at)
    {
        foreach (var n in Enumerable.Range(0, dice.Chance(0.3) ? 2 : 1))
        {
            Come(report, Message(letter, member.Mail, IncomingKind.AutomaticReply, at.AddDays(n * 3)));
        }
    }

    /// <summary>A mail system tries for some days before it gives up.</summary>
    public void Bounce(ReportId report, string letter, AskedMember member, DateTimeOffset at) =>
        Come(report, Message(letter, member.Mail, IncomingKind.Bounce, at.AddHours(dice.Below(72))));

    /// <summary>The letter was forwarded, or somebody writes in the member's name.</summary>
    public void Strangers(ReportId report, string letter, AskedMember member, DateTimeOffset at)
    {
        Come(report, Message(letter, "kollega@annan.example.se", IncomingKind.Reply, at));
        Come(report, Message(letter, member.Mail.ToUpperInvariant(), IncomingKind.Reply, at.AddMinutes(5)) with { IsAuthentic = false });
    }

    private IncomingMail Message(string letter, string from, IncomingKind kind, DateTimeOffset at) =>
        new($"<{++_messages}@post.example.se>", at, letter, from, kind, $"Message {_messages:0000} from {from}.", IsAuthentic: true);

    /// <summary>It is read once, and now and then once more: at once, or days later.</summary>
    private void Come(ReportId report, IncomingMail mail)
    {
        Read(report, mail, mail.At.AddMinutes(dice.From(1, 9)));
        if (dice.Chance(0.3))
        {
            Read(report, mail, mail.At.AddMinutes(dice.Chance(0.6) ? dice.From(1, 30) : dice.From(60, 12000)));
        }
    }

    private void Read(ReportId report, IncomingMail mail, DateTimeOffset at) => plans.Add(at, $"read {mail.Kind} {mail.Id} from {mail.From} {report}", async asking =>
    {
        var before = words.SenderOf(report, mail.From);
        var (outcome, _) = await asking.Bot.Correspondence.ReceiveAsync(mail, asking.Now, asking.End);
        words.Received(report, mail, outcome, before);
        return null;
    });
}
