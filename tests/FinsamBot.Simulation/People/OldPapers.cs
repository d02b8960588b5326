using System.Text;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.People;

/// <summary>Reports from before there was a bot: the office hands their files over, some of them twice, some of interventions that nobody
/// knows.</summary>
internal sealed class OldPapers(Dice dice, Plans plans)
{
    private int _files;

    public void Find(DateTimeOffset at)
    {
        var (number, name) = (++_files, dice.Pick(["Vägen vidare", "Nya steg", "Förr i tiden"]));
        var content = Encoding.UTF8.GetBytes($"paper {number} of {name}");
        var file = new SourceFile($"{number}.docx", Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content)));
        var quarter = new DateOnly(Almanac.DayOf(at).Year - 1, (3 * dice.Below(4)) + 1, 1);
        var understood = new UnderstoodReport(
            Forms.Quarterly,
            name,
            "Älvbacka kommun",
            dice.Chance(0.05) ? null : new ReportingPeriod(quarter, quarter.AddMonths(3).AddDays(-1)),
            quarter.AddMonths(4),
            [.. Forms.SectionsOf(Forms.Quarterly).Select(s => new UnderstoodText(s, $"old text {number} of {s}", 0.9))],
            ReportFigures.None with
            {
                Participants = [new ParticipantFlow("", new Headcount(2, 3), new Headcount(1, 1), default)],
            },
            ["left over"],
            [],
            []
        );
        foreach (var n in Enumerable.Range(0, dice.Chance(0.3) ? 2 : 1))
        {
            plans.Add(
                at.AddDays(n),
                $"take in {number} of {name}",
                async asking =>
                {
                    await asking.Bot.Intake.KeepAsync(file, content, asking.End);
                    return (await asking.Bot.Intake.TakeInAsync(understood, file, PersonId.Bot, asking.Now, asking.End)).Refusal;
                }
            );
        }
    }
}
