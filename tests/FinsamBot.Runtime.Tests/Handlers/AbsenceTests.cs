using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Tests.Delivery;
using FinsamBot.Testing.Reports;
using static FinsamBot.Domain.Events.RefusalReason;

namespace FinsamBot.Runtime.Tests.Handlers;

/// <summary>Who is away, and who takes over. Today is Thursday 2 April 2026.</summary>
[TestClass]
public sealed class AbsenceTests
{
    private readonly World _world = new();

    [TestMethod]
    [DataRow("2026-04-10", "2026-04-07", "bo", EndBeforeStart)]
    [DataRow("2026-03-01", "2026-03-31", "bo", AwayOutOfRange, DisplayName = "in the past")]
    [DataRow("2026-07-01", "2027-07-01", "bo", AwayOutOfRange, DisplayName = "more than a year ahead")]
    [DataRow("2026-07-01", "2026-07-15", "sofia", NoStandIn, DisplayName = "oneself")]
    [DataRow("2026-07-01", "2026-07-15", "ingen", NoStandIn, DisplayName = "nobody known")]
    [DataRow("2026-07-01", "2026-07-15", "lena", StandInAway, DisplayName = "away on the last of the days")]
    public async Task What_cannot_be_noted_is_refused_and_nothing_is_noted(string first, string last, string standIn, RefusalReason reason)
    {
        var handler = await HandlerAsync();
        await handler.NoteAsync(Away("2026-07-15", "2026-08-01", "anna"), Sample.Lena, "lena", CancellationToken.None);

        var refusal = await handler.NoteAsync(Away(first, last, standIn), Sample.Sofia, "sofia", CancellationToken.None);

        Assert.AreEqual(reason, refusal?.Reason);
        Assert.IsEmpty((await ContactAsync(Sample.Sofia)).Absences);
    }

    [TestMethod]
    public async Task Who_takes_over_for_somebody_cannot_be_away_in_those_days()
    {
        var handler = await HandlerAsync();
        Assert.IsNull(await handler.NoteAsync(Away("2026-07-01", "2026-07-15", "bo"), Sample.Sofia, "1", CancellationToken.None));

        var refusal = await handler.NoteAsync(Away("2026-07-10", "2026-07-20", "anna"), Sample.Bo, "2", CancellationToken.None);

        Assert.AreEqual(new Refusal(StandsInForOther, "Sofia"), refusal);
    }

    [TestMethod]
    public async Task Who_is_back_earlier_writes_again_and_the_stand_in_no_more()
    {
        var handler = await HandlerAsync();
        await handler.NoteAsync(Away("2026-04-01", "2026-04-30", "anna"), Sample.Sofia, "1", CancellationToken.None);
        var bot = _world.Start();
        await bot.DoAsync(PersonId.Bot, new OpenReport(Sample.FirstQuarter), "open");
        Assert.IsNull((await bot.DoAsync(Sample.Anna, Save("Anna skriver."), "a")).Refusal);

        Assert.IsNull(await handler.CancelAsync(Sample.Sofia, _world.Clock.GetUtcNow(), "2", CancellationToken.None));

        Assert.AreEqual(OnlyLeadWrites, (await bot.DoAsync(Sample.Anna, Save("Anna skriver mer."), "b")).Refusal?.Reason);
        Assert.AreEqual(
            new Refusal(NotAway),
            await handler.CancelAsync(Sample.Sofia, _world.Clock.GetUtcNow(), "3", CancellationToken.None)
        );
    }

    [TestMethod]
    public async Task For_who_is_not_away_no_look_is_planned()
    {
        var handler = await HandlerAsync();
        var before = await _world.EntriesAsync();

        Assert.AreEqual(NotAway, (await handler.CancelAsync(Sample.Sofia, _world.Clock.GetUtcNow(), "1", CancellationToken.None))?.Reason);

        Assert.AreSequenceEqual(before, await _world.EntriesAsync());
    }

    [TestMethod]
    public async Task The_stand_in_is_told_the_next_working_morning_and_reminded_instead()
    {
        var handler = await HandlerAsync();
        await handler.NoteAsync(Away("2026-04-07", "2026-04-10", "bo"), Sample.Sofia, "1", CancellationToken.None);
        _world.Clock.MoveTo(DateTimeOffset.Parse("2026-04-07T08:00:00+02:00"));

        await _world.Start().RunAsync();

        Assert.AreSequenceEqual(
            ["vagen-vidare/kvartalsrapport-2026-03-31/reminder/T-7/2026-04-14/bo", "vagen-vidare/standin/sofia/2026-04-07/bo"],
            _world.Mail.Arrived.Order(StringComparer.Ordinal)
        );
        Assert.HasCount(1, _world.Mail.Letters, "Both in one letter.");
        Assert.AreSequenceEqual(["vagen-vidare/kvartalsrapport-2026-03-31/standin/T-7/2026-04-14/sofia"], _world.Teams.Arrived);
    }

    private async Task<AbsenceHandler> HandlerAsync()
    {
        var bot = await _world.FoundAsync();
        return new AbsenceHandler(bot.Directory, _world.Due);
    }

    private Absence Away(string first, string last, string standIn) =>
        new(DateOnly.Parse(first), DateOnly.Parse(last), new(standIn), _world.Clock.GetUtcNow());

    private async Task<Contact> ContactAsync(PersonId person) =>
        await _world.Start().Directory.ContactAsync(person, CancellationToken.None);

    private static SaveSections Save(string text) => new([new SectionInput("activities", text, false, null)]);
}
