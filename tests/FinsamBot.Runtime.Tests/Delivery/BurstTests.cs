using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Delivery;

/// <summary>More messages than a channel takes at once.</summary>
[TestClass]
public sealed class BurstTests
{
    private static readonly InterventionId[] Others = [new("annan"), new("tredje")];

    private readonly World _world = new();

    [TestMethod]
    public async Task As_many_are_under_way_as_the_channel_wants_and_no_more()
    {
        var bot = await _world.FoundAsync();
        await bot.SendReportAsync();
        _world.Mail.Abreast = 2;
        var (underWay, most) = (0, 0);
        var release = new TaskCompletionSource();
        _world.Mail.Instead = async _ =>
        {
            most = Math.Max(most, Interlocked.Increment(ref underWay));
            await release.Task;
            Interlocked.Decrement(ref underWay);
            return null;
        };

        var pass = bot.RunAsync();
        Assert.AreEqual(2, underWay);
        release.SetResult();
        await pass;

        Assert.AreEqual(2, most);
        Assert.HasCount(3, _world.Mail.Arrived);
    }

    [TestMethod]
    public async Task What_falls_due_during_a_long_burst_does_not_wait_for_its_end()
    {
        var bot = await _world.FoundAsync(Others);
        await bot.SendReportAsync();
        foreach (var report in Others.Select(o => new ReportId(o, "kvartalsrapport", Sample.FirstQuarter.End)))
        {
            await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open", report);
            await bot.DoAsync(
                Sample.Bo,
                new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]),
                "save",
                report
            );
            await bot.DoAsync(Sample.Bo, new SendToSteeringGroup(false), "send", report);
        }

        _world.Mail.Abreast = 1;
        DateTimeOffset? heard = null;
        _world.Teams.AfterArrival = () => heard = _world.Clock.GetUtcNow();
        _world.Mail.Instead = async letter =>
        {
            _world.Clock.Advance(TimeSpan.FromMinutes(2));
            if (_world.Mail.Arrived.Count == 1)
            {
                await bot.DoAsync(Sample.Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"), "answer");
            }

            return null;
        };

        await bot.RunAsync();

        Assert.HasCount(
            8,
            _world.Mail.Letters.Where(l => l.Contains("/request/", StringComparison.Ordinal)),
            "Anna had answered before her own was written."
        );
        Assert.IsGreaterThanOrEqualTo(Sample.Morning.AddMinutes(16), _world.Clock.GetUtcNow());
        Assert.IsNotNull(heard);
        Assert.IsLessThanOrEqualTo(Sample.Morning.AddMinutes(12), heard.Value);
    }
}
