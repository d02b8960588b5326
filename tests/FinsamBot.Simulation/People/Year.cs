using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Text;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.Post;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.People;

/// <summary>What happens to people and dates in a year besides the reports: absences, blocked chats, meetings, moved ends, new roles and
/// rules.</summary>
internal sealed class Year(Dice dice, Plans plans, Facts facts, TrueTime time, Platform platform)
{
    private readonly OldPapers _papers = new(dice.Fork(), plans);

    public void Fill(DateTimeOffset from)
    {
        Often(from, 5, Away);
        Often(from, 3, Block);
        Often(from, 2, Bounce);
        Often(from, 3, Meet);
        Often(from, 3, MoveEnd);
        Often(from, 2, Replace);
        Often(from, 2, ChooseDay);
        Often(from, 2, at => Office(at, Any(), new SetRoutine(Forms.Quarterly.Id, Founding.Routine(dice))));
        Often(from, 2, at => Office(at, Any(), new NameSubstitute(new PersonId(dice.Pick(Founding.Members)), new PersonId("omar"))));
        Often(from, 2, Seat);
        Often(from, 2, Administrator);
        Often(from, 2, Speak);
        Often(from, 2, Close);
        Often(from, 2, Part);
        Often(from, 1, NewAddress);
        Often(from, 2, _papers.Find);
        new OfficeLife(dice.Fork(), plans, facts).Fill((most, happen) => Often(from, most, happen));
    }

    private void Often(DateTimeOffset from, int most, Action<DateTimeOffset> happen)
    {
        foreach (var _ in Enumerable.Range(0, dice.Below(most + 1)))
        {
            happen(from.AddMinutes(dice.Below(365 * 1440)));
        }
    }

    private InterventionId Any() => dice.Chance(0.6) ? Founding.First : Founding.Second;

    private void Away(DateTimeOffset at)
    {
        var (person, standIn) = (dice.Pick(Founding.Leads), dice.Pick(["bo", "eva", "nils", "sofia"]));
        var (first, length) = (dice.Below(12), dice.From(1, 25));
        plans.Add(
            at,
            $"away {person}",
            asking =>
            {
                var today = Almanac.DayOf(asking.Now);
                var absence = new Absence(today.AddDays(first), today.AddDays(first + length), new PersonId(standIn), asking.Now);
                return asking.Bot.Absences.NoteAsync(absence, new PersonId(person), asking.Id, asking.End);
            }
        );
        if (dice.Chance(0.5))
        {
            plans.Add(
                at.AddDays(dice.From(1, 20)),
                $"back {person}",
                asking => asking.Bot.Absences.CancelAsync(new PersonId(person), asking.Now, asking.Id, asking.End)
            );
        }
    }

    private void Block(DateTimeOffset at)
    {
        var person = dice.Pick(Founding.Leads);
        var told = dice.Chance(0.4);
        plans.Add(
            at,
            $"block {person}",
            asking =>
            {
                platform.Blocked.Add(person);
                return told ? Contact(asking, person, new LoseConversation("removed")) : Task.FromResult<Refusal?>(null);
            }
        );
        plans.Add(
            at.AddDays(dice.From(5, 60)),
            $"unblock {person}",
            asking =>
            {
                platform.Blocked.Remove(person);
                return Contact(asking, person, new KeepConversation(Founding.ChatOf(person)));
            }
        );
    }

    private static async Task<Refusal?> Contact(Asking asking, string person, ContactCommand command)
    {
        var stamp = new Stamp(asking.Now, person, asking.Id);
        return (await asking.Bot.Directory.HandleAsync(new PersonId(person), command, stamp, asking.End)).Refusal;
    }

    private void Bounce(DateTimeOffset at)
    {
        var person = dice.Pick(Founding.People);
        plans.Add(
            at,
            $"bounce {person}",
            _ =>
            {
                platform.BadAddresses.Add(person);
                return Task.FromResult<Refusal?>(null);
            }
        );
        plans.Add(
            at.AddDays(dice.From(10, 60)),
            $"no bounce {person}",
            _ =>
            {
                platform.BadAddresses.Remove(person);
                return Task.FromResult<Refusal?>(null);
            }
        );
    }

    private void Meet(DateTimeOffset at)
    {
        var (id, day, gone) = (Any(), Almanac.DayOf(at).AddDays(dice.From(3, 70)), dice.Chance(0.4));
        day = facts.Almanac.OnOrAfter(day);
        Office(at, id, new EnterMeeting(new Meeting(day)));
        if (gone)
        {
            Office(at.AddDays(dice.From(1, 9)), id, new CancelMeeting(day));
        }
    }

    private void MoveEnd(DateTimeOffset at)
    {
        var id = dice.Chance(0.8) ? Founding.Second : Founding.First;
        DateOnly? end = dice.Chance(0.2) ? null : Almanac.DayOf(at).AddDays(dice.From(-10, 160));
        Office(at, id, new MoveEndDate(end));
    }

