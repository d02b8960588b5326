using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Streams;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Delivery;

/// <summary>What was sent to where nobody is, and what nobody here can send.</summary>
[TestClass]
public sealed class StrandedTests
{
    private const string Prompt = "vagen-vidare/kvartalsrapport-2026-03-31/prompt/sofia";

    private readonly World _world = new();

    [TestMethod]
    public async Task What_Teams_took_after_the_person_had_removed_the_bot_goes_by_mail()
    {
        var bot = await _world.FoundAsync();
        await bot.RunAsync();
        Assert.AreSequenceEqual([Prompt], _world.Teams.Arrived);
        var postedAt = _world.Clock.GetUtcNow();

        await RemoveAsync(bot, postedAt.AddMinutes(-1));
        await bot.RunAsync();

        Assert.AreSequenceEqual([Prompt + "/mail"], _world.Mail.Arrived);
        Assert.IsEmpty(await bot.RunAsync());
        Assert.AreSequenceEqual([Prompt], _world.Teams.Arrived);
    }

    [TestMethod]
    public async Task What_was_posted_before_the_removal_is_not_sent_again()
    {
        var bot = await _world.FoundAsync();
        await bot.RunAsync();
        _world.Clock.Advance(TimeSpan.FromMinutes(10));

        await RemoveAsync(bot, _world.Clock.GetUtcNow().AddMinutes(-1));
        await bot.RunAsync();

        Assert.IsEmpty(_world.Mail.Arrived);
        Assert.Contains(
            OfficeConcern.LeftTeams,
            OfficeList
                .Of([(await bot.Handler.FindAsync(Instance.ReportId, _world.Clock.GetUtcNow(), CancellationToken.None))!])
                .Select(l => l.Concern)
        );
    }

    [TestMethod]
    public async Task A_removal_from_before_the_last_installation_takes_nothing_back()
    {
        var bot = await _world.FoundAsync();
        var now = _world.Clock.GetUtcNow();
        var installed = new KeepConversation(Sample.InTeams(Sample.Sofia).Conversation!) { SaidAt = now, IsInstallation = true };
        await bot.Directory.HandleAsync(Sample.Sofia, installed, new Stamp(now, "sofia", "installed"), CancellationToken.None);
        await bot.RunAsync();

        await RemoveAsync(bot, now.AddMinutes(-1));
        await bot.RunAsync();

        Assert.IsEmpty(_world.Mail.Arrived);
    }

    [TestMethod]
    public async Task What_is_under_way_in_a_channel_that_is_not_here_stays_and_is_named()
    {
        var bot = await _world.FoundAsync();
        _world.Teams.Instead = _ => Task.FromResult<SendOutcome?>(new SendOutcome.TryLater(_world.Clock.GetUtcNow().AddMinutes(1), "429"));
        await bot.RunAsync();
        _world.Clock.Advance(TimeSpan.FromMinutes(2));

        var withoutTeams = _world.Start(channels: [_world.Mail]);
        await withoutTeams.RunAsync();
        await withoutTeams.RunAsync();

        Assert.IsEmpty(_world.Arrived);
        var damage = new DamageList();
        var news = _world.Failures.Select(f => damage.Note(DamageList.Of(new StreamName("reports/x"), f))).ToList();
        Assert.AreEqual(1, news.Count(n => n), "It is told once.");
        Assert.AreEqual((DamageKind.Channel, "Teams"), (damage.All.Single().Kind, damage.All.Single().Name));

        _world.Teams.Instead = _ => Task.FromResult<SendOutcome?>(null);
        Assert.AreSequenceEqual([Prompt], await bot.RunAsync());
    }

    private async Task RemoveAsync(Instance bot, DateTimeOffset at) =>
        await bot.Removal.NoteAsync(
            Sample.Sofia,
            new LoseConversation("removed") { SaidAt = at },
            new Stamp(_world.Clock.GetUtcNow(), "sofia", "removed"),
            CancellationToken.None
        );
}
