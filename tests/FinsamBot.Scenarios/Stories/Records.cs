using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Streams;
using FinsamBot.Scenarios.World;
using FinsamBot.Storage;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Scenarios.Stories;

/// <summary>The stream of Sofia's report, read from the same storage as the program, past the program.</summary>
public sealed class Records : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly ReportId _report;

    public Records(MortalBot bot, string? azurite, DateOnly periodEnd)
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Storage:ConnectionString", azurite)]).Build();
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton(TimeProvider.System)
            .AddStorage(settings, bot.Folder)
            .AddSingleton<DamageList>()
            .AddSingleton<EventLog>()
            .BuildServiceProvider();
        _report = new ReportId(new InterventionId("vagen-vidare"), "kvartalsrapport", periodEnd);
    }

    public async Task<IReadOnlyList<Event>> EventsAsync() => [.. (await ReadAsync()).Select(r => r.Event)];

    /// <summary>What a person's own stream holds.</summary>
    public async Task<IReadOnlyList<Event>> EventsOfAsync(string person) =>
        [
            .. (
                await _services
                    .GetRequiredService<EventLog>()
                    .ReadAsync(new StreamName($"people/{person}"), Cursor.Start, CancellationToken.None)
            ).Events.Select(r => r.Event),
        ];

    public async Task<Report> ReportAsync() => (await ReadAsync()).Aggregate(Report.None, Evolve.Apply);

    public ValueTask DisposeAsync() => _services.DisposeAsync();

    private async Task<IReadOnlyList<EventRecord>> ReadAsync() =>
        (await _services.GetRequiredService<EventLog>().ReadAsync(_report.Stream, Cursor.Start, CancellationToken.None)).Events;
}
