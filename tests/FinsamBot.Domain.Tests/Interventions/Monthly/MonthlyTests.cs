using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;
using static FinsamBot.Domain.Events.RefusalReason;

namespace FinsamBot.Domain.Tests.Interventions.Monthly;

/// <summary>The monthly letter to the steering group: drafted from the log on the last working day, sent on a press, replied to.</summary>
[TestClass]
public sealed class MonthlyTests
{
    private static readonly DateOnly March = new(2026, 3, 1);
    private static readonly DateOnly April = new(2026, 4, 1);

    /// <summary>The reasons that belong to this table and not to that of reports.</summary>
    public static IEnumerable<RefusalReason> Reasons => [MonthlyLettersOff, MonthlyLetterIsSent, MonthlyOutOfTime, MonthlyTooLong];

    [TestMethod]
    public void What_cannot_be_sent_is_refused_with_the_reason_and_nothing_is_sent()
    {
        var off = After(Sample.Intervention, new TurnMonthlyLetters(false));
        var sent = After(Sample.Intervention, Letter());
        var alone = Sample.Intervention with { Roles = [(Sample.Sofia, Role.Lead)] };

        Refused(OnlyWritersLog, Sample.Intervention, Letter(), Sample.Anna, "Vägen vidare");
        Refused(MonthlyLettersOff, off, Letter(), Sample.Sofia, "Vägen vidare");
        Refused(MonthlyLetterIsSent, sent, Letter(), Sample.Bo, new DateOnly(2026, 4, 2));
        Refused(MonthlyOutOfTime, Sample.Intervention, Letter() with { Month = new(2026, 5, 1) }, Sample.Sofia);
        Refused(MonthlyOutOfTime, Sample.Intervention, Letter() with { Month = new(2026, 2, 1) }, Sample.Sofia);
        Refused(MonthlyOutOfTime, Sample.Intervention, Letter() with { Month = new(2026, 3, 2) }, Sample.Sofia);
        Refused(NobodyToAsk, alone, Letter(), Sample.Sofia);
        Refused(EntryIsEmpty, Sample.Intervention, Letter() with { Text = " \n" }, Sample.Sofia);
        Refused(MonthlyTooLong, Sample.Intervention, Letter() with { Text = new string('x', 10_001) }, Sample.Sofia, 10_000, 10_001);
        Refused(LogNumberFound, Sample.Intervention, Letter() with { Text = "19811218-9876", AcceptsFindings = true }, Sample.Sofia);
        Refused(LogDataWarned, Sample.Intervention, Letter() with { Text = "Annika har en depression" }, Sample.Sofia);
        Refused(OnlyWritersLog, Sample.Intervention, new TurnMonthlyLetters(false), Sample.Anna, "Vägen vidare");
    }

    [TestMethod]
    public void A_draft_lies_ready_on_the_last_working_day_of_a_month_with_anything_in_the_log_and_no_other()
    {
        var state = After(Sample.Intervention, Note(new(2026, 3, 12), "Möte med Försäkringskassan"));

        var draft = View(state, "2026-03-31T07:00:00Z").Due().OfType<MonthlyLetterDrafted>().Single();
        Assert.AreEqual(("vagen-vidare/monthly/2026-03-01/draft/sofia", March), (draft.Key, draft.Month));
        Assert.IsEmpty(View(state, "2026-03-30T21:00:00Z").Due().OfType<MonthlyLetterDrafted>());
        Assert.IsEmpty(View(state, "2026-04-30T21:00:00Z").Due().OfType<MonthlyLetterDrafted>(), "It is no news any more.");
        Assert.IsEmpty(Drafts(Sample.Intervention), "Nothing was logged.");
        Assert.IsEmpty(Drafts(After(state, new TurnMonthlyLetters(false))));
        Assert.IsEmpty(Drafts(After(state, Letter())));
        Assert.IsEmpty(Drafts(state with { Roles = [(Sample.Sofia, Role.Lead)] }), "There is nobody to write to.");

        static IEnumerable<AgendaItem> Drafts(Intervention state) =>
            View(state, "2026-03-31T07:00:00Z").Due().Where(i => i is MonthlyLetterDrafted);
    }

    [TestMethod]
    public void The_draft_tells_of_log_goals_and_plan()
    {
        var state = After(Sample.Intervention, Note(new(2026, 3, 12), "Möte med Försäkringskassan"), Note(new(2026, 2, 3), "Annan månad"));

        var draft = MonthlyDraft.Of(View(state, "2026-03-31T07:00:00Z"), March, Language.Swedish);

        StringAssert.StartsWith(
            draft,
            "Det här har hänt i Vägen vidare i mars 2026.\n\n**Möten**\n- 12 mars: Möte med Försäkringskassan\n\n"
        );
        StringAssert.Contains(draft, "**Framåt**\n- ");
        StringAssert.Contains(draft, "Rapporten för 1 januari–31 mars 2026 ska lämnas in tisdag 14 april 2026.");
        Assert.IsFalse(draft.Contains("Annan månad", StringComparison.Ordinal));
        StringAssert.StartsWith(
            MonthlyDraft.Of(View(state, "2026-03-31T07:00:00Z"), April, Language.Swedish),
            "Så här står det till i Vägen vidare i april 2026."
        );
    }

