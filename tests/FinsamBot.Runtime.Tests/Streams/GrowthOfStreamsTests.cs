using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Figures.Staffing;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.Writing;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Streams;

/// <summary>Nobody makes a report's stream grow without end, and no hidden sign gets into it, whichever command brings it.</summary>
[TestClass]
public sealed class GrowthOfStreamsTests
{
    private const string Hostile = "\u202Efdp.tro\u0007ppar\u200F \u2066x\u2069\uFEFF\uFFFE\u001B[31m";

    private static readonly string Huge = new('å', 100_000);

    [TestMethod]
    public void Sixty_huge_answers_of_one_member_leave_less_than_a_megabyte()
    {
        var sample = Sample.Sent();
        var bytes = 0;
        for (var n = 0; n < 60; n++)
        {
            IReadOnlyList<SectionComment> comments = [.. Sample.Texts.Keys.Select(s => new SectionComment(s, Huge + n))];
            bytes += Lines(sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, Huge + n, "code", comments)).Events);
            bytes += Lines(sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, $"{n}{Huge[..60_000]}", "code")).Events);
        }

        Assert.IsLessThan(1_000_000, bytes);
        Assert.IsNotNull(sample.Report.CurrentRound!.LatestOf(Sample.Anna), "what was said before the limit is kept");
    }

    [TestMethod]
    public void The_next_day_the_member_may_go_on()
    {
        var sample = Sample.Sent();
        for (var n = 0; n < DailyLimits.MemberTimes; n++)
        {
            Assert.IsNull(sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, $"Svar {n}.", "code")).Refusal);
        }

        Assert.AreEqual(
            new Refusal(RefusalReason.EnoughForToday),
            sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, "Ett till.", "code")).Refusal
        );
        Assert.IsNull(
            sample.Do(Sample.Karim, new AnswerReview(1, AnswerKind.Analysis, "Mitt första.", "code")).Refusal,
            "what one has said is no limit for another"
        );

        sample.At(Sample.Morning.AddDays(1));
        Assert.IsNull(sample.Do(Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, "Ett till.", "code")).Refusal);
    }

    [TestMethod]
    public void A_writer_who_saves_without_end_is_stopped_for_the_day()
    {
        var sample = Sample.Opened();
        var refused = Enumerable
            .Range(0, 100)
            .Select(n => sample.Do(Sample.Sofia, new SaveSections([new SectionInput("goals", $"{n}{Huge[..90_000]}", true, null)])).Refusal)
            .ToList();

        Assert.AreEqual(new Refusal(RefusalReason.EnoughForToday), refused[^1]);
        Assert.HasCount(55, refused.FindAll(r => r is null));
    }

    [TestMethod]
    public void No_command_brings_a_hidden_sign_into_the_stream()
    {
        var sample = Sample.Sent();
        Holds(sample, Sample.Sofia, new SaveSections([new SectionInput("goals", Hostile, true, null)]));
        Holds(sample, Sample.Sofia, new SaveSections([new SectionInput("goals", Hostile + "2", true, 0)]));
        Holds(sample, Sample.Anna, new AnswerReview(1, AnswerKind.Analysis, Hostile, "code", [new SectionComment("goals", Hostile)]));
        Holds(sample, Sample.Anna, new ReplyByMail(1, Hostile));
        Holds(sample, Sample.Sofia, new ReplyToComment(1, Sample.Anna, null, Hostile));
        Holds(sample, Sample.Sofia, new SubmitReport(true));
        Holds(sample, Sample.Sofia, new CorrectReport(Hostile));
        Holds(Sample.Filed(), Sample.Rita, new RegisterReport("2026:\u202E13", "R\u200FN"));
        Holds(
            Sample.FinalReport(),
            Sample.Rita,
            new NoteSignature("Försäkringskassan", Hostile, Hostile, new DateOnly(2026, 4, 2), SignatureMethod.Paper)
        );
    }

    [TestMethod]
    public void Nor_do_figures()
    {
        var form = TemplateCatalogue.BuiltIn.All.First(t => t.Sections.Any(s => s.Kind == SectionKind.Deviations));
        FigureCommand[] commands =
        [
            new SaveGoal(
                null,
                Hostile,
                GoalLevel.Intervention,
                Hostile,
                GoalTarget.YesNo,
                new GoalStanding(GoalStatus.Met, Forecast: Hostile, Comment: Hostile)
            ),
            new NoteDeviation(null, new DateOnly(2026, 3, 3), DeviationKind.Other, Hostile, null, Hostile),
            new SaveStaffing(null, Hostile, Hostile, Hostile, 50, true),
            new CountParticipants(new ParticipantFlow(Hostile, default, new Headcount(1, 2, 3), default)),
        ];
        foreach (var command in commands)
        {
            var sample = Sample.Opened();
            var request = new Request(command, Sample.Sofia, "c", sample.Now);
            AssertClean(Decide.On(sample.Report, sample.Circumstances with { Template = form }, request).Events);
        }
    }

    private static void Holds(Sample sample, PersonId actor, Command command)
    {
        var decision = sample.Do(actor, command);
        Assert.IsNotEmpty(decision.Events, $"{command.GetType().Name}: {decision.Refusal}");
        AssertClean(decision.Events);
    }

    private static void AssertClean(IReadOnlyList<Event> events)
    {
        var stored = Encoding.UTF8.GetString(EventLine.Write(Cursor.Start, events, new Stamp(Sample.Morning, "sofia", "c")).Lines.Span);
        foreach (var sign in "\u202E\u0007\u200F\u2066\u2069\uFEFF\uFFFE\u001B")
        {
            Assert.IsFalse(
                stored.Contains(sign) || stored.Contains($"\\u{(int)sign:x4}", StringComparison.OrdinalIgnoreCase),
                $"U+{(int)sign:X4} in {stored}"
            );
        }
    }

    private static int Lines(IReadOnlyList<Event> events) =>
        EventLine.Write(Cursor.Start, events, new Stamp(Sample.Morning, "anna", "c")).Lines.Length;
}
