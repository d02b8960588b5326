using System.Globalization;
using System.Text;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Planning;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Runtime.Tests.Delivery;

/// <summary>
/// The first quarter of 2026 as it is lived, from the winter before: Easter takes 3–6 April, the report is due on 14 April, and Lena stays
/// silent. Every message stands in the golden file with the morning on which it came.
/// </summary>
[TestClass]
public sealed class Easter2026
{
    private static readonly DateTimeOffset Winter = At("2025-12-01T07:00:00+01:00");

    private readonly World _world = new(Winter);
    private readonly StringBuilder _diary = new();
    private readonly HashSet<DeliveryRequest> _written = [];

    [TestMethod]
    public async Task The_steering_group_is_asked_before_Easter_and_nobody_is_disturbed_on_a_free_day()
    {
        var bot = await _world.FoundAsync(Array.Empty<Event>());
        var meeting = new EnterMeeting(new Meeting(new DateOnly(2026, 4, 2), new TimeOnly(9, 0)));
        await bot.Interventions.HandleAsync(
            Sample.VagenVidare,
            new InterventionRequest(meeting, Sample.Sofia, "meeting", Winter),
            CancellationToken.None
        );

        await LiveUntilAsync("2026-03-24T10:00:00+01:00");
        await bot.DoAsync(
            Sample.Sofia,
            new SaveSections([.. Sample.Texts.Select(t => new SectionInput(t.Key, t.Value, true, null))]),
            "save"
        );
        await bot.DoAsync(Sample.Sofia, new SendToSteeringGroup(false), "send");
        await LiveUntilAsync("2026-03-30T15:20:00+02:00");
        await bot.DoAsync(Sample.Anna, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"), "anna");
        await bot.DoAsync(Sample.Karim, new AnswerReview(1, AnswerKind.Analysis, "Målen nås.", "code"), "karim");
        await LiveUntilAsync("2026-04-09T09:00:00+02:00");
        Assert.AreEqual(
            OfficeConcern.WaitsForSteeringGroup,
            OfficeList
                .Of([(await bot.Handler.FindAsync(Instance.ReportId, _world.Clock.GetUtcNow(), CancellationToken.None))!])
                .Single()
                .Concern
        );
        await bot.DoAsync(Sample.Sofia, new SubmitReport(true), "submit");
        await LiveUntilAsync("2026-04-30T17:00:00+02:00");

        Golden.Matches("easter-2026.txt", _diary.ToString());
        Assert.AreEqual(
            new DateOnly(2026, 4, 2),
            (await _world.ReportAsync()).CurrentRound!.AnswerBy,
            "The day of the meeting, five whole days after the letter."
        );
    }

    /// <summary>Looks every half hour, at night too.</summary>
    private async Task LiveUntilAsync(string until)
    {
        while (_world.Clock.GetUtcNow() < At(until))
        {
            _world.Clock.Advance(TimeSpan.FromMinutes(30));
            await _world.Start().RunAsync();
            Write();
        }
    }

    private void Write()
    {
        foreach (var request in _world.Teams.Asked.Concat(_world.Mail.Asked).Where(_written.Add))
        {
            var local = TimeZoneInfo.ConvertTimeBySystemTimeZoneId(_world.Clock.GetUtcNow(), "Europe/Stockholm");
            var parcels = string.Join(" + ", request.Parcels.Select(p => Short(p.Item.Key)));
            _diary.Append(
                CultureInfo.InvariantCulture,
                $"{local:ddd yyyy-MM-dd HH:mm}  {request.To.Id, -9} {request.Item.Channel, -5}  {parcels}\n"
            );
        }
    }

    private static string Short(string key) =>
        key.Replace("vagen-vidare/", "", StringComparison.Ordinal).Replace("kvartalsrapport-2026-03-31/", "", StringComparison.Ordinal);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text);
}
