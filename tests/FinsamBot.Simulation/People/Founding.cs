using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.People;

/// <summary>An invented association as its first day finds it: people, roles, closed days and two or three interventions.</summary>
internal sealed class Founding(Dice dice, DateOnly today, DateOnly lastDay, bool hasAside)
{
    private int _commands;

    public static InterventionId First { get; } = new("vagen-vidare");

    public static InterventionId Second { get; } = new("nya-steg");

    /// <summary>Shares nobody and nothing with the others. Not in every world.</summary>
    public static InterventionId Aside { get; } = new("vid-sidan");

    public static IReadOnlyList<string> Leads { get; } = ["sofia", "nils", "eva"];

    public static IReadOnlyList<string> Members { get; } = ["anna", "karim", "lena"];

    public static IReadOnlyList<string> People { get; } = [.. Leads, "bo", .. Members, "omar", "arvid", "maja"];

    public static ConversationReference ChatOf(string person) =>
        new("https://chat.example.se/", "a:" + person, "tenant", "29:" + person, "28:bot", "msteams");

    public async Task FoundAsync(Asking asking)
    {
        var stamp = new Stamp(asking.Now, PersonId.Bot.Value, "found");
        foreach (var command in Association())
        {
            await TellAsync(asking, command);
        }

        // Some are set up in silence, and begin to remind once everybody is there.
        var inSilence = dice.Chance(0.3);
        await (inSilence ? TellAsync(asking, new ChooseSending(SendingMode.ToNobody)) : Task.CompletedTask);
        foreach (var person in Leads.Concat(["bo", "arvid", "maja"]).Where(_ => dice.Chance(0.85)))
        {
            await asking.Bot.Directory.HandleAsync(new PersonId(person), new KeepConversation(ChatOf(person)), stamp, asking.End);
        }

        await asking.Bot.Office.BeginAsync(asking.Now, asking.End);
        await BeginFirstAsync(asking);
        await BeginSecondAsync(asking);
        if (hasAside)
        {
            await BeginAsideAsync(asking);
        }

        await (inSilence ? TellAsync(asking, new ChooseSending(SendingMode.ToAll)) : Task.CompletedTask);
    }

    private async Task BeginAsideAsync(Asking asking)
    {
        foreach (var id in new[] { "tage", "ylva", "petra" })
        {
            var person = new Person(new PersonId(id), id, "Sjövik kommun", $"{id}@sjovik.example.se", null);
            await TellAsync(asking, new RegisterPerson(person));
        }

        var start = new DateOnly(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1);
        var roles = new List<RoleGiven> { Give("tage", Role.Lead), Give("ylva", Role.SteeringMember) };
        var periods = new PeriodScheme(start, start.AddMonths(3).AddDays(-1));
        await DoAsync(asking, Aside, new BeginIntervention("Vid sidan", "Sjövik kommun", Forms.Quarterly, periods, null, roles));
    }

    private static async Task TellAsync(Asking asking, AssociationCommand command)
    {
        var id = $"found/{command.GetType().Name}";
        var reply = await asking.Bot.Associations.HandleAsync(new AssociationRequest(command, PersonId.Bot, id, asking.Now), asking.End);
        if (reply.Refusal is { } refusal)
        {
            throw new ViolationException("founding", refusal.ToString());
        }
    }

    private IEnumerable<AssociationCommand> Association()
    {
        var details = new AssociationDetails(
            "Samordningsförbundet Norrsken",
            "rapport@norrsken.example.se",
            "https://norrsken.example.se",
            []
        );
        List<Person> people = [.. People.Select(Known)];
        yield return new FoundAssociation(
            details,
            people,
            dice.Chance(0.9) ? [new AssociationRoleGiven(new PersonId("arvid"), Role.Administrator)] : []
        );
        var closed = Enumerable.Range(0, dice.Below(5)).Select(_ => today.AddDays(dice.Below(365)));
        yield return new SetWorkCalendar(
            WorkCalendar.Swedish with
            {
                ClosedDays = [.. closed],
                BridgeDays = dice.Chance(0.3) ? DayPolicy.Free : DayPolicy.Works,
                VacationDays = dice.Chance(0.15) ? DayPolicy.Free : DayPolicy.Works,
            }
        );
        if (dice.Chance(0.4))
        {
            yield return new SetAssociationRoutine(Forms.Quarterly.Id, Routine(dice));
        }
    }

