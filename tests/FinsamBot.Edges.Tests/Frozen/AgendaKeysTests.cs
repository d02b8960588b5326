using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Changes;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Frozen;

/// <summary>Every kind of thing that the bot owes somebody has a key, and what was delivered is known by it.</summary>
[TestClass]
public sealed class AgendaKeysTests
{
    /// <summary>So many there were when the subject came to stand beside the key. A later one never went without.</summary>
    private const int KindsOfThen = 25;

    /// <summary>The morning on which the report opens, before any later day of the ladder has come.</summary>
    private static readonly DateTimeOffset OpeningMorning = new(2026, 3, 18, 7, 0, 0, TimeSpan.Zero);

    /// <summary>Away for the rest of the writing; Bo stands in.</summary>
    private static readonly Contact Away = Sample.InTeams(Sample.Sofia) with
    {
        Absences = [new Absence(new DateOnly(2026, 4, 1), new DateOnly(2026, 4, 12), Sample.Bo, Sample.Morning)],
    };

    /// <summary>With a due day and a ladder of its own, so that the defaults may change.</summary>
    private static readonly Intervention Own = Sample.Intervention with
    {
        Routines = Sample.Intervention.Routines.SetItem(
            "kvartalsrapport",
            new ReportRoutine(
                new DaysAfter(14),
                [
                    new(Milestone.WritingOpens, 0, OffsetUnit.Days, Audience.Lead),
                    new(Milestone.SendBy, -3, OffsetUnit.WorkingDays, Audience.Lead),
                    new(Milestone.Due, -7, OffsetUnit.Days, Audience.Lead),
                    new(Milestone.Due, 1, OffsetUnit.WorkingDays, Audience.Deputy),
                    new(Milestone.Due, 3, OffsetUnit.WorkingDays, Audience.Office),
                    new(Milestone.AnswersClose, -2, OffsetUnit.WorkingDays, Audience.Member, ChannelKind.Mail),
                    new(Milestone.AnswersClose, -1, OffsetUnit.WorkingDays, Audience.Substitute, ChannelKind.Mail),
                ]
            )
        ),
        Substitutes = Sample.Intervention.Substitutes.SetItem(Sample.Lena, Sample.Bo),
    };

    [TestMethod]
    public void What_was_delivered_is_known_by_its_key()
    {
        AgendaItem[] items = [.. Items()];

        var shown = items.Select(i => i.GetType()).Distinct().OrderBy(k => k.Name, StringComparer.Ordinal);
        Assert.AreSequenceEqual(AgendaKinds.All, shown, "Each kind needs a state here in which it is owed.");
        new FrozenFile("agenda-keys.txt").Holds(
            items.Select(i => i.Key),
            gone => $"The key '{gone}' is made no more: what was delivered under it is not known again, and everybody gets it once more."
        );
    }

    /// <summary>Streams of before the subject was stored beside the key are read as those of now.</summary>
    [TestMethod]
    public void A_claim_that_tells_only_its_key_is_about_what_its_item_is_about()
    {
        List<AgendaItem> told = [.. Items().Where(i => KeyReading.SubjectOf(i.Key) is not null)];
        foreach (var item in told)
        {
            Assert.AreEqual(item.Subject, KeyReading.SubjectOf(item.Key), item.Key);
            Assert.AreEqual(item.Subject, KeyReading.SubjectOf(item.Key + "/mail"), item.Key);
        }

        Assert.HasCount(KindsOfThen, told.Select(i => i.Kind).Distinct());
    }

    [TestMethod]
    public void What_was_delivered_is_known_by_the_words_for_its_kind() =>
        new FrozenFile("agenda-kinds.txt").Holds(
            Items().Select(i => i.Kind).Distinct(),
            gone => $"No kind is called '{gone}' any more: what was delivered of it is not found again in streams."
        );

    private static IEnumerable<AgendaItem> Items() =>
        [.. Writing(), .. InRound(), .. HandedIn(), .. Signing(), .. OfIntervention(), .. OfOffice(), .. OfPerson()];

    private static IEnumerable<AgendaItem> Writing()
    {
        var sample = Begun();
        List<AgendaItem> items = [.. Items(Begun().At(OpeningMorning)), .. Items(sample)];
        sample.Do(Sample.Sofia, new SnoozeReminders(new DateOnly(2026, 4, 8)));
        items.AddRange(Items(sample));
        sample.Contacts[Sample.Sofia] = Away;
        return [.. items, .. Items(sample)];
    }

