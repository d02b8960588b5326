using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.People;

/// <summary>What the office decides between the reports: hand-overs, prolongations, excused periods, moved due days, pauses, new owners,
/// minutes of meetings, and people who leave for good and come back.</summary>
internal sealed class OfficeLife(Dice dice, Plans plans, Facts facts)
{
    public void Fill(Action<int, Action<DateTimeOffset>> often)
    {
        often(2, HandOver);
        often(2, Prolong);
        often(2, Excuse);
        often(2, MoveDue);
        often(2, Pause);
        often(1, at => Decide(at, Any(), _ => new ChangeOwner(dice.Pick(["Sjöviks kommun", "Region Norrsken"]))));
        often(1, at => Decide(at, Any(), _ => new RenameIntervention(dice.Pick(["Vägen framåt", "Nya steg tillsammans"]))));
        often(
            1,
            at =>
                Decide(
                    at,
                    Any(),
                    _ => new SetParties(
                        dice.Pick<string[]>([
                            ["Älvbacka kommun"],
                            ["Region Norrsken", "Älvbacka kommun"],
                        ])
                    )
                )
        );
        often(3, Meet);
        often(2, Remind);
        often(1, Close);
        often(1, Leave);
        often(1, Split);
    }

    private InterventionId Any() => dice.Chance(0.6) ? Founding.First : Founding.Second;

    private void HandOver(DateTimeOffset at)
    {
        var (next, role) = (dice.Pick(Founding.Leads), dice.Chance(0.7) ? Role.Lead : Role.SteeringMember);
        Decide(
            at,
            Any(),
            known => new HandOver(new PersonId(known.Having(role) is [var first, ..] ? first : "eva"), new PersonId(next), role)
        );
    }

    private void Prolong(DateTimeOffset at)
    {
        var (id, days, granted) = (dice.Chance(0.8) ? Founding.Second : Founding.First, dice.From(20, 200), dice.Chance(0.6));
        var asker = dice.Chance(0.7);
        plans.Add(
            at,
            $"ask for more {id}",
            asking =>
            {
                var known = facts.Interventions[id.Value];
                var actor = asker && known.Writers is [var lead, ..] ? new PersonId(lead) : PersonId.Bot;
                var end = (known.EndsOn ?? Almanac.DayOf(asking.Now)).AddDays(days);
                return Ask(asking, id, new AskForProlongation(end, "Två väntar på plats"), actor);
            }
        );
        Decide(at.AddDays(dice.From(1, 20)), id, _ => new AnswerProlongation(granted, granted ? "" : "Pengarna räcker inte"));
    }

    private void Excuse(DateTimeOffset at)
    {
        var (id, back) = (Any(), dice.Chance(0.4));
        Decide(at, id, known => new ExcusePeriod(known.Reportings[0].Template.Id, LatestEnd(known, at), "Alla var sjuka"));
        if (back)
        {
            var until = at.AddDays(dice.From(2, 40));
            Decide(
                until,
                id,
                known =>
                {
                    var (template, end) = known.Life.Excused.Keys.FirstOrDefault();
                    return new RequirePeriod(template ?? "", end);
                }
            );
        }
    }

    private void MoveDue(DateTimeOffset at)
    {
        var days = dice.From(3, 60);
        Decide(
            at,
            Any(),
            known =>
            {
                var end = LatestEnd(known, at);
                var from = end > Almanac.DayOf(at) ? end : Almanac.DayOf(at);
                return new MoveDueDay(known.Reportings[0].Template.Id, end, facts.Almanac.OnOrAfter(from.AddDays(days)));
            }
        );
    }

    private void Pause(DateTimeOffset at)
    {
        var (id, first, length, open) = (Any(), dice.Below(10), dice.From(3, 60), dice.Chance(0.3));
        var from = Almanac.DayOf(at).AddDays(first);
        Decide(at, id, _ => new PauseIntervention(from, open ? null : from.AddDays(length), "Lokalen har brunnit"));
        if (open || dice.Chance(0.3))
        {
            Decide(at.AddDays(dice.From(5, 80)), id, _ => new ResumeIntervention());
        }
    }

