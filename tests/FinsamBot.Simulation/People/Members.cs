using FinsamBot.Core.Interventions;
using FinsamBot.Core.People;
using FinsamBot.Core.Reports;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.Post;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.People;

/// <summary>Those who are asked: they answer at once, late, after all is over, through their substitute, by mail, or never; some think again.</summary>
internal sealed class Members(Dice dice, Plans plans, Facts facts, TrueTime time, Words words, Postbox box)
{
    private readonly Mailing _mailing = new(dice, plans, box);

    public void Asked(KnownReport report, SentToSteeringGroup sent)
    {
        foreach (var member in sent.Asked)
        {
            var letter = $"{report.Id}/review/{sent.Round}/request/{member.Person}";
            var read = facts.Almanac.SpeakOnOrAfter(time.Now).AddMinutes(dice.From(2, 50));
            var at = read.AddDays(dice.Chance(0.7) ? dice.Below(7) : dice.Chance(0.7) ? dice.From(7, 16) : dice.From(16, 45)).AddMinutes(dice.Below(1440));
            Sometimes(0.12, () => _mailing.Oddity(report.Id, letter, member, read.AddHours(dice.From(0, 200))));
            var style = dice.Below(20);
            switch (style)
            {
                case < 3:
                    break;
                case 3:
                    _mailing.Bounce(report.Id, letter, member, read);
                    break;
                case < 6:
                    _mailing.Away(report.Id, letter, member, read);
                    Instead(report, sent.Round, member, at);
                    break;
                case < 10:
                    _mailing.Reply(report.Id, letter, member, at);
                    Sometimes(0.4, () => Visit(report, sent.Round, member.Person, at.AddHours(dice.From(1, 50))));
                    break;
                case < 12:
                    _mailing.Strangers(report.Id, letter, member, at);
                    Instead(report, sent.Round, member, at);
                    Sometimes(0.5, () => Visit(report, sent.Round, member.Person, at.AddHours(4)));
                    break;
                default:
                    Visit(report, sent.Round, member.Person, at);
                    Sometimes(0.15, () => _mailing.Reply(report.Id, letter, member, at.AddHours(dice.From(1, 100))));
                    break;
            }
        }
    }

    private void Sometimes(double probability, Action act)
    {
        if (dice.Chance(probability))
        {
            act();
        }
    }

    /// <summary>The substitute of whoever is away; now and then both answer.</summary>
    private void Instead(KnownReport report, int round, AskedMember member, DateTimeOffset at)
    {
        if (member.Substitute is { } other)
        {
            Sometimes(0.7, () => Visit(report, round, other.Person, at));
            Sometimes(0.2, () => _mailing.Reply(report.Id, $"{report.Id}/review/{round}/request/{other.Person}", other, at.AddHours(1)));
        }

        Sometimes(0.2, () => Visit(report, round, member.Person, at.AddDays(1)));
    }

    private void Visit(KnownReport report, int round, PersonId person, DateTimeOffset at)
    {
        var proof = dice.Pick([SignedInBy.Code, SignedInBy.Code, SignedInBy.WorkAccount, SignedInBy.AddIn, SignedInBy.Teams]);
        if (proof == SignedInBy.Code)
        {
            SignIn(person, at);
        }

        Put(report, at.AddMinutes(7), "open", person, new EnterRound(round, proof));
        Sometimes(0.9, () => Answer(report, round, person, at.AddMinutes(9), proof));
        Sometimes(0.1, () => Answer(report, round, person, at.AddDays(1), proof));
    }

    /// <summary>A code or two, now and then mistyped, and at times a stranger who has the link and guesses; at the end of the visit most sign out.</summary>
    private void SignIn(PersonId person, DateTimeOffset at)
    {
        foreach (var n in Enumerable.Range(0, dice.Chance(0.2) ? 2 : 1))
        {
            Person(at.AddMinutes(n), "ask for a code", person, a => a.Bot.People.AskAsync(person, a.Id, a.Now, a.End));
        }

        foreach (var n in Enumerable.Range(0, dice.Chance(0.05) ? 20 : dice.Chance(0.3) ? 1 : 0))
        {
            Person(at.AddMinutes(2).AddSeconds(n), $"mistype the code {n}", person, a => a.Bot.People.TryAsync(person, new CodeTry(0, false, false, ""), a.Id, a.Now, a.End));
        }

        Person(at.AddMinutes(6), "type the code", person, async a =>
        {
            var latest = (await a.Bot.People.ReadAsync(person, a.End)).LastNumber;
            await a.Bot.People.TryAsync(person, new CodeTry(latest, true, true, $"{person} {at:yyyyMMddHHmm}"), a.Id, a.Now, a.End);
        });
        Sometimes(0.6, () => Person(at.AddHours(1), "sign out", person, a => a.Bot.People.EndAsync(person, a.Id, a.Now, a.End)));
    }

    private void Person(DateTimeOffset at, string what, PersonId person, Func<Asking, Task> act) => plans.Add(at, $"{what} {person}", async asking =>
    {
        await act(asking);
        return null;
    });

    /// <summary>One of the four answers; now and then one that says nothing, or something of a section that is not there.</summary>
    private void Answer(KnownReport report, int round, PersonId person, DateTimeOffset at, string proof)
    {
        var kind = dice.Pick([AnswerKind.NoRemarks, AnswerKind.NoRemarks, AnswerKind.Analysis, AnswerKind.Analysis, AnswerKind.Approved, AnswerKind.Approved, AnswerKind.Returned]);
        var sections = Forms.SectionsOf(report.Template);
        var comments = Enumerable.Range(0, kind == AnswerKind.NoRemarks ? 0 : dice.Below(3)).Select(_ => dice.Chance(0.03) ? "nowhere" : dice.Pick(sections)).Distinct()
            .Select(s => new SectionComment(s, $"{person} of {s} at {at:MMddHHmm}")).ToList();
        var text = kind != AnswerKind.NoRemarks && dice.Chance(comments.Count == 0 ? 0.7 : 0.3) ? $"{kind} by {person} at {at:MMddHHmm}" : "";
        var answer = new AnswerReview(round, kind, text, proof, comments);
        Put(report, at, $"answer {kind}", person, answer, () => words.Accepted(report.Id, person, answer));
    }

    private void Put(KnownReport report, DateTimeOffset at, string what, PersonId actor, Command command, Action? accepted = null) =>
        plans.Add(at, $"{what} {report.Id} {actor}", async asking =>
        {
            var reply = await asking.Bot.Reports.HandleAsync(report.Id, new Request(command, actor, asking.Id, asking.Now), asking.End);
            if (reply.Refusal is null)
            {
                accepted?.Invoke();
            }

            return reply.Refusal;
        });
}
