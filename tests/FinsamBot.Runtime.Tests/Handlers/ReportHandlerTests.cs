using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Streams;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Handlers;

[TestClass]
public sealed class ReportHandlerTests
{
    private readonly World _world = new();

    [TestMethod]
    public async Task Answers_with_the_report_as_it_is_now()
    {
        var bot = await _world.FoundAsync();
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");

        var reply = await bot.DoAsync(Sample.Sofia, Save("Två mål."), "save");

        Assert.IsTrue(reply.Changed);
        Assert.IsNull(reply.Refusal);
        Assert.AreEqual("Två mål.", reply.View!.Report.TextOf("goals").Text);
        Assert.AreEqual("Två mål.", (await _world.ReportAsync()).TextOf("goals").Text);
    }

    [TestMethod]
    public async Task A_report_that_is_not_there_is_no_view_and_writes_nothing()
    {
        var bot = await _world.FoundAsync();
        var writes = _world.Faults.Writes;

        var reply = await bot.DoAsync(
            Sample.Sofia,
            Save("Två mål."),
            "save",
            Instance.ReportId with
            {
                Intervention = new InterventionId("nowhere"),
            }
        );

        Assert.AreEqual(RefusalReason.NoSuchReport, reply.Refusal!.Reason);
        Assert.IsNull(reply.View);
        Assert.AreEqual(writes, _world.Faults.Writes);
        Assert.IsNull(await bot.Handler.FindAsync(Instance.ReportId, _world.Clock.GetUtcNow(), CancellationToken.None));
    }

    [TestMethod]
    public async Task When_somebody_else_wrote_first_it_decides_again()
    {
        var bot = await _world.FoundAsync();
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        _world.Faults.NextAppend = AppendFault.Conflict;

        await bot.DoAsync(Sample.Sofia, Save("Två mål."), "save");

        Assert.AreEqual(1, (await _world.ReportAsync()).TextOf("goals").Revision);
    }

    [TestMethod]
    public async Task Two_instances_see_each_others_writes_and_refuse_the_outdated_card()
    {
        var bot = await _world.FoundAsync();
        var other = _world.Start();
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        await bot.DoAsync(Sample.Sofia, Save("Sofias mål.", basedOn: 0), "sofias");

        var reply = await other.DoAsync(Sample.Bo, Save("Bos mål.", basedOn: 0), "bos");

        Assert.AreEqual(RefusalReason.OutdatedCard, reply.Refusal!.Reason);
        Assert.AreEqual("Sofias mål.", reply.View!.Report.TextOf("goals").Text);
        Assert.AreEqual("Bos mål.", reply.View.Report.AsideOf("goals").Single().Text);
    }

    [TestMethod]
    public async Task The_same_command_four_times_has_one_effect_even_when_its_answer_was_lost()
    {
        var bot = await _world.FoundAsync();
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        _world.Faults.NextAppend = AppendFault.AnswerLost;
        await Assert.ThrowsExactlyAsync<StorageUnavailableException>(() => bot.DoAsync(Sample.Sofia, Save("Två mål."), "activity-1"));

        for (var delivery = 0; delivery < 3; delivery++)
        {
            Assert.IsFalse((await bot.DoAsync(Sample.Sofia, Save("Två mål."), "activity-1")).Changed);
        }

        Assert.AreEqual(1, (await _world.ReportAsync()).TextOf("goals").Revision);
    }

    [TestMethod]
    public async Task An_opening_that_died_half_way_is_completed_when_it_is_repeated()
    {
        for (var n = 1; ; n++)
        {
            var world = new World();
            var bot = await world.FoundAsync();
            world.Faults.Restart();
            world.Faults.CrashBeforeWrite = n;
            if (!await DiesAsync(() => bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open")))
            {
                Assert.IsGreaterThan(4, n);
                break;
            }

            world.Faults.Restart();
            await world.Start().RunAsync();

            Assert.AreSequenceEqual([$"{Instance.ReportId}/prompt/sofia"], world.Teams.Arrived, $"Death before write {n}.");
            Assert.HasCount(1, (await world.Start().Directory.InterventionAsync(Sample.VagenVidare, CancellationToken.None)).Opened);
        }
    }

    private static async Task<bool> DiesAsync(Func<Task> act)
    {
        try
        {
            await act();
            return false;
        }
        catch (CrashException)
        {
            return true;
        }
    }

    private static SaveSections Save(string text, int? basedOn = null) => new([new SectionInput("goals", text, true, basedOn)]);
}
