using System.Globalization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Domain.Agenda;

/// <summary>An item about the signature of one party.</summary>
/// <param name="Version">The version of the report that is to be signed.</param>
/// <param name="Party">By its place among the parties.</param>
public abstract record SignatureItem(string Key, DateTimeOffset DueAt, Addressee To, int Version, int Party) : AgendaItem(Key, DueAt, To)
{
    public override Subject Subject => new(Kind, Version: Version, Party: Party);

    public override bool StandsAlone => true;
}

/// <summary>A party is asked to sign what was filed.</summary>
public sealed record SignatureRequest(string Key, DateTimeOffset DueAt, Addressee To, int Version, int Party)
    : SignatureItem(Key, DueAt, To, Version, Party)
{
    public override string Kind => Subject.SignatureRequest;
}

/// <summary>It has not signed yet.</summary>
public sealed record SignatureReminder(string Key, DateTimeOffset DueAt, Addressee To, int Version, int Party)
    : SignatureItem(Key, DueAt, To, Version, Party)
{
    public override string Kind => Subject.SignatureReminder;
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

    private static IEnumerable<AgendaItem> OfParty(
        Report report,
        Circumstances circumstances,
        SignatureRound round,
        Filing filing,
        int party
    )
    {
        var (calendar, asked) = (circumstances.Calendar, StockholmTime.DayOf(filing.At));
        var name = string.Create(CultureInfo.InvariantCulture, $"{report.Id}/signatures/{report.Registry.Version}/{party + 1}");
        DateOnly[] reminders =
        [
            calendar.OnOrAfter(round.By.AddDays(FirstReminder)),
            calendar.Add(round.By, LastReminder),
            .. LateReminders.Select(days => calendar.Add(round.By, days)),
        ];
        foreach (var to in To(round.Parties[party], circumstances))
        {
            var ladder = $"{name}/ladder/{to.Id}";
            yield return new SignatureRequest($"{name}/request/{to.Id}", filing.At, to, report.Registry.Version, party)
            {
                Channel = ChannelKind.Mail,
                Schedule = ladder,
            };
            foreach (var day in reminders.Distinct().Where(d => d > asked))
            {
                var key = string.Create(CultureInfo.InvariantCulture, $"{name}/reminder/{day:yyyy-MM-dd}/{to.Id}");
                yield return new SignatureReminder(key, calendar.MorningOnOrAfter(day), to, report.Registry.Version, party)
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
}
