using System.Globalization;
using System.Text;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Forms;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Streams;
using FinsamBot.Storage.Files;
using Microsoft.Extensions.Logging.Abstractions;

namespace FinsamBot.Scenarios.Samples;

/// <summary>What the bot owed people on a day, by the events there were then: each item not settled, when, how, its key, to whom.</summary>
internal static class OwedOnADay
{
    /// <summary>Mornings (Europe/Stockholm) of the year that the samples hold, on which something else is owed each time.</summary>
    private static readonly DateOnly[] Days =
    [
        new(2026, 1, 7),
        new(2026, 3, 24),
        new(2026, 3, 31),
        new(2026, 4, 8),
        new(2026, 4, 16),
        new(2026, 4, 29),
        new(2026, 7, 7),
        new(2026, 7, 22),
        new(2026, 10, 13),
        new(2027, 1, 26),
    ];

    public static async Task<string> OnTenDaysAsync(string folder)
    {
        var text = new StringBuilder();
        foreach (var day in Days)
        {
            await AppendAsync(text, folder, StockholmTime.At(day, new TimeOnly(7, 59)));
        }

        return text.ToString();
    }

    private static async Task AppendAsync(StringBuilder text, string folder, DateTimeOffset now)
    {
        var files = new FileStreamStore(folder, TimeProvider.System, NullLogger<FileStreamStore>.Instance);
        var blobs = new FileBlobStore(folder);
        var log = new EventLog(new StoreAsOf(files, now), blobs);
        var (directory, due) = (new AssociationDirectory(log), new DueIndex(blobs));
        var reports = new ReportHandler(log, directory, due, TemplateCatalogue.BuiltIn, new PlanBook(blobs));
        var interventions = new InterventionHandler(directory, due, TemplateCatalogue.BuiltIn, new PlanBook(blobs));
        text.AppendLine(CultureInfo.InvariantCulture, $"# {Local(now)}");
        foreach (var intervention in await directory.InterventionsAsync(default))
        {
            Append(text, await interventions.FindAsync(intervention.Id, now, default));
            foreach (var opened in intervention.Opened)
            {
                Append(text, await reports.FindAsync(intervention.ReportFor(opened), now, default));
            }
        }

        Append(text, await new OfficeHandler(log, directory, due, TemplateCatalogue.BuiltIn, reports).ViewAsync(now, default));
    }

    private static void Append(StringBuilder text, ObligationView? view)
    {
        foreach (var (item, at) in (view?.Open() ?? []).OrderBy(o => o.At).ThenBy(o => o.Item.Key, StringComparer.Ordinal))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{Local(at)}  {item.Channel, -5}  {item.Key}  {item.To.Id} <{item.To.Mail}>");
        }
    }

    private static string Local(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{StockholmTime.DayOf(at):yyyy-MM-dd} {StockholmTime.ClockOf(at):HH:mm}");
}
