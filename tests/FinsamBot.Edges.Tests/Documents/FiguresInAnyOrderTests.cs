using System.Text;
using FinsamBot.Documents.Annual;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Interventions.Figures.Staffing;
using FinsamBot.Domain.Reports;
using FinsamBot.Edges.Tests.Mail;
using FinsamBot.Edges.Tests.Teams.Cards;
using FinsamBot.Teams.Writing;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Documents;

/// <summary>Figures are found under the period and the day they speak of. In whichever order and however late they come, the final report
/// is the same in the chat, in the letter, in Word and in the numbers of the year.</summary>
[TestClass]
public sealed class FiguresInAnyOrderTests
{
    private static readonly ReportingPeriod January = Month(1, 31);
    private static readonly ReportingPeriod February = Month(2, 28);
    private static readonly ReportingPeriod March = Month(3, 31);

    [TestMethod]
    public void The_final_report_is_the_same_everywhere()
    {
        FigureEvent[] figures =
        [
            Goal(January, "m1", GoalStatus.Started, 3),
            Goal(February, "m1", GoalStatus.OnTrack, 7),
            Goal(March, "m1", GoalStatus.Met, 12),
            Goal(February, "m2", GoalStatus.Delayed, 1),
            Counted(January, new Headcount(0, 0), new Headcount(7, 5), new Headcount(2, 1)),
            Counted(February, new Headcount(5, 4), new Headcount(3, 1), new Headcount(2, 2)),
            Counted(March, new Headcount(6, 3), new Headcount(1, 1), new Headcount(0, 1)),
            new StaffingSaved(new Post(1, "", "Älvbacka kommun", "coach", 80, true)) { Period = January },
            new StaffingSaved(new Post(2, "", "Region Norrsken", "arbetsterapeut", 20, false)) { Period = March },
            .. Enumerable.Range(1, 9).Select(n => Deviated(n % 2 == 0 ? January : March, n)),
        ];
        var expected = Everywhere(figures);
        foreach (var words in new[] { "12 av 20", "uppfyllt", "Coachen slutade, 9", "11 kvinnor", "18" })
        {
            StringAssert.Contains(expected, words);
        }

        var random = new Random(14);
        for (var n = 0; n < 40; n++)
        {
            random.Shuffle(figures);
            Assert.AreEqual(expected, Everywhere(figures), string.Join('\n', figures.AsEnumerable()));
        }
    }

    private static string Everywhere(IEnumerable<FigureEvent> figures)
    {
        var sample = Sample.FinalReportWritten();
        var stamp = new Stamp(sample.Now, "sofia", "figures");
        sample.Own = figures.Aggregate(sample.Own, (own, e) => Intervention.Evolve(own, new EventRecord(1, stamp, e)));
        var cards = sample.Form.Pages.Select(p => CardText.ReadAloud(PageCard.Of(CardText.Sofia, sample.View, p).Json())).ToList();
        Assert.IsNull(sample.Do(Sample.Sofia, new SendToSteeringGroup(true)).Refusal);
        var letter = SampleLetters.Letter(sample, typeof(ReviewRequest), "anna").Text;
        Assert.IsNull(sample.Do(Sample.Sofia, new SubmitReport(true)).Refusal);
        var word = WordText.Read(WordReport.Render(sample.View).Content).Select(l => l.Text);
        var source = new AppendixSource(
            sample.Own,
            [(new PlannedReport(sample.Report.Id, sample.Form, sample.View.Plan, true), sample.View)]
        );
        var year = AppendixMaking.Of(new AppendixOrder(2026, AppendixKind.All, [], 0), Sample.Association, [source], sample.Now);
        return string.Join('\n', [.. cards, letter, .. word, Encoding.UTF8.GetString(AppendixCsv.Render(year).Content.Span)]);
    }

    private static GoalSaved Goal(ReportingPeriod period, string id, GoalStatus status, int count) =>
        new(
            new Goal(
                id,
                "",
                GoalLevel.Effect,
                $"Mål {id}: fler i arbete",
                new GoalTarget(TargetKind.Share, 50),
                new GoalStanding(status, count, 20),
                []
            )
        )
        {
            Period = period,
        };

    private static ParticipantsCounted Counted(ReportingPeriod period, Headcount opening, Headcount came, Headcount left) =>
        new(new ParticipantFlow("", opening, came, left)) { Period = period };

    private static DeviationNoted Deviated(ReportingPeriod period, int number) =>
        new(new Deviation(number, new DateOnly(2026, 1, 1).AddDays(number * 9), DeviationKind.Staffing, $"Coachen slutade, {number}."))
        {
            Period = period,
        };

    private static ReportingPeriod Month(int month, int last) => new(new DateOnly(2026, month, 1), new DateOnly(2026, month, last));
}
