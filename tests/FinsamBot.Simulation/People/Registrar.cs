using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.People;

/// <summary>The office after a hand-in: it registers, soon, late or never; somebody finds a mistake; parties sign on paper or
/// elsewhere.</summary>
internal sealed class Registrar(Dice dice, Plans plans, Facts facts, TrueTime time)
{
    private const int MostVersions = 3;
    private int _numbers;

    public void Submitted(KnownReport report)
    {
        var at = time.Now.AddDays(dice.From(0, 9)).AddMinutes(dice.Below(1440));
        if (dice.Chance(0.8))
        {
            foreach (var n in Enumerable.Range(0, dice.Chance(0.15) ? 2 : 1))
            {
                var number = $"SFN 2026/{++_numbers}";
                Put(report, at.AddMinutes(n), "register", Office(), _ => Task.FromResult<Command>(new RegisterReport(number, "AE")));
            }
        }

        if (report.Registry.Version < MostVersions && dice.Chance(0.15))
        {
            var who = dice.Chance(0.5) ? Office() : dice.Pick(Founding.Leads);
            Put(
                report,
                time.Now.AddDays(dice.From(0, 25)).AddMinutes(dice.Below(600)),
                "correct",
                who,
                _ => Task.FromResult<Command>(new CorrectReport("A number was wrong."))
            );
        }
    }

    public void Asked(KnownReport report, SignaturesAsked asked)
    {
        foreach (var party in asked.Parties.Where(_ => dice.Chance(0.7)))
        {
            var at = time.Now.AddDays(dice.From(0, 30)).AddMinutes(dice.Below(900));
            foreach (var n in Enumerable.Range(0, dice.Chance(0.3) ? 2 : 1))
            {
                Sign(report, party.Organisation, at.AddHours(n));
            }

            if (dice.Chance(0.2))
            {
                Put(
                    report,
                    at.AddHours(dice.From(1, 50)),
                    "not signed",
                    Office(),
                    _ => Task.FromResult<Command>(new RemoveSignature(party.Organisation))
                );
            }
        }
    }

    private void Sign(KnownReport report, string organisation, DateTimeOffset at)
    {
        var method = dice.Pick(Enum.GetValues<SignatureMethod>());
        Put(
            report,
            at,
            "sign",
            dice.Chance(0.5) ? Office() : dice.Pick(Founding.Leads),
            async asking => new NoteSignature(
                organisation,
                "Eva Ek",
                "EVA EK",
                Almanac.DayOf(asking.Now),
                method,
                method == SignatureMethod.ESignature ? await SignedAsync(asking, report) : null
            )
        );
    }

    private static Task<FiledDocument> SignedAsync(Asking asking, KnownReport report) =>
        asking.Bot.Archive.KeepAsync(
            report.Id,
            new RenderedDocument("underskrift.pdf", Filing.PdfType, Encoding.UTF8.GetBytes($"%PDF- {report.Id} signed")),
            asking.End
        );

    private string Office() => dice.Chance(0.9) ? facts.Office[0] : dice.Pick(Founding.People);

    private void Put(KnownReport report, DateTimeOffset at, string what, string actor, Func<Asking, Task<Command>> command) =>
        plans.Add(
            at,
            $"{what} {report.Id} {actor}",
            async asking =>
                (
                    await asking.Bot.Reports.HandleAsync(
                        report.Id,
                        new Request(await command(asking), new PersonId(actor), asking.Id, asking.Now),
                        asking.End
                    )
                ).Refusal
        );
}
