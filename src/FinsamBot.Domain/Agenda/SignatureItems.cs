using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Domain.Agenda;

/// <summary>An item about the signature of one party.</summary>
/// <param name="Party">By its place among the parties.</param>
public abstract record SignatureItem(string Key, DateTimeOffset DueAt, Addressee To, int Party) : AgendaItem(Key, DueAt, To)
{
    public override bool StandsAlone => true;
}

/// <summary>A party is asked to sign what was filed.</summary>
public sealed record SignatureRequest(string Key, DateTimeOffset DueAt, Addressee To, int Party) : SignatureItem(Key, DueAt, To, Party)
{
    public override string Kind => "signatureRequest";
}

/// <summary>It has not signed yet.</summary>
public sealed record SignatureReminder(string Key, DateTimeOffset DueAt, Addressee To, int Party) : SignatureItem(Key, DueAt, To, Party)
{
    public override string Kind => "signatureReminder";
}

/// <summary>Requests to sign, with the document that was filed, and reminders of whoever has not: two before the last day, and more after
/// it.</summary>
internal static class SignatureItems
{
    /// <summary>Calendar days before the last day, and then working days.</summary>
    private const int FirstReminder = -7;
    private const int LastReminder = -1;

    /// <summary>Working days after the last day.</summary>
    private static readonly int[] LateReminders = [1, 5, 10, 20];

    public static IEnumerable<AgendaItem> Of(Report report, Circumstances circumstances)
    {
        if (report.Registry is not { Signatures: { } round } || report.Registry.Of(Edition.Submitted) is not { } filing)
        {
            yield break;
        }

        for (var i = 0; i < round.Parties.Count; i++)
        {
            foreach (
                var item in round.Given.ContainsKey(round.Parties[i].Organisation) ? [] : OfParty(report, circumstances, round, filing, i)
            )
            {
                yield return item;
            }
        }
    }

    /// <summary>Whom the key is for comes last.</summary>
    public static string RequestKey(Report report, int party) => Key(report, party, "request");

    public static string ReminderKey(Report report, int party) => Key(report, party, "reminder");

    private static IEnumerable<AgendaItem> OfParty(
        Report report,
        Circumstances circumstances,
        SignatureRound round,
        Filing filing,
        int party
    )
    {
        var (calendar, asked) = (circumstances.Calendar, StockholmTime.DayOf(filing.At));
        DateOnly[] reminders =
        [
            calendar.OnOrAfter(round.By.AddDays(FirstReminder)),
            calendar.Add(round.By, LastReminder),
            .. LateReminders.Select(days => calendar.Add(round.By, days)),
        ];
        foreach (var to in To(round.Parties[party], circumstances))
        {
            var ladder = $"{Key(report, party, "ladder")}{to.Id}";
            yield return new SignatureRequest(RequestKey(report, party) + to.Id, filing.At, to, party)
            {
                Channel = ChannelKind.Mail,
                Schedule = ladder,
            };
            foreach (var day in reminders.Distinct().Where(d => d > asked))
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{ReminderKey(report, party)}{day:yyyy-MM-dd}/{to.Id}");
                yield return new SignatureReminder(key, calendar.MorningOnOrAfter(day), to, party)
                {
                    Channel = ChannelKind.Mail,
                    Schedule = ladder,
                    Step = day.DayNumber,
                };
            }
        }
    }

    private static IEnumerable<Addressee> To(SigningParty party, Circumstances circumstances) =>
        party.Contact is { } contact
            ? [ReviewItems.ToMember(contact, circumstances)]
            : circumstances.Writers.Select(w => Addressees.Of(w, circumstances));

    private static string Key(Report report, int party, string what) =>
        string.Create(CultureInfo.InvariantCulture, $"{report.Id}/signatures/{report.Registry.Version}/{party + 1}/{what}/");
}
