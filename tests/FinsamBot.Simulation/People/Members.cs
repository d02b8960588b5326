using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.People;

/// <summary>Those who are asked: they answer at once, late, through their substitute, or never; some think again.</summary>
internal sealed class Members(Dice dice, Plans plans, TrueTime time)
{
    public void Asked(KnownReport report, SentToSteeringGroup sent)
    {
        foreach (var member in sent.Asked)
        {
            var style = dice.Below(10);
            if (style < 2)
            {
                continue;
            }

            var person = style == 9 && member.Substitute is { } other ? other.Person : member.Person;
            var at = time.Now.AddDays(style < 7 ? dice.Below(7) : dice.From(7, 16)).AddMinutes(dice.Below(1440));
            SignIn(report, sent.Round, person, at);
            var text = dice.Chance(0.4) ? $"analysis by {person}" : "";
            Answer(report, sent.Round, person, at.AddMinutes(9), text);
            if (dice.Chance(0.1))
            {
                Answer(report, sent.Round, person, at.AddDays(1), $"second analysis by {person}");
            }
        }
    }

    private void SignIn(KnownReport report, int round, PersonId person, DateTimeOffset at)
    {
        foreach (var n in Enumerable.Range(0, dice.Chance(0.2) ? 2 : 1))
        {
            Put(report, at.AddMinutes(n), "ask for a code", person, new RequestSignInCode(round));
        }

        if (dice.Chance(0.3))
        {
            Put(report, at.AddMinutes(4), "mistype the code", person, new TrySignInCode(round, false));
        }

        Put(report, at.AddMinutes(6), "type the code", person, new TrySignInCode(round, true));
    }

    private void Answer(KnownReport report, int round, PersonId person, DateTimeOffset at, string text) =>
        Put(report, at, "answer", person, new AnswerReview(round, text.Length > 0 ? AnswerKind.Analysis : AnswerKind.NoRemarks, text, "code"));

    private void Put(KnownReport report, DateTimeOffset at, string what, PersonId actor, Command command) =>
        plans.Add(at, $"{what} {report.Id} {actor}", async asking =>
            (await asking.Bot.Reports.HandleAsync(report.Id, new Request(command, actor, asking.Id, asking.Now), asking.End)).Refusal);
}