    private void Replace(DateTimeOffset at)
    {
        var id = Any();
        var after = dice.Chance(0.6) ? at.AddHours(dice.From(-40, 100)) : at.AddDays(dice.From(10, 70));
        plans.Add(
            at,
            $"leave {id}",
            asking =>
            {
                var lead = facts.Interventions[id.Value].Having(Role.Lead);
                return Ask(asking, id, new TakeRole(new PersonId(lead.Count > 0 ? lead[0] : "eva"), Role.Lead));
            }
        );
        Office(after, id, new GiveRole(new PersonId(dice.Pick(Founding.Leads)), dice.Chance(0.85) ? Role.Lead : Role.Deputy));
    }

    /// <summary>Somebody comes into the steering group, or leaves it.</summary>
    private void Seat(DateTimeOffset at)
    {
        var member = new PersonId(dice.Pick(Founding.Members));
        Office(at, Any(), dice.Chance(0.6) ? new GiveRole(member, Role.SteeringMember) : new TakeRole(member, Role.SteeringMember));
    }

    private void ChooseDay(DateTimeOffset at)
    {
        var (id, days) = (Any(), dice.From(2, 20));
        plans.Add(
            at,
            $"choose a day {id}",
            asking =>
            {
                var reporting = facts.Interventions[id.Value].Reportings[0];
                var today = Almanac.DayOf(asking.Now);
                var end = reporting.Periods.All().TakeWhile(p => p.Start <= today).LastOrDefault()?.End ?? today;
                return Ask(
                    asking,
                    id,
                    new ChooseSendDay(reporting.Template.Id, end, facts.Almanac.OnOrAfter((end > today ? end : today).AddDays(days - 12)))
                );
            }
        );
    }

    private void Administrator(DateTimeOffset at)
    {
        var (person, give) = (new PersonId("maja"), dice.Chance(0.5));
        plans.Add(
            at,
            "administrator",
            asking =>
                Tell(
                    asking,
                    give ? new GiveAssociationRole(person, Role.Administrator) : new TakeAssociationRole(person, Role.Administrator)
                )
        );
    }

    /// <summary>Some associations have no administrator; then whoever runs the program tells it.</summary>
    private async Task<Refusal?> Tell(Asking asking, AssociationCommand command)
    {
        var actor = facts.Roles.Contains(("arvid", Role.Administrator)) ? new PersonId("arvid") : PersonId.Bot;
        return (
            await asking.Bot.Associations.HandleAsync(new AssociationRequest(command, actor, asking.Id, asking.Now), asking.End)
        ).Refusal;
    }

    private void Speak(DateTimeOffset at)
    {
        var person = dice.Pick(Founding.People);
        plans.Add(at, $"language {person}", asking => Contact(asking, person, new ChooseLanguage(Language.English)));
    }

    /// <summary>A planning day, told of weeks ahead.</summary>
    private void Close(DateTimeOffset at)
    {
        var day = Almanac.DayOf(at).AddDays(dice.From(20, 60));
        plans.Add(
            at,
            $"close {day:yyyy-MM-dd}",
            async asking =>
            {
                var calendar = (await asking.Bot.Directory.AssociationAsync(asking.End)).Calendar;
                var closed = calendar.ClosedDays.Contains(day) ? calendar : calendar with { ClosedDays = calendar.ClosedDays.Add(day) };
                return await Tell(asking, new SetWorkCalendar(closed));
            }
        );
    }

    private void Part(DateTimeOffset at)
    {
        var start = Almanac.DayOf(at).AddDays(dice.From(-40, 10));
        var id = new InterventionId($"nya-steg-del-{dice.From(1, 2)}");
        var scheme = new PeriodScheme(start, start.AddDays(dice.From(40, 120)), start.AddDays(dice.From(125, 200)));
        Office(at, id, new BeginIntervention("Nya steg, del", "Älvbacka kommun", Forms.Quarterly, scheme, Founding.Second, []));
    }

    private void NewAddress(DateTimeOffset at)
    {
        var id = dice.Pick(Founding.Leads);
        plans.Add(
            at,
            $"new address {id}",
            async asking =>
            {
                var known = (await asking.Bot.Directory.AssociationAsync(asking.End)).People[new PersonId(id)];
                return await Tell(asking, new RegisterPerson(known with { Mail = $"{id}.ny@alvbacka.example.se" }));
            }
        );
    }

    private void Office(DateTimeOffset at, InterventionId id, InterventionCommand command) =>
        plans.Add(at < time.Now ? time.Now : at, $"{command.GetType().Name} {id}", asking => Ask(asking, id, command));

    private static async Task<Refusal?> Ask(Asking asking, InterventionId id, InterventionCommand command) =>
        (
            await asking.Bot.Interventions.HandleAsync(
                id,
                new InterventionRequest(command, PersonId.Bot, asking.Id, asking.Now),
                asking.End
            )
        ).Refusal;
}
