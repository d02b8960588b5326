using System.Globalization;
using FinsamBot.Core.Calendar;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Planning;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Agenda;

/// <summary>What a round with the steering group asks for: requests, reminders of the silent, codes, and word of each answer to the writers.</summary>
internal static class ReviewItems
{
    /// <summary>So long an answer is news; a lead who comes later reads it in the report.</summary>
    private static readonly TimeSpan NewsFor = TimeSpan.FromDays(10);

    public static IEnumerable<AgendaItem> Of(Report report, Circumstances circumstances) =>
        report.CurrentRound is { } round ? round.Silent.SelectMany(m => OfMember(report, circumstances, round, m)) : [];

    public static IEnumerable<AgendaItem> Answers(Report report, Circumstances circumstances) =>
        from round in report.Rounds
        from answer in round.Answers.Values
        let day = StockholmTime.DayOf(answer.At)
        from writer in circumstances.Writers
        let to = Addressees.Of(Addressees.PresentOn(day, writer, circumstances, out _), circumstances)
        let at = answer.At.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)
        select new AgendaItem($"{report.Id}/review/{round.Number}/answer/{answer.Member}/{at}/{to.Id}", AgendaKind.AnswerArrived, answer.At, to, ChannelKind.Teams)
        {
            Round = round.Number,
            About = answer.Member,
            UselessFrom = answer.At + NewsFor,
        };

    public static IEnumerable<AgendaItem> Codes(Report report, Circumstances circumstances) =>
        from entry in report.SignIns
        let asked = report.CurrentRound?.Of(entry.Key)
        where asked is not null && !entry.Value.Used
        let to = ToMember(asked, circumstances)
        select new AgendaItem($"{report.Id}/code/{entry.Value.Number}/{to.Id}", AgendaKind.SignInCode, entry.Value.ExpiresAt - SignIn.Lifetime, to, ChannelKind.Mail)
        {
            Round = report.CurrentRound!.Number,
            About = asked.Person,
            UselessFrom = entry.Value.ExpiresAt,
        };

    private static IEnumerable<AgendaItem> OfMember(Report report, Circumstances circumstances, Round round, AskedMember member)
    {
        var to = ToMember(member, circumstances);
        yield return new AgendaItem($"{report.Id}/review/{round.Number}/request/{to.Id}", AgendaKind.ReviewRequest, round.SentAt, to, ChannelKind.Mail, Ladder(report, round, to))
        {
            Round = round.Number,
        };
        var rungs = circumstances.Routine.Ladder.Where(r => r is { From: Milestone.AnswersClose, To: Audience.Member or Audience.Substitute });
        foreach (var rung in rungs)
        {
            var day = rung.DayFor(round.AnswerBy, circumstances.Calendar);
            if (day > StockholmTime.DayOf(round.SentAt) && (rung.To == Audience.Member ? member : member.Substitute) is { } asked)
            {
                yield return Reminder(report, circumstances, round, rung, day, ToMember(asked, circumstances)) with { About = member.Person };
            }
        }
    }

    private static AgendaItem Reminder(Report report, Circumstances circumstances, Round round, Rung rung, DateOnly day, Addressee to) => new(
        $"{report.Id}/review/{round.Number}/reminder/{rung.Label}/{to.Id}", AgendaKind.ReviewReminder, circumstances.Calendar.MorningOnOrAfter(day), to, rung.Channel,
        Ladder(report, round, to), day.DayNumber)
    {
        Round = round.Number,
        Milestone = Milestone.AnswersClose,
    };

    private static string Ladder(Report report, Round round, Addressee to) => $"{report.Id}/review/{round.Number}/{to.Id}";

    /// <summary>Under the address the member was asked at.</summary>
    private static Addressee ToMember(AskedMember member, Circumstances circumstances)
    {
        var contact = circumstances.ContactOf(member.Person);
        return new Addressee(member.Person.Value, member.Name, member.Mail, contact.Conversation, contact.Language);
    }
}
