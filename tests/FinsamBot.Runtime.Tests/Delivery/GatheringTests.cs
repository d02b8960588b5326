using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Storage;

namespace FinsamBot.Runtime.Tests.Delivery;

/// <summary>What a person has the same morning is one message, and stays one when its sender dies. Bo leads two interventions and has no
/// chat.</summary>
[TestClass]
public sealed class GatheringTests
{
    private static readonly InterventionId First = new("nya-steg");
    private static readonly InterventionId Second = new("ny-start");
    private static readonly string[] BosMorning =
    [
        "ny-start/kvartalsrapport-2026-03-31/prompt/bo",
        "nya-steg/kvartalsrapport-2026-03-31/prompt/bo",
    ];

    private readonly World _world = new();

    [TestMethod]
    public async Task Two_reports_of_one_lead_are_one_letter()
    {
        await (await _world.FoundAsync(First, Second)).RunAsync();

        Assert.AreSequenceEqual(BosMorning, _world.Mail.Asked.Single().Parcels.Select(p => p.Item.Key));
        Assert.StartsWith(BosMorning[0] + "/with-1-more/", _world.Mail.Letters.Single());
        Assert.HasCount(1, _world.Teams.Asked, "Sofia has hers.");
    }

    [TestMethod]
    public async Task What_somebody_waits_for_is_a_letter_of_its_own()
    {
        var bot = await _world.FoundAsync();
        await bot.SendReportAsync();
        await bot.People.AskAsync(Sample.Anna, "code", _world.Clock.GetUtcNow(), default);

        await bot.RunAsync();

        Assert.HasCount(4, _world.Mail.Letters);
        Assert.IsTrue(_world.Mail.Asked.All(r => r.Parcels.Count == 1));
    }

    [TestMethod]
    public async Task Whoever_waits_is_answered_at_once_and_the_rest_waits_to_be_gathered()
    {
        var bot = await _world.FoundAsync();
        await bot.SendReportAsync();

        var sent = await bot.Loop.RunAsync(Instance.ReportId.Stream, CancellationToken.None);

        Assert.HasCount(3, sent, "The steering group is asked.");
        Assert.IsEmpty(_world.Teams.Asked, "The prompt of this morning comes with the pass.");
    }

    [TestMethod]
    public async Task A_gathered_letter_that_left_before_its_sender_died_is_found_again_for_every_item()
    {
        await _world.FoundAsync(First, Second);
        _world.Mail.AfterArrival = () => _world.Faults.CrashBeforeWrite = _world.Faults.Writes + 1;
        await RunUntilDeathAsync();
        _world.Mail.AfterArrival = () => { };
        _world.Faults.Restart();

        _world.Clock.Advance(TimeSpan.FromMinutes(2));
        await _world.Start().RunAsync();

        Assert.AreSequenceEqual(BosMorning, _world.Mail.Arrived, "Once each.");
        Assert.AreSequenceEqual(
            BosMorning,
            _world.Mail.Asked.TakeLast(2).Select(r => r.Parcels.Single().Item.Key),
            "Each is looked for by itself."
        );
        Assert.HasCount(1, _world.Mail.Letters);
        foreach (var key in BosMorning)
        {
            Assert.AreEqual(AttemptState.Sent, (await _world.ReportAsync(Of(key))).Deliveries[key].State);
        }
    }

    [TestMethod]
    public async Task What_was_handed_in_meanwhile_is_left_out()
    {
        var bot = await _world.FoundAsync(First, Second);
        await bot.RunAsync();
        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-04-07T07:59:00+02:00"));
        await bot.DoAsync(
            Sample.Bo,
            new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]),
            "save",
            Of(BosMorning[0])
        );
        await bot.DoAsync(Sample.Bo, new SubmitReport(true), "submit", Of(BosMorning[0]));

        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-04-07T08:00:00+02:00"));
        await bot.RunAsync();

        Assert.AreSequenceEqual(
            ["nya-steg/kvartalsrapport-2026-03-31/reminder/T-7/2026-04-14/bo"],
            _world.Mail.Asked.Where(r => r.To.Id == "bo").Last().Parcels.Select(p => p.Item.Key)
        );
    }

    [TestMethod]
    public async Task Another_instance_leaves_a_letter_under_way_alone()
    {
        await _world.FoundAsync(First, Second);
        var others = new List<string>();
        _world.Mail.Instead = async r =>
        {
            others.AddRange((await _world.Start().RunAsync()).Where(k => k.EndsWith("/bo", StringComparison.Ordinal)));
            return null;
        };

        await _world.Start().RunAsync();

        Assert.IsEmpty(others);
        Assert.HasCount(1, _world.Mail.Letters);
    }

    private async Task RunUntilDeathAsync()
    {
        try
        {
            await _world.Start().RunAsync();
        }
        catch (CrashException)
        {
            // Nobody is left to handle it.
        }

        Assert.IsTrue(_world.Faults.Crashed);
    }

    private static ReportId Of(string key) =>
        ReportId.TryParse(key[..key.IndexOf("/prompt", StringComparison.Ordinal)], out var id) ? id : throw new ArgumentException(key);
}
