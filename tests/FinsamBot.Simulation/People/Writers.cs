using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.Post;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.People;

/// <summary>Those who write reports: in time, late, in haste or never, over an old card now and then.</summary>
internal sealed class Writers(Dice dice, Plans plans, Facts facts, TrueTime time)
{
    private const int MostRounds = 4;

    private readonly Figures _figures = new(dice.Fork());

    /// <summary>A report has been opened: somebody makes up its mind.</summary>
    public void Begin(KnownReport report)
    {
        var due = Almanac.Instant(report.Period.End.AddDays(14), new TimeOnly(14, 0));
        var left = Math.Max(3, (due - time.Now).TotalDays);
        var style = dice.Below(20);
        if (style < 2)
        {
            return;
        }

        var write = time.Now.AddDays(left * dice.From(5, 40) / 100).AddMinutes(dice.Below(600));
        var send = style < 12 ? write.AddHours(dice.From(1, 60)) : write.AddDays(dice.From(2, (int)left + 6));
        var submit =
            style < 12 ? due.AddDays(-dice.Below(3)).AddHours(-dice.Below(30))
            : style < 18 ? due.AddDays(dice.From(1, 14)).AddHours(dice.Below(20))
            : due.AddDays(dice.From(20, 45));
        Put(report, write, "write", _ => Save(report, null, "first"));
        Count(report, write.AddHours(-dice.Below(40)), 4);
        if (dice.Chance(0.25))
        {
            Change(report, write.AddHours(dice.From(2, 30)));
        }

        if (dice.Chance(0.85))
        {
            Put(report, send, "send", _ => new SendToSteeringGroup(dice.Chance(0.5), AcceptPersonalData: true));
        }

        if (dice.Chance(0.15))
        {
            Put(report, send.AddDays(dice.From(2, 6)), "send again", _ => new SendToSteeringGroup(true, AcceptPersonalData: true));
        }

        Later(report, time.Now, submit);
    }

    /// <summary>A member has said something: the lead replies, changes what it was about, and asks again; or asks again for
    /// nothing.</summary>
    public void Answered(KnownReport report, SteeringGroupAnswered answer)
    {
        IReadOnlyList<string> commented = [.. (answer.Comments ?? []).Select(c => c.Section)];
        if ((answer.Text.Length > 0 || commented.Count > 0) && dice.Chance(0.35))
        {
            var section = commented.Count > 0 && dice.Chance(0.7) ? dice.Pick(commented) : null;
            // Who replies to the whole does so whichever round it is by then; who replies to a comment has its round's card before it.
            Put(
                report,
                time.Now.AddHours(dice.From(1, 40)),
                "reply",
                _ => new ReplyToComment(
                    section is null ? report.Rounds.Count : answer.Round,
                    answer.Member,
                    section,
                    $"reply to {answer.Member}"
                )
            );
        }

        if (report.Rounds.Count < MostRounds && report.SubmittedAt is null && dice.Chance(commented.Count > 0 ? 0.3 : 0.06))
        {
            var at = time.Now.AddHours(dice.From(2, 50));
            var sections = commented.Count > 0 && dice.Chance(0.8) ? commented : [dice.Pick(Forms.SectionsOf(report.Template))];
            var everybody = dice.Chance(0.12);
            Put(report, at, "revise", _ => Save([.. sections], null, $"revised {at.Ticks}. {Story(at)}"));
            Count(report, at, 2);
            Put(report, at.AddHours(1), "ask again", _ => new SendToSteeringGroup(true, everybody, AcceptPersonalData: true));
        }
    }

    /// <summary>What was handed in is written once more; the group is asked again now and then, and whoever is late stays late.</summary>
    public void Corrected(KnownReport report)
    {
        var at = time.Now.AddHours(dice.From(1, 60));
        Put(report, at, "mend", _ => Save([dice.Pick(Forms.SectionsOf(report.Template))], null, $"mended {at.Ticks}"));
        Count(report, at, 2);
        if (dice.Chance(0.3))
        {
            Put(
                report,
                at.AddHours(1),
                "ask about the correction",
                _ => new SendToSteeringGroup(true, dice.Chance(0.5), AcceptPersonalData: true)
            );
        }

        if (dice.Chance(0.9))
        {
            Put(report, at.AddDays(dice.From(1, 9)), "hand in again", _ => new SubmitReport(true, AcceptPersonalData: true));
        }
    }

