using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;
using static FinsamBot.Domain.Events.RefusalReason;

namespace FinsamBot.Domain.Tests.Interventions.Log;

/// <summary>The log of an intervention: what is noted, by whom, and what becomes of it. Today is Thursday 2 April 2026.</summary>
[TestClass]
public sealed class LogTests
{
    private static readonly DateOnly Today = new(2026, 4, 2);
    private static readonly Intervention Ended = Sample.Intervention with
    {
        Reportings = [.. Sample.Intervention.Reportings.Select(r => r with { Periods = r.Periods with { EndsOn = new(2026, 3, 31) } })],
    };

    private static readonly (RefusalReason Reason, PersonId Actor, LogCommand Command, object[] Arguments)[] Table =
    [
        (OnlyWritersLog, Sample.Anna, Visit(), ["Vägen vidare"]),
        (OnlyWritersLog, PersonId.Bot, Visit(), ["Vägen vidare"]),
        (OnlyWritersLog, Sample.Anna, new StrikeFromLog(1), ["Vägen vidare"]),
        (NotYourLogEntry, Sample.Bo, Visit() with { Number = 1, Text = "Något annat" }, ["Sofia Lind"]),
        (NotYourLogEntry, Sample.Bo, new StrikeFromLog(1), ["Sofia Lind"]),
        (NoSuchEntry, Sample.Sofia, new StrikeFromLog(7), []),
        (NoSuchEntry, Sample.Sofia, Visit() with { Number = 7 }, []),
        (EntryIsEmpty, Sample.Sofia, Visit() with { Text = " \u200b\n" }, []),
        (LogEntryTooLong, Sample.Sofia, Visit() with { Text = new string('x', 1_001) }, [1_000, 1_001]),
        (LogDayAhead, Sample.Sofia, Visit() with { On = Today.AddDays(1) }, [Today.AddDays(1)]),
        (
            DayBeforeIntervention,
            Sample.Sofia,
            Visit() with
            {
                On = new(2025, 12, 31),
            },
            [new DateOnly(2025, 12, 31), new DateOnly(2026, 1, 1)]
        ),
        (LogNumberFound, Sample.Sofia, Visit() with { Text = "Möte om 19811218-9876" }, []),
        (LogNumberFound, Sample.Sofia, Visit() with { Organisations = ["19811218-9876"] }, []),
        (LogNumberFound, Sample.Sofia, Visit() with { Text = "Möte om 19811218-9876", AcceptsFindings = true }, []),
        (LogDataWarned, Sample.Sofia, Visit() with { Text = "Möte med Annika om hennes depression" }, []),
        (LogDataWarned, Sample.Sofia, Visit() with { Text = "Annikas depression kom upp" }, []),
        (LogDataWarned, Sample.Sofia, Visit() with { Text = "Ring deltagaren på 070-123 45 67" }, []),
        (
            SettingOutOfRange,
            Sample.Sofia,
            Visit() with
            {
                Organisations = [.. Enumerable.Range(1, 13).Select(n => $"Org {n}")],
            },
            ["organisations", 0, 12]
        ),
    ];

    /// <summary>The reasons that belong to this table and not to that of reports.</summary>
    public static IEnumerable<RefusalReason> Reasons =>
        [OnlyWritersLog, NotYourLogEntry, LogEntryTooLong, LogDayAhead, LogNumberFound, LogDataWarned, LogIsFull];

    [TestMethod]
    public void What_cannot_be_noted_is_refused_with_the_reason_and_nothing_is_kept()
    {
        foreach (var (reason, actor, command, arguments) in Table)
        {
            var decision = Decide(After(Sample.Intervention, Visit()), command, actor);

            Assert.AreEqual(new Refusal(reason, arguments), decision.Refusal, command.ToString());
            Assert.IsEmpty(decision.Events, command.ToString());
        }
    }

    [TestMethod]
    public void An_ended_intervention_takes_what_happened_while_it_ran_and_says_when_that_was()
    {
        Assert.AreEqual(new Refusal(DayAfterIntervention, Today, new DateOnly(2026, 3, 31)), Decide(Ended, Visit(), Sample.Sofia).Refusal);
        Assert.IsNull(Decide(Ended, Visit() with { On = new(2026, 3, 12) }, Sample.Sofia).Refusal);
    }