    [TestMethod]
    public void A_letter_goes_to_everybody_in_the_group_by_mail_and_a_reply_reaches_those_who_write()
    {
        var state = After(Sample.Intervention, Letter());
        var letters = View(state, "2026-04-02T08:30:00Z").Due().OfType<MonthlyLetterToMember>().ToList();
        Assert.AreSequenceEqual(["anna", "karim", "lena"], letters.Select(l => l.To.Id).Order(StringComparer.Ordinal));

        state = After(state, new NoteMonthlyReply(March, "Vad bra. Hur många kom?"), Sample.Anna);
        var told = View(state, "2026-04-02T08:30:00Z").Due().OfType<MonthlyReplyArrived>().Single();
        Assert.AreEqual(("sofia", "Vad bra. Hur många kom?"), (told.To.Id, told.ReplyIn(View(state, "2026-04-02T08:30:00Z"))!.Text));

        Refused(NotInvolved, state, new NoteMonthlyReply(March, "Hej"), Sample.Rita);
        Refused(NotInvolved, state, new NoteMonthlyReply(April, "Hej"), Sample.Anna);
        var busy = Enumerable.Range(1, 9).Aggregate(state, (s, n) => After(s, new NoteMonthlyReply(March, $"{n}"), Sample.Anna));
        Refused(EnoughForToday, busy, new NoteMonthlyReply(March, "En till"), Sample.Anna);
    }

    [TestMethod]
    public void A_year_of_log_lines_becomes_four_drafts_of_a_report_and_twelve_letters()
    {
        var state = Sample.Intervention;
        for (var month = new DateOnly(2026, 1, 1); month.Year == 2026; month = month.AddMonths(1))
        {
            var now = WorkCalendar.Swedish.MorningOnOrAfter(WorkCalendar.Swedish.OnOrBefore(month.AddMonths(1).AddDays(-1)));
            state = After(
                state,
                now,
                Sample.Sofia,
                Note(month.AddDays(4), $"Möte nummer {month.Month}"),
                Note(month.AddDays(11), $"Studiebesök nummer {month.Month}")
            );
            var view = View(state, now.AddMinutes(1));
            var draft = view.Due().OfType<MonthlyLetterDrafted>().Single();
            state = After(
                state,
                now,
                Sample.Sofia,
                new SendMonthlyLetter(draft.Month, MonthlyDraft.Of(view, draft.Month, Language.Swedish))
            );
            Assert.HasCount(3, View(state, now.AddMinutes(1)).Due().OfType<MonthlyLetterToMember>());
        }

        Assert.HasCount(12, state.Monthly.Sent);
        Assert.IsTrue(
            state.Monthly.Sent.Values.All(l => $"{l.Text}\n".Contains($"Möte nummer {l.Month.Month}\n", StringComparison.Ordinal))
        );
        for (var quarter = 0; quarter < 4; quarter++)
        {
            var period = LogWords.PeriodOf(state, new DateOnly(2026, (quarter * 3) + 1, 1));
            var draft = LogDraft.Of(state.Log.Within(period), "", Language.Swedish);
            Assert.HasCount(6, draft.Split('\n').Where(l => l.StartsWith("- ", StringComparison.Ordinal)));
            Assert.IsTrue(
                Enumerable.Range((quarter * 3) + 1, 3).All(n => draft.Contains($"Studiebesök nummer {n}", StringComparison.Ordinal)),
                draft
            );
        }
    }

    private static SendMonthlyLetter Letter() => new(March, "Det här har hänt.");

    private static NoteInLog Note(DateOnly on, string text) => new(null, on, LogReading.KindOf(text), text, []);

    private static void Refused(
        RefusalReason reason,
        Intervention state,
        InterventionCommand command,
        PersonId actor,
        params object[] arguments
    )
    {
        var decision = Decide(state, command, actor, Sample.Morning);
        Assert.AreEqual(new Refusal(reason, arguments), decision.Refusal, command.ToString());
        Assert.IsEmpty(decision.Events);
        Assert.IsNotEmpty(Texts.Of(decision.Refusal!, Language.Swedish));
    }

    private static Intervention After(Intervention state, params InterventionCommand[] commands) =>
        After(state, Sample.Morning, Sample.Sofia, commands);

    private static Intervention After(Intervention state, InterventionCommand command, PersonId actor) =>
        After(state, Sample.Morning, actor, command);

    private static Intervention After(Intervention state, DateTimeOffset now, PersonId actor, params InterventionCommand[] commands)
    {
        foreach (var command in commands)
        {
            var decision = Decide(state, command, actor, now);
            Assert.IsNull(decision.Refusal, $"{decision.Refusal}");
            var stamp = new Stamp(now, actor.Value, $"{state.Commands.Count}");
            state = decision.Events.Aggregate(state, (s, e) => Intervention.Evolve(s, new EventRecord(1, stamp, e)));
        }

        return state;
    }

    private static Decision Decide(Intervention state, InterventionCommand command, PersonId actor, DateTimeOffset now) =>
        InterventionRules.On(View(state, now).State, Sample.VagenVidare, null, new InterventionRequest(command, actor, "new", now));

    private static InterventionView View(Intervention state, string now) =>
        View(state, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));

    private static InterventionView View(Intervention state, DateTimeOffset now) =>
        new(
            new Circumstances(
                Sample.Association,
                state,
                Sample.Template,
                new Dictionary<PersonId, Contact> { [Sample.Sofia] = Sample.InTeams(Sample.Sofia) }
            ),
            TemplateCatalogue.BuiltIn,
            now
        );
}
