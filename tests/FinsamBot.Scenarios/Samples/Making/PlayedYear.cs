using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Host.Development;
using FinsamBot.Scenarios.World;
using FinsamBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Scenarios.Samples.Making;

/// <summary>
/// The year 2026 of the invented association, played in the running program with every kind of event in it. Run when a sample is
/// made, and by one test, so that a next sample can be made on any day.
/// </summary>
internal static class PlayedYear
{
    public static readonly DateTimeOffset Begins = new(2026, 1, 5, 8, 0, 0, TimeSpan.FromHours(1));

    public static readonly DateOnly Ends = new(2027, 2, 2);

    /// <summary>Copies what the year left behind to <paramref name="folder"/>: streams and blobs.</summary>
    public static async Task PlayAsync(string folder)
    {
        await using var bot = await RunningBot.StartAsync(Adjust, "--Documents:LibreOffice", "/not/installed");
        var stage = new Stage(bot);
        await using var sofia = await TeamsUser.InstallAsync(bot, "sofia");
        await using var elin = await TeamsUser.InstallAsync(bot, "elin");
        await elin.SayAsync("english");
        await Founding.PlayAsync(stage);
        await FirstQuarter.PlayAsync(stage);
        await elin.DeliverAsync(elin.Activity("installationUpdate", a => a["action"] = "remove"));
        await LaterQuarters.PlayAsync(stage);
        await OfficeYear.PlayAsync(stage);
        StoreFolder.Copy(bot.Folder, folder);
    }

    public static ReportId Report(string intervention, DateOnly end, string form = "kvartalsrapport") =>
        new(new InterventionId(intervention), form, end);

    private static void Adjust(IServiceCollection services)
    {
        Troubled.Everywhere(services);
        var nowhere = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        services.AddSingleton(new MovableClock(new FakeClock(Begins), nowhere));
    }
}