    private static IEnumerable<AgendaItem> InRound()
    {
        var sample = Begun();
        sample.Contacts[Sample.Anna] = Sample.InTeams(Sample.Anna);
        sample.Do(Sample.Sofia, new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]));
        sample.Do(Sample.Sofia, new SendToSteeringGroup(false));
        List<AgendaItem> items = [.. Items(sample)];
        DeliverDue(sample);
        sample.Do(Sample.Anna, new EnterRound(1, "work-account"));
        sample.Do(PersonId.Bot, new NoteMemberAway(1, Sample.Lena));
        sample.Do(PersonId.Bot, new NoteLetterBounced(1, Sample.Karim));
        items.AddRange(Items(sample));
        sample.Do(Sample.Karim, new ReplyByMail(1, "Hur många?"));
        sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"));
        items.AddRange(Items(sample));
        sample.Deliver(items.Last(i => i is AnswerArrived).Key, ChannelKind.Teams);
        sample.At(sample.Now.AddMinutes(1)).Do(Sample.Lena, new EnterRound(1, "work-account"));
        return [.. items, .. Items(sample), .. Items(Sample.AnsweredAtMeeting())];
    }

    private static IEnumerable<AgendaItem> HandedIn()
    {
        var sample = Sample.Filed();
        List<AgendaItem> items = [.. Items(sample), .. Items(Sample.Registered())];
        sample.Do(Sample.Rita, new CorrectReport("Fel siffra."));
        sample.Do(Sample.Sofia, new SubmitReport(true));
        return [.. items, .. Items(sample.File(Edition.Submitted))];
    }

    private static IEnumerable<AgendaItem> Signing()
    {
        var sample = Sample.FinalReport();
        List<AgendaItem> items = [.. Items(sample)];
        DeliverDue(sample);
        return [.. items, .. Items(sample)];
    }

    private static IEnumerable<AgendaItem> OfIntervention()
    {
        var stamp = new Stamp(Sample.Morning, "seed", "seed");
        var moved = new EventRecord(1, stamp, new EndDateChanged(new DateOnly(2026, 12, 31)));
        var renamed = new EventRecord(2, stamp, new InterventionRenamed("Vägen framåt"));
        var mailed = new EventRecord(3, stamp with { Actor = "sofia" }, new LogMailAnswered(LogMailOutcome.Empty));
        var logged = new LogEntry(1, new DateOnly(2026, 3, 12), LogKind.Meeting, "Möte", []);
        Event[] letters =
        [
            new LogEntryNoted(logged),
            new LogEntryNoted(logged with { Number = 2, On = new DateOnly(2026, 2, 12) }),
            new MonthlyLetterSent(new DateOnly(2026, 2, 1), "Text"),
            new MonthlyLetterReplied(new DateOnly(2026, 2, 1), "Svar"),
        ];
        var contacts = new Dictionary<PersonId, Contact> { [Sample.Sofia] = Away };
        var living = letters
            .Select(e => new EventRecord(4, stamp with { Actor = "sofia" }, e))
            .Prepend(mailed)
            .Prepend(renamed)
            .Prepend(moved)
            .Aggregate(Own, Intervention.Evolve);
        var circumstances = new Circumstances(Sample.Association, living, Sample.Template, contacts);
        return Items(new InterventionView(circumstances, TemplateCatalogue.BuiltIn, Sample.Morning));
    }

    private static IEnumerable<AgendaItem> OfOffice()
    {
        var association = Sample.Association with { BoardDay = new BoardDay(45, Sample.Morning) };
        var circumstances = new Circumstances(association, Intervention.None, Sample.Template, new Dictionary<PersonId, Contact>());
        return Items(new OfficeView(OfficeState.None with { Since = Sample.Morning }, circumstances, [], Sample.Morning));
    }

    private static IEnumerable<AgendaItem> OfPerson()
    {
        var circumstances = new Circumstances(Sample.Association, Intervention.None, Sample.Template, new Dictionary<PersonId, Contact>());
        var state = SignInState.None with
        {
            Codes = [new IssuedCode(1, Sample.Morning, Sample.Morning.AddMinutes(10))],
            OddAt = Sample.Morning,
        };
        return Items(new SignInView(Sample.Anna, state, circumstances, Sample.Morning));
    }

    private static Sample Begun()
    {
        var sample = Sample.Opened().At(new DateTimeOffset(2026, 4, 1, 6, 0, 0, TimeSpan.Zero));
        sample.Own = Own;
        return sample;
    }

    private static void DeliverDue(Sample sample)
    {
        foreach (var item in ReportAgenda.Due(sample.Report, sample.Circumstances, sample.Now))
        {
            sample.Deliver(item.Key);
        }
    }

    private static IEnumerable<AgendaItem> Items(Sample sample) =>
        [.. ReportAgenda.Open(sample.Report, sample.Circumstances, sample.Now).Select(o => o.Item)];

    private static IEnumerable<AgendaItem> Items(ObligationView matter) => [.. matter.Open().Select(o => o.Item)];
}
