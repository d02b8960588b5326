using System.Globalization;
using FinsamBot.Core.Calendar;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Agenda;

/// <summary>All that a report in this state will ever ask the bot to send, settled or not, with stable keys.</summary>
internal static class Plan
{
    /// <summary>Days before (negative) and after the due date on which the lead is reminded.</summary>
    private static readonly int[] ReminderDays = [-7, -3, -1, 1];

    /// <summary>Working days before the answers close on which a silent member is reminded.</summary>
    private static readonly int[] ReviewReminderDays = [-2, 0];

    public static IEnumerable<AgendaItem> Of(Report report, Circumstances circumstances) =>
        [.. Codes(report, circumstances), .. Reviews(report, circumstances), .. Writing(report, circumstances), .. Answers(report, circumstances), .. Registrar(report, circumstances)];

    private static IEnumerable<AgendaItem> Writing(Report report, Circumstances circumstances)
    {
        if (report.Submission is not null)
        {
            yield break;
        }

        var due = Deadlines.Due(report.Period!);
        foreach (var writer in Writers(circumstances))
        {
            var ladder = $"{report.Id}/writing/{writer.Id}";
            yield return new AgendaItem(
                $"{report.Id}/prompt/{writer.Id}", AgendaKind.Prompt, WorkingDays.MorningOnOrAfter(report.Period!.End.AddDays(1)), writer, ChannelKind.Teams, ladder);
            foreach (var (days, step) in ReminderDays.Select((d, i) => (d, i + 1)))
            {
                yield return new AgendaItem(
                    $"{report.Id}/reminder/T{Offset(days)}/{writer.Id}", AgendaKind.Reminder, WorkingDays.MorningOnOrAfter(due.AddDays(days)), writer, ChannelKind.Teams, ladder, step);
            }
        }
    }

    private static IEnumerable<AgendaItem> Reviews(Report report, Circumstances circumstances)
    {
        if (report.CurrentRound is not { } round || report.Submission is not null)
        {
            yield break;
        }

        foreach (var member in round.Silent)
        {
            var to = new Addressee(member.Person.Value, member.Name, member.Mail, null, circumstances.ContactOf(member.Person).Language);
            var ladder = $"{report.Id}/review/{round.Number}/{to.Id}";
            yield return new AgendaItem($"{report.Id}/review/{round.Number}/request/{to.Id}", AgendaKind.ReviewRequest, round.SentAt, to, ChannelKind.Mail, ladder)
            {
                Round = round.Number,
            };
            foreach (var (days, step) in ReviewReminderDays.Select((d, i) => (d, i + 1)))
            {
                var at = StockholmTime.At(WorkingDays.OnOrAfter(days == 0 ? round.AnswerBy : WorkingDays.Add(round.AnswerBy, days)), WorkingDays.Morning);
                if (StockholmTime.DayOf(at) > StockholmTime.DayOf(round.SentAt))
                {
                    yield return new AgendaItem($"{report.Id}/review/{round.Number}/reminder/T{Offset(days)}/{to.Id}", AgendaKind.ReviewReminder, at, to, ChannelKind.Mail, ladder, step)
                    {
                        Round = round.Number,
                    };
                }
            }
        }
    }

    private static IEnumerable<AgendaItem> Answers(Report report, Circumstances circumstances) =>
        from round in report.Rounds
        from answer in round.Answers.Values
        from writer in Writers(circumstances)
        let at = answer.At.ToUniversalTime().ToString("yyyyMMdd'T'HHmmss", CultureInfo.InvariantCulture)
        select new AgendaItem($"{report.Id}/review/{round.Number}/answer/{answer.Member}/{at}/{writer.Id}", AgendaKind.AnswerArrived, answer.At, writer, ChannelKind.Teams)
        {
            Round = round.Number,
            About = answer.Member,
        };

    private static IEnumerable<AgendaItem> Codes(Report report, Circumstances circumstances) =>
        from entry in report.SignIns
        let asked = report.CurrentRound?.Asked.FirstOrDefault(a => a.Person == entry.Key)
        where asked is not null && !entry.Value.Used && report.Submission is null
        let to = new Addressee(asked.Person.Value, asked.Name, asked.Mail, null, circumstances.ContactOf(asked.Person).Language)
        select new AgendaItem($"{report.Id}/code/{entry.Value.Number}/{to.Id}", AgendaKind.SignInCode, entry.Value.ExpiresAt - SignIn.Lifetime, to, ChannelKind.Mail)
        {
            Round = report.CurrentRound!.Number,
            About = asked.Person,
            UselessFrom = entry.Value.ExpiresAt,
        };

    private static IEnumerable<AgendaItem> Registrar(Report report, Circumstances circumstances)
    {
        if (report.Submission is { } submission)
        {
            var office = circumstances.Association.Details;
            var to = new Addressee("registrar", office.Name, office.Mailbox, null, Language.Swedish);
            yield return new AgendaItem($"{report.Id}/submitted/registrar", AgendaKind.RegistrarCopy, submission.At, to, ChannelKind.Mail);
        }
    }

    /// <summary>The leads; the deputies when there is no lead.</summary>
    private static IEnumerable<Addressee> Writers(Circumstances circumstances)
    {
        var leads = circumstances.Intervention.Having(Role.Lead).ToList();
        return (leads.Count > 0 ? leads : circumstances.Intervention.Having(Role.Deputy)).Select(id =>
        {
            var (person, contact) = (circumstances.PersonOf(id), circumstances.ContactOf(id));
            return new Addressee(id.Value, person.Name, person.Mail, contact.Conversation, contact.Language);
        });
    }

    private static string Offset(int days) => days > 0 ? $"+{days}" : $"{days:-0;-0;-0}";
}