    [TestMethod]
    public void A_log_is_bounded_in_a_day_and_in_all()
    {
        var full = Sample.Intervention with
        {
            Log = InterventionLog.Empty with
            {
                Entries =
                [
                    .. Enumerable.Range(1, 5_000).Select(n => new LoggedEntry(Entry(n, Today, LogKind.Other, $"{n}"), Sample.Sofia, [])),
                ],
            },
        };
        var busy = Enumerable.Range(1, 200).Aggregate(Sample.Intervention, (state, n) => After(state, Visit() with { Text = $"{n}" }));

        Assert.AreEqual(new Refusal(LogIsFull, 5_000), Decide(full, Visit(), Sample.Sofia).Refusal);
        Assert.AreEqual(EnoughForToday, Decide(busy, Visit(), Sample.Sofia).Refusal?.Reason);
        Assert.IsNull(Decide(busy, Visit(), Sample.Bo).Refusal, "Others go on.");
    }

    [TestMethod]
    public void The_lead_corrects_what_the_deputy_wrote_and_it_stays_the_deputys()
    {
        var state = After(After(Sample.Intervention, Visit(), Sample.Bo), Visit() with { Number = 1, Text = "Två arbetsgivare" });

        var line = state.Log.Entries.Single();
        Assert.AreEqual(("Två arbetsgivare", Sample.Bo), (line.Entry.Text, line.By));
        Assert.IsEmpty(Decide(state, Visit() with { Number = 1, Text = "Två arbetsgivare" }, Sample.Bo).Events, "Nothing is new.");
        var struck = After(state, new StrikeFromLog(1), Sample.Bo);
        Assert.IsEmpty(struck.Log.Entries);
        Assert.AreEqual(2, After(struck, Visit()).Log.Entries.Single().Entry.Number, "A number is not given twice.");
    }

    [TestMethod]
    public void What_the_writer_has_judged_is_not_asked_about_again_until_it_is_another()
    {
        var story = Visit() with { Text = "Möte med Annika om hennes depression", AcceptsFindings = true };
        var state = After(Sample.Intervention, story);

        Assert.AreEqual(FindingKind.SinglePersonStory, state.Log.Entries.Single().Accepted.Single().Kind);
        Assert.IsNull(Decide(state, story with { Number = 1, On = Today.AddDays(-1), AcceptsFindings = false }, Sample.Sofia).Refusal);
        var other = story with { Number = 1, Text = "Möte med Annika om hennes missbruk", AcceptsFindings = false };
        Assert.AreEqual(LogDataWarned, Decide(state, other, Sample.Sofia).Refusal?.Reason);
    }

    [TestMethod]
    [DataRow("Sofia Lind informerade om psykisk ohälsa")]
    [DataRow("Utbildning om psykisk ohälsa för handläggare")]
    [DataRow("Studiebesök hos Försäkringskassan om sjukskrivning")]
    [DataRow("Annika från Volvo visade fabriken")]
    public void What_is_nobodys_story_is_not_asked_about(string text) =>
        Assert.IsNull(Decide(Sample.Intervention, Visit() with { Text = text }, Sample.Sofia).Refusal);

    [TestMethod]
    [DataRow("studiebesök hos tre arbetsgivare", LogKind.StudyVisit)]
    [DataRow("Styrgruppsmöte i Älvbacka", LogKind.Meeting)]
    [DataRow("Informationsmöte för handläggare", LogKind.Information)]
    [DataRow("Utbildning i motiverande samtal", LogKind.Training)]
    [DataRow("Gruppträff om stress", LogKind.GroupActivity)]
    [DataRow("Möte med AF om utbildning", LogKind.Meeting)]
    [DataRow("Ny broschyr tryckt", LogKind.Other)]
    [DataRow("Bemötande i fokus", LogKind.Other)]
    public void Its_words_tell_of_which_kind_it_is(string text, LogKind kind) => Assert.AreEqual(kind, LogReading.KindOf(text));

    [TestMethod]
    public void Organisations_of_the_register_are_found_in_their_order()
    {
        var circumstances = State(Sample.Intervention).Circumstances;

        Assert.AreSequenceEqual(
            ["Försäkringskassan", "Älvbacka kommun"],
            LogReading.OrganisationsIn("Möte hos Försäkringskassans kontor med Älvbacka kommun", circumstances)
        );
        Assert.IsEmpty(LogReading.OrganisationsIn("Arbetsförmedlingenkonferens", circumstances));
    }