    private void Count(KnownReport report, DateTimeOffset at, int most)
    {
        foreach (var n in Enumerable.Range(0, dice.Below(most + 1)))
        {
            foreach (var (command, i) in _figures.Entry(report.Template, Almanac.DayOf(at)).Select((c, i) => (c, i)))
            {
                Put(report, at.AddMinutes((20 * n) + (5 * i)), "count", _ => command);
            }
        }
    }

    /// <summary>Now and then somebody tells of one person, and judges that it may stand.</summary>
    private static string Story(DateTimeOffset at) => at.Minute % 2 == 0 ? "En av deltagarna hade varit hemlös. The" : "The";

    private void Later(KnownReport report, DateTimeOffset from, DateTimeOffset submit)
    {
        foreach (var _ in Enumerable.Range(0, dice.Below(3)))
        {
            var at = from.AddHours(dice.From(1, Math.Max(2, (int)(submit - from).TotalHours)));
            var days = dice.From(1, 9);
            Put(report, at, "snooze", now => new SnoozeReminders(Almanac.DayOf(now).AddDays(days)));
        }

        if (dice.Chance(0.3))
        {
            Put(report, submit.AddDays(-dice.Below(5)), "promise", now => new PromiseReport(Almanac.DayOf(now).AddDays(4)));
        }

        if (dice.Chance(0.92))
        {
            Put(report, submit, "submit", _ => new SubmitReport(dice.Chance(0.7)));
            Put(report, submit.AddDays(3), "submit anyway", _ => new SubmitReport(true, AcceptPersonalData: true));
        }
    }

    /// <summary>A second thought, sometimes typed into a card that is out of date.</summary>
    private void Change(KnownReport report, DateTimeOffset at)
    {
        int? seen = dice.Chance(0.6) ? 0 : null;
        Put(report, at, "change", _ => Save(report, seen, $"second {at.Ticks}"));
        if (seen is not null)
        {
            var section = Forms.SectionsOf(report.Template)[0];
            var use = dice.Chance(0.5);
            Put(report, at.AddHours(1), "set aside", _ => use ? new UseSetAside(section) : new DiscardSetAside(section));
        }
    }

    private static SaveSections Save(KnownReport report, int? seen, string text) => Save(Forms.SectionsOf(report.Template), seen, text);

    private static SaveSections Save(IEnumerable<string> sections, int? seen, string text) =>
        new([.. sections.Select((s, n) => new SectionInput(s, Text(n, $"{text} text of {s}"), true, seen))]);

    /// <summary>What is pasted brings signs along that nobody sees.</summary>
    private static string Text(int place, string words) => place == 1 ? Hidden.In(words) : words;

    private void Put(KnownReport report, DateTimeOffset at, string what, Func<DateTimeOffset, Command> command)
    {
        PersonId? actor = null;
        Command? meant = null;
        plans.Add(
            at,
            $"{what} {report.Id}",
            async asking =>
            {
                actor ??= Writer(report);
                meant ??= command(asking.Now);
                if (meant is SendToSteeringGroup { Everybody: true })
                {
                    facts.AskingEverybody.Add(asking.Id);
                }

                var reply = await asking.Bot.Reports.HandleAsync(
                    report.Id,
                    new Request(meant, actor.Value, asking.Id, asking.Now),
                    asking.End
                );
                return reply.Refusal;
            }
        );
    }

    /// <summary>Who has the word today: a lead, its stand-in, a deputy; sometimes somebody who has not.</summary>
    private PersonId Writer(KnownReport report)
    {
        var intervention = facts.Interventions[report.Id.Intervention.Value];
        var (leads, deputies) = (intervention.Having(Role.Lead), intervention.Having(Role.Deputy));
        var who =
            deputies.Count > 0 && (leads.Count == 0 || dice.Chance(0.15)) ? dice.Pick(deputies)
            : leads.Count > 0 ? dice.Pick(leads)
            : "anna";
        return new PersonId(facts.PresentOn(Almanac.DayOf(time.Now), who));
    }
}
