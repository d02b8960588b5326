using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Simulation.Post;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.People;

/// <summary>
/// What comes back to the mailbox: replies as people and their programs write them, absences, returned letters, what machines send, and
/// what others send in a member's name. Some of it is told twice.
/// </summary>
internal sealed class Mailing(Dice dice, Plans plans, Postbox box)
{
    private const int Storm = 12;

    private static readonly MailShape[] Words =
    [
        MailShape.Words,
        MailShape.Words,
        MailShape.Words,
        MailShape.SuppressedWords,
        MailShape.DressedWords,
        MailShape.WordsBelow,
        MailShape.OddLetters,
        MailShape.HiddenSigns,
    ];

    private static readonly MailShape[] Odd =
    [
        MailShape.Empty,
        MailShape.Reaction,
        MailShape.Smime,
        MailShape.Calendar,
        MailShape.Acknowledgement,
        MailShape.NoMail,
        MailShape.Stumbling,
        MailShape.ForgedAway,
        MailShape.ForgedBounce,
        MailShape.ForgedWords,
    ];

    private int _messages;

    public void Reply(ReportId report, string letter, AskedMember member, DateTimeOffset at)
    {
        foreach (var n in Enumerable.Range(0, dice.Chance(0.25) ? 2 : 1))
        {
            Come(report, letter, member.Mail, dice.Pick(Words), at.AddHours(n * dice.From(1, 40)));
        }
    }

    public void Away(ReportId report, string letter, AskedMember member, DateTimeOffset at)
    {
        foreach (var n in Enumerable.Range(0, dice.Chance(0.3) ? 2 : 1))
        {
            Come(report, letter, member.Mail, dice.Chance(0.5) ? MailShape.Away : MailShape.AwayBySubject, at.AddDays(n * 3));
        }
    }

    /// <summary>A mail system tries for some days before it gives up.</summary>
    public void Bounce(ReportId report, string letter, AskedMember member, DateTimeOffset at) =>
        Come(report, letter, member.Mail, dice.Chance(0.8) ? MailShape.Bounce : MailShape.ForgedBounce, at.AddHours(dice.Below(72)));

    /// <summary>The letter was forwarded, or somebody writes in the member's name.</summary>
    public void Strangers(ReportId report, string letter, AskedMember member, DateTimeOffset at)
    {
        Come(report, letter, "kollega@annan.example.se", MailShape.Words, at);
        var shape = dice.Chance(0.6) ? MailShape.ForgedWords : MailShape.ForgedAway;
        Come(report, letter, member.Mail.ToUpperInvariant(), shape, at.AddMinutes(5));
    }

    /// <summary>What is no answer: one of its kinds, and of acknowledgements at times a dozen, or more than anybody reads.</summary>
    public void Oddity(ReportId report, string letter, AskedMember member, DateTimeOffset at)
    {
        var shape = dice.Pick(Odd);
        var count =
            shape != MailShape.Acknowledgement ? 1
            : dice.Chance(0.2) ? 3 * Storm
            : Storm;
        foreach (var n in Enumerable.Range(0, count))
        {
            Come(report, letter, member.Mail, shape, at.AddMinutes(n * 7), mayBeToldAgain: count == 1);
        }
    }

    /// <summary>It is read once, and now and then once more: at once, or days later.</summary>
    private void Come(ReportId report, string letter, string from, MailShape shape, DateTimeOffset at, bool mayBeToldAgain = true)
    {
        var (number, id) = (++_messages, $"<{_messages}.{dice.Below(1000)}@post.example.se>");
        var text =
            shape == MailShape.Acknowledgement
                ? $"AE 2026-{number:00000}"
                : $"Synpunkt {number:0000}: vi vill att avsnittet om samverkan skrivs om.";
        var bytes = MailTemplates.Write(shape, from, id, box.IdOf(letter, from), text);
        var mail = new RawMail(id, at, report, letter, from, shape, text, bytes);
        Come(mail);
        if (mayBeToldAgain && dice.Chance(0.3))
        {
            Come(mail with { At = at.AddMinutes(dice.Chance(0.6) ? dice.From(1, 30) : dice.From(60, 12000)) });
        }
    }

    private void Come(RawMail mail)
    {
        var hasCome = false;
        plans.Add(
            mail.At.AddMinutes(dice.From(1, 9)),
            $"a mail {mail.Id} {mail.Report}",
            asking =>
            {
                if (!hasCome)
                {
                    box.Arrive(mail);
                    hasCome = true;
                }

                return ReadAsync(asking);
            }
        );
    }

    private async Task<Refusal?> ReadAsync(Asking asking)
    {
        if (await box.ReadAsync(asking))
        {
            plans.Add(asking.Now.AddMinutes(20), "read the mailbox", ReadAsync);
        }

        return null;
    }
}
