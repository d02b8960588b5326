using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Host.Development;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Papers;
using FinsamBot.Scenarios.World;
using FinsamBot.Testing;
using FinsamBot.Testing.Documents;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Scenarios.Samples;

/// <summary>The whole program of today, running on a store of then, at the instant at which the store ends.</summary>
internal sealed class OpenedSample(RunningBot bot, DateTimeOffset now) : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public IServiceProvider Services => bot.Services;

    public ReportHandler Reports => bot.Services.GetRequiredService<ReportHandler>();

    public DateTimeOffset Now => now;

    public static async Task<OpenedSample> StartAsync(StoredSample sample)
    {
        var (folder, now) = (sample.Folder, StoredEvents.Of(sample.Committed).Max(e => e.At));
        var bot = await RunningBot.StartAsync(
            services => services.AddSingleton(new MovableClock(new FakeClock(now), Path.Combine(folder, "clock"))),
            "--Storage:Path",
            folder,
            "--Documents:LibreOffice",
            "/not/installed",
            "--Logging:LogLevel:Default",
            "None"
        );
        return new OpenedSample(bot, now);
    }

    /// <summary>As <c>/dev/reports</c> gives it, with a line for each field.</summary>
    public async Task<string> ReportsAsync() => JsonSerializer.Serialize(await bot.GetAsync("/dev/reports"), Readable);

    /// <summary>Each report as it is exported, and whether what was filed of it can still be opened and is what was filed.</summary>
    public async Task<string> DocumentsAsync()
    {
        var text = new StringBuilder();
        foreach (var view in await ViewsAsync())
        {
            await AppendAsync(text, view);
        }

        return text.ToString();
    }

    /// <summary>Every report, in the order of <see cref="ReportsAsync"/>.</summary>
    public async Task<IReadOnlyList<ReportView>> ViewsAsync()
    {
        var views = new List<ReportView>();
        foreach (var row in (await bot.GetAsync("/dev/reports")).EnumerateArray())
        {
            Assert.IsTrue(ReportId.TryParse(row.GetProperty("id").GetString(), out var id));
            views.Add((await Reports.FindAsync(id, now, default))!);
        }

        return views;
    }

    public ValueTask DisposeAsync() => bot.DisposeAsync();

    private async Task AppendAsync(StringBuilder text, ReportView view)
    {
        var document = bot.Services.GetRequiredService<RenderDocument>()(view);
        text.AppendLine(CultureInfo.InvariantCulture, $"# {view.Id}: {document.FileName}");
        foreach (var line in WordText.Read(document.Content).Where(l => l.Visible.Length > 0))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{line.Style, -20} {line.Visible.Replace("\n", "⏎", StringComparison.Ordinal)}");
        }

        foreach (var filing in view.Report.Registry.Filings)
        {
            foreach (var filed in filing.Documents)
            {
                var opened = await bot.Services.GetRequiredService<DocumentArchive>().OpenAsync(filed, default);
                var standing = opened is null ? "LOST" : "as filed";
                text.AppendLine(CultureInfo.InvariantCulture, $"= {filing.Edition} {filing.Version}: {filed.Name} {filed.Size} {standing}");
            }
        }

        text.AppendLine();
    }
}