    private Person Known(string id)
    {
        var hasMail = id != "nils" || dice.Chance(0.8);
        return new Person(
            new PersonId(id),
            char.ToUpperInvariant(id[0]) + id[1..] + " Ek",
            "Älvbacka kommun",
            hasMail ? $"{id}@alvbacka.example.se" : null,
            null
        );
    }

    public static ReportRoutine Routine(Dice dice) =>
        ReportRoutine.Usual with
        {
            Due = dice.Below(3) switch
            {
                0 => new DaysAfter(dice.From(10, 25)),
                1 => new WorkingDayAfter(dice.From(9, 16)),
                _ => new MonthsAfter(1),
            },
            WhenClosed = (WhenClosed)dice.Below(3),
            AnswerDays = dice.From(3, 7),
            ClosingDays = dice.From(0, 2),
            WritingDays = dice.From(1, 4),
        };

    private async Task BeginFirstAsync(Asking asking)
    {
        var start = new DateOnly(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1);
        var end = start.AddMonths(dice.Chance(0.25) ? 4 : 3).AddDays(-1);
        var roles = new List<RoleGiven> { Give("sofia", Role.Lead) };
        roles.AddRange(dice.Chance(0.6) ? [Give("bo", Role.Deputy)] : []);
        roles.AddRange(Members.Take(dice.From(1, 3)).Select(m => Give(m, Role.SteeringMember)));
        roles.AddRange(dice.Chance(0.3) ? [Give(dice.Pick(Members), Role.Chair)] : []);
        await DoAsync(
            asking,
            First,
            new BeginIntervention("Vägen vidare", "Älvbacka kommun", Forms.Quarterly, new PeriodScheme(start, end), null, roles)
        );
        await SubstituteAsync(asking, First, roles, "anna", 0.7);
        await SubstituteAsync(asking, First, roles, "karim", 0.3);
    }

    private async Task BeginSecondAsync(Asking asking)
    {
        var start = new DateOnly(today.Year, (((today.Month - 1) / 3) * 3) + 1, 1);
        var ends = dice.Chance(0.6) ? today.AddDays(dice.From(90, 300)) : (DateOnly?)null;
        var form = dice.Chance(0.5) ? Forms.Quarterly : Forms.HalfYearly;
        var months = form == Forms.Quarterly ? 3 : 6;
        var roles = new List<RoleGiven>
        {
            Give(dice.Chance(0.5) ? "nils" : "sofia", Role.Lead),
            Give("karim", Role.SteeringMember),
            Give("lena", Role.SteeringMember),
        };
        await DoAsync(
            asking,
            Second,
            new BeginIntervention(
                "Nya steg",
                "Älvbacka kommun",
                form,
                new PeriodScheme(start, start.AddMonths(months).AddDays(-1), ends, months),
                null,
                roles
            )
        );
        await SubstituteAsync(asking, Second, roles, "karim", 0.5);
        if (dice.Chance(0.6))
        {
            await DoAsync(
                asking,
                Second,
                new AddReporting(new Reporting(Forms.Final, new PeriodScheme(start, ends ?? lastDay, ends, Whole: true)))
            );
        }

        if (dice.Chance(0.4))
        {
            await DoAsync(
                asking,
                Second,
                new AddReporting(new Reporting(Forms.Brief, new PeriodScheme(start, start.AddMonths(4).AddDays(-1), ends, 4)))
            );
        }
    }

    private async Task SubstituteAsync(Asking asking, InterventionId id, List<RoleGiven> roles, string member, double probability)
    {
        if (dice.Chance(probability) && roles.Contains(Give(member, Role.SteeringMember)))
        {
            await DoAsync(asking, id, new NameSubstitute(new PersonId(member), new PersonId("omar")));
        }
    }

    private static RoleGiven Give(string person, Role role) => new(new PersonId(person), role);

    private async Task DoAsync(Asking asking, InterventionId id, InterventionCommand command)
    {
        var reply = await asking.Bot.Interventions.HandleAsync(
            id,
            new InterventionRequest(command, PersonId.Bot, $"found-{++_commands}", asking.Now),
            asking.End
        );
        if (reply.Refusal is { } refusal)
        {
            throw new ViolationException("founding", $"{id}: {refusal}");
        }
    }
}