    /// <summary>The group answers at a meeting, and the lead registers what the minutes say.</summary>
    private void Meet(DateTimeOffset at)
    {
        var (id, kind) = (Any(), dice.Pick([AnswerKind.Approved, AnswerKind.NoRemarks, AnswerKind.Analysis]));
        plans.Add(
            at,
            $"minutes {id}",
            async asking =>
            {
                var today = Almanac.DayOf(asking.Now);
                if (
                    facts.Sound.LastOrDefault(r => r.Id.Intervention == id && r is { Round: not null, SubmittedAt: null }) is not { } report
                )
                {
                    return null;
                }

                var present = report.Round!.Asked.Where((_, i) => i != 1).Select(a => a.Person).ToList();
                var command = new AnswerAtMeeting(report.Round.Number, today, "§ 14", present, kind, "Vi ses i juni.");
                var actor = facts.Interventions[id.Value].Writers is [var lead, ..] ? new PersonId(lead) : new PersonId("arvid");
                return (
                    await asking.Bot.Reports.HandleAsync(report.Id, new Request(command, actor, asking.Id, asking.Now), asking.End)
                ).Refusal;
            }
        );
    }

    /// <summary>The office reminds whoever writes, at once.</summary>
    private void Remind(DateTimeOffset at)
    {
        var id = Any();
        plans.Add(
            at,
            $"remind now {id}",
            async asking =>
            {
                if (facts.Sound.LastOrDefault(r => r.Id.Intervention == id && r.SubmittedAt is null) is not { } report)
                {
                    return null;
                }

                var request = new Request(new RemindWriters(), new PersonId("arvid"), asking.Id, asking.Now);
                return (await asking.Bot.Reports.HandleAsync(report.Id, request, asking.End)).Refusal;
            }
        );
    }

    /// <summary>A member's authority has told when it is closed.</summary>
    private void Close(DateTimeOffset at)
    {
        var closed = Enumerable.Range(0, 5).Select(n => Almanac.DayOf(at).AddDays(dice.From(5, 120) + n)).ToImmutableSortedSet();
        var organisation = dice.Pick(["Försäkringskassan", "Region Norrsken"]);
        plans.Add(
            at,
            $"{organisation} closes",
            async asking =>
            {
                var command = new SetMemberCalendar(organisation, WorkCalendar.Swedish with { ClosedDays = closed });
                var request = new AssociationRequest(command, PersonId.Bot, asking.Id, asking.Now);
                return (await asking.Bot.Associations.HandleAsync(request, asking.End)).Refusal;
            }
        );
    }

    /// <summary>For good, for a while.</summary>
    private void Leave(DateTimeOffset at)
    {
        var person = new PersonId(dice.Pick(["nils", "omar", "eva"]));
        plans.Add(
            at,
            $"{person} leaves",
            async asking => (await asking.Bot.Departures.HandleAsync(person, PersonId.Bot, asking.Id, asking.Now, asking.End)).Refusal
        );
        plans.Add(
            at.AddDays(dice.From(10, 90)),
            $"{person} comes back",
            async asking =>
            {
                var known = (await asking.Bot.Directory.AssociationAsync(asking.End)).People[person];
                var request = new AssociationRequest(new RegisterPerson(known), PersonId.Bot, asking.Id, asking.Now);
                return (await asking.Bot.Associations.HandleAsync(request, asking.End)).Refusal;
            }
        );
    }

    /// <summary>One becomes two, seldom: what it owed then is reported once more by each.</summary>
    private void Split(DateTimeOffset at)
    {
        if (!dice.Chance(0.3))
        {
            return;
        }

        var last = Almanac.DayOf(at).AddDays(dice.From(0, 60));
        Decide(at, Founding.Second, _ => new SplitIntervention(last, ["Ung", "Vuxen"]));
    }

    /// <summary>Of the period that runs then, or ended last.</summary>
    private static DateOnly LatestEnd(KnownIntervention known, DateTimeOffset at)
    {
        var today = Almanac.DayOf(at);
        return known.Reportings[0].Periods.All().TakeWhile(p => p.Start <= today).LastOrDefault()?.End ?? today;
    }

    private void Decide(DateTimeOffset at, InterventionId id, Func<KnownIntervention, ChangeCommand> command) =>
        plans.Add(at, $"a change in {id}", asking => Ask(asking, id, command(facts.Interventions[id.Value]), PersonId.Bot));

    private static async Task<Refusal?> Ask(Asking asking, InterventionId id, ChangeCommand command, PersonId actor)
    {
        var request = new InterventionRequest(command, actor, asking.Id, asking.Now);
        return (await asking.Bot.Interventions.HandleAsync(id, request, asking.End)).Refusal;
    }
}