    [TestMethod]
    public void A_periods_log_becomes_a_draft_by_kind_that_adds_only_what_the_text_does_not_say()
    {
        LogEntry[] entries =
        [
            Entry(1, new(2026, 1, 14), LogKind.Meeting, "Styrgruppsmöte"),
            Entry(2, new(2026, 2, 3), LogKind.StudyVisit, "Studiebesök hos tre\narbetsgivare.", "Älvbacka kommun", "Arbetsförmedlingen"),
            Entry(3, new(2026, 3, 12), LogKind.Meeting, "Möte med Försäkringskassan", "Försäkringskassan"),
        ];

        var draft = LogDraft.Of(entries, "", Language.Swedish);

        Assert.AreEqual(
            """
            **Studiebesök**
            - 3 februari: Studiebesök hos tre arbetsgivare (Älvbacka kommun och Arbetsförmedlingen)

            **Möten**
            - 14 januari: Styrgruppsmöte
            - 12 mars: Möte med Försäkringskassan
            """.ReplaceLineEndings("\n"),
            draft
        );
        Assert.AreEqual("", LogDraft.Of(entries, draft, Language.Swedish));
        Assert.AreEqual(
            "**Möten**\n- 14 januari: Styrgruppsmöte",
            LogDraft.Of(entries, draft.Replace("14 januari", "x", StringComparison.Ordinal), Language.Swedish)
        );
    }

    [TestMethod]
    public void A_log_of_several_years_has_a_heading_for_each_year_that_tells_the_same_day_apart()
    {
        LogEntry[] entries =
        [
            Entry(1, new(2025, 1, 14), LogKind.Meeting, "Styrgruppsmöte"),
            Entry(2, new(2025, 5, 3), LogKind.GroupActivity, "Gruppträff"),
            Entry(3, new(2026, 1, 14), LogKind.Meeting, "Styrgruppsmöte"),
        ];

        var draft = LogDraft.Of(entries, "", Language.Swedish);

        Assert.AreEqual(
            """
            **Gruppaktiviteter 2025**
            - 3 maj: Gruppträff

            **Möten 2025**
            - 14 januari: Styrgruppsmöte

            **Möten 2026**
            - 14 januari: Styrgruppsmöte
            """.ReplaceLineEndings("\n"),
            draft
        );
        Assert.AreEqual("", LogDraft.Of(entries, draft, Language.Swedish));
        var before = LogDraft.Of(entries, entries[..2], Language.Swedish);
        Assert.AreSequenceEqual(
            [entries[2]],
            LogDraft.Fresh(entries, before, Language.Swedish),
            "The other year says it, and not this one."
        );
        Assert.AreEqual("**Möten 2026**\n- 14 januari: Styrgruppsmöte", LogDraft.Of(entries, before, Language.Swedish));
    }

    [TestMethod]
    public void A_late_entry_goes_where_its_day_says()
    {
        var state = After(After(Sample.Intervention, Visit()), Visit() with { On = new(2026, 2, 3), Text = "Sent noterat" });

        Assert.AreEqual(Sample.FirstQuarter, LogWords.PeriodOf(state, new(2026, 2, 3)));
        Assert.AreEqual("Sent noterat", state.Log.Within(Sample.FirstQuarter).Single().Text);
        Assert.AreEqual(Sample.Intervention.Revision, state.Revision, "No plan follows from it.");
    }

    private static NoteInLog Visit() => new(null, Today, LogKind.StudyVisit, "Studiebesök hos tre arbetsgivare", []);

    private static LogEntry Entry(int number, DateOnly on, LogKind kind, string text, params string[] organisations) =>
        new(number, on, kind, text, organisations);

    private static Intervention After(Intervention state, LogCommand command, PersonId? actor = null)
    {
        var decision = Decide(state, command, actor ?? Sample.Sofia);
        Assert.IsNull(decision.Refusal);
        var stamp = new Stamp(Sample.Morning, (actor ?? Sample.Sofia).Value, $"{state.Log.LastNumber}/{command}");
        return decision.Events.Aggregate(state, (s, e) => Intervention.Evolve(s, new EventRecord(1, stamp, e)));
    }

    private static Decision Decide(Intervention state, LogCommand command, PersonId actor) =>
        InterventionRules.On(State(state), Sample.VagenVidare, null, new InterventionRequest(command, actor, "c", Sample.Morning));

    private static PlannedIntervention State(Intervention state) =>
        new(new Circumstances(Sample.Association, state, Sample.Template, new Dictionary<PersonId, Contact>()), TemplateCatalogue.BuiltIn);
}
