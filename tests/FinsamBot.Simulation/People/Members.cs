using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Simulation.Audit;
using FinsamBot.Simulation.Post;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.People;

/// <summary>Those who are asked: they answer at once, late, after all is over, through their substitute, by mail, or never; some think
/// again.</summary>
internal sealed class Members(Dice dice, Plans plans, Facts facts, TrueTime time, Words words, Postbox box, Visitors visitors, Tally tally)
{
    private readonly Mailing _mailing = new(dice, plans, box);

    public void Asked(KnownReport report, SentToSteeringGroup sent)
    {
        foreach (var member in sent.Asked)
        {
            var letter = $"{report.Id}/review/{sent.Round}/request/{member.Person}";
            var read = facts.Almanac.SpeakOnOrAfter(time.Now).AddMinutes(dice.From(2, 50));
            var at = read.AddDays(
                    dice.Chance(0.7) ? dice.Below(7)
                    : dice.Chance(0.7) ? dice.From(7, 16)
                    : dice.From(16, 45)
                )
                .AddMinutes(dice.Below(1440));
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
                    NameLater(report, member, read.AddDays(1));
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

    /// <summary>The office hears that somebody is away whom nobody stands in for, and names somebody.</summary>
    private void NameLater(KnownReport report, AskedMember member, DateTimeOffset at)
    {
        if (member.Substitute is null)
        {
            var name = new NameSubstitute(member.Person, new PersonId("omar"));
            plans.Add(
                at,
                $"name a substitute for {member.Person}",
                async asking =>
                    (
                        await asking.Bot.Interventions.HandleAsync(
                            report.Id.Intervention,
                            new InterventionRequest(name, PersonId.Bot, asking.Id, asking.Now),
                            asking.End
                        )
                    ).Refusal
            );
        }
    }

    private void Visit(KnownReport report, int round, PersonId person, DateTimeOffset at)
    {
        var proof = dice.Pick([SignedInBy.Code, SignedInBy.Code, SignedInBy.WorkAccount, SignedInBy.AddIn, SignedInBy.Teams]);
        if (proof == SignedInBy.Code)
        {
            visitors.SignIn(person, at);
        }

        Put(report, at.AddMinutes(7), "open", person, new EnterRound(round, proof));
        Sometimes(0.9, () => Answer(report, round, person, at.AddMinutes(9), proof));
        Sometimes(0.1, () => Answer(report, round, person, at.AddDays(1), proof));
    }

    /// <summary>
    /// One of the four answers; now and then one that says nothing, or something of a section that is not there; and seldom one with signs
    /// that nobody sees, one longer than any report, or more than anybody reads.
    /// </summary>
    private void Answer(KnownReport report, int round, PersonId person, DateTimeOffset at, string proof)
    {
        var kind = dice.Pick([
            AnswerKind.NoRemarks,
            AnswerKind.NoRemarks,
            AnswerKind.Analysis,
            AnswerKind.Analysis,
            AnswerKind.Approved,
            AnswerKind.Approved,
            AnswerKind.Returned,
        ]);
        var sections = Forms.SectionsOf(report.Template);
        var comments = Enumerable
            .Range(0, kind == AnswerKind.NoRemarks ? 0 : dice.Below(3))
            .Select(_ => dice.Chance(0.03) ? "nowhere" : dice.Pick(sections))
            .Distinct()
            .Select(s => new SectionComment(s, $"{person} of {s} at {at:MMddHHmm}"))
            .ToList();
        var text =
            kind != AnswerKind.NoRemarks && dice.Chance(comments.Count == 0 ? 0.7 : 0.3) ? $"{kind} by {person} at {at:MMddHHmm}" : "";
        var answer = new AnswerReview(round, kind, text, proof, comments);
        Give(report, at, person, answer, answer);
        Sometimes(0.04, () => Give(report, at.AddMinutes(3), person, Dirty(answer), answer, HarmKind.HiddenSigns));
        Sometimes(0.01, () => Give(report, at.AddMinutes(4), person, Long(answer, 100_100), null));
        Sometimes(0.01, () => Flood(report, at.AddMinutes(5), person, answer));
    }

    private void Flood(KnownReport report, DateTimeOffset at, PersonId person, AnswerReview answer)
    {
        var (times, length) = dice.Chance(0.5) ? (44, 40) : (18, 19_000);
        foreach (var n in Enumerable.Range(0, times))
        {
            Give(report, at.AddSeconds(20 * n), person, Long(answer, length + n), null);
        }
    }

    private static AnswerReview Long(AnswerReview answer, int length) =>
        answer with
        {
            Kind = AnswerKind.Analysis,
            Text = new string('o', length),
            Comments = null,
        };

    private static AnswerReview Dirty(AnswerReview answer) =>
        answer with
        {
            Text = Hidden.In(answer.Text),
            Comments = [.. answer.Comments!.Select(c => c with { Text = Hidden.In(c.Text) })],
        };

    /// <param name="kept">As it is kept when it is taken; null when that is nobody's concern.</param>
    private void Give(
        KnownReport report,
        DateTimeOffset at,
        PersonId person,
        AnswerReview given,
        AnswerReview? kept,
        HarmKind? harm = null
    ) =>
        plans.Add(
            at,
            $"answer {given.Kind} {report.Id} {person}",
            async asking =>
            {
                var reply = await asking.Bot.Reports.HandleAsync(report.Id, new Request(given, person, asking.Id, asking.Now), asking.End);
                harm = reply.Refusal?.Reason switch
                {
                    RefusalReason.AnswerTooLong => HarmKind.AnswerTooLong,
                    RefusalReason.EnoughForToday => HarmKind.AnswersWithoutEnd,
                    _ => harm,
                };
                if (harm is { } kind)
                {
                    tally.Add($"harm/{kind}");
                }

                if (reply.Refusal is null && kept is not null)
                {
                    words.Accepted(report.Id, person, kept);
                }

                return reply.Refusal;
            }
        );

    private void Put(KnownReport report, DateTimeOffset at, string what, PersonId actor, Command command) =>
        plans.Add(
            at,
            $"{what} {report.Id} {actor}",
            async asking =>
                (await asking.Bot.Reports.HandleAsync(report.Id, new Request(command, actor, asking.Id, asking.Now), asking.End)).Refusal
        );
}
