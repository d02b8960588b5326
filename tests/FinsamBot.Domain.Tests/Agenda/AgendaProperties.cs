using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;
using FsCheck;
using FsCheck.Fluent;

namespace FinsamBot.Domain.Tests.Agenda;

/// <summary>What holds after any history of commands, deliveries, crashes and waiting.</summary>
[TestClass]
public sealed class AgendaProperties
{
    [TestMethod]
    public void Something_is_due_exactly_when_the_next_instant_has_come() =>
        Holds(h => Assert.AreEqual(h.Due.Count > 0, h.Next <= h.Sample.Now));

    [TestMethod]
    public void Nothing_becomes_due_before_the_next_instant() =>
        Holds(h =>
        {
            var limit = h.Next ?? h.Sample.Now.AddYears(1);
            for (var part = 1; part < 16; part++)
            {
                var between = h.Sample.Now + ((limit - h.Sample.Now) * part / 16);
                Assert.IsTrue(
                    h.Due.Count > 0 || ReportAgenda.Due(h.Sample.Report, h.Circumstances, between).Count == 0,
                    between.ToString("O")
                );
            }
        });

    [TestMethod]
    public void Delivering_everything_leaves_nothing_due() =>
        Holds(h =>
        {
            h.DeliverAllDue();
            Assert.IsEmpty(h.Due);
        });

    [TestMethod]
    public void Nobody_is_disturbed_outside_working_hours_unless_waiting() =>
        Holds(h => Assert.IsTrue(WorkingHours.IsOpen(h.Sample.Now, WorkCalendar.Swedish) || h.Due.All(i => i.IsAnswerToSomebody)));

    [TestMethod]
    public void Nothing_is_due_twice_and_nothing_settled_is_due() =>
        Holds(h =>
        {
            Assert.AreAllDistinct(h.Due.Select(i => i.Key));
            Assert.DoesNotContain(i => h.Sample.Report.Deliveries.TryGetValue(i.Key, out var attempt) && attempt.IsSettled, h.Due);
        });

    [TestMethod]
    public void Of_each_ladder_only_one_item_is_due() =>
        Holds(h => Assert.AreAllDistinct(h.Due.Where(i => i.Schedule is not null).Select(i => i.Schedule!)));

    [TestMethod]
    public void Histories_reach_every_state_every_end_of_a_delivery_and_every_kind_of_item()
    {
        var seed = new Random(9);
        var (states, ends, kinds) = (new HashSet<ReportStatus>(), new HashSet<AttemptState>(), new HashSet<Type>());
        Type[] ofOthers =
        [
            typeof(StandInAsked),
            typeof(ShortTimeAhead),
            typeof(EndDateMoved),
            typeof(ChangeTold),
            typeof(LogMailReceipt),
            typeof(MonthlyLetterDrafted),
            typeof(MonthlyLetterToMember),
            typeof(MonthlyReplyArrived),
            typeof(WeeklyDigest),
            typeof(BoardPaperReady),
            typeof(SignInCode),
            typeof(OddTries),
        ];
        var expected = AgendaKinds.All.Except(ofOthers).ToList();
        for (var n = 0; n < 300 && kinds.Count < expected.Count; n++)
        {
            var history = n % 2 == 0 ? new History() : new History("2026-03-17T00:00:00+01:00");
            for (var step = 0; step < 120; step++)
            {
                history.Step(seed.Next(100_000));
                states.Add(history.Sample.Report.Status);
                ends.UnionWith(history.Sample.Report.Deliveries.Values.Select(a => a.State));
                kinds.UnionWith(history.Due.Select(i => i.GetType()));
            }
        }

        Assert.HasCount(3, states, "All but NotOpened.");
        Assert.HasCount(Enum.GetValues<AttemptState>().Length, ends);
        Assert.AreSequenceEqual(expected, kinds.OrderBy(k => k.Name, StringComparer.Ordinal));
    }

    /// <summary>Histories of every length are tried, so looking at the end of each is enough.</summary>
    private static void Holds(Action<History> check) =>
        Prop.ForAll(
                Gen.Choose(0, 99_999).ArrayOf().ToArbitrary(),
                numbers =>
                {
                    var history = new History();
                    foreach (var number in numbers)
                    {
                        history.Step(number);
                    }

                    check(history);
                }
            )
            .QuickCheckThrowOnFailure();
}
