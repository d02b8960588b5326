using System.Globalization;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office.History;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Scenarios.Samples;

/// <summary>The history of every report of a whole invented year, in sentences that anybody can read.</summary>
[TestClass]
public sealed class ItsReportsTellWhatHappened
{
    /// <summary>Bookkeeping: nothing that anybody would tell.</summary>
    private static readonly Type[] Silent =
    [
        typeof(FiguresShown),
        typeof(SignInCodeRequested),
        typeof(SignInCodeTried),
        typeof(DeliveryStarted),
        typeof(DeliveryPrepared),
        typeof(DeliveryPostponed),
    ];

    [TestMethod]
    public async Task In_both_languages_each_event_in_its_words()
    {
        using var sample = StoredSample.Open("2026-11-d");
        await using var opened = await OpenedSample.StartAsync(sample);
        var (told, untold) = (new List<string>(), new HashSet<string>());
        foreach (var view in await opened.ViewsAsync())
        {
            var events = await opened.Services.GetRequiredService<OfficeHandler>().EventsAsync(view.Id, default);
            var (swedish, english) = (ReportHistory.Of(events, view, Language.Swedish), ReportHistory.Of(events, view, Language.English));
            Assert.HasCount(swedish.Count, english);
            Assert.IsTrue(swedish.Concat(english).All(l => l.Says.Length > 10 && !l.Says.Contains('{', StringComparison.Ordinal)));
            told.AddRange(swedish.Zip(english, (s, e) => $"{Moment(s.At)} {s.Says}\n                 {e.Says}").Prepend($"\n{view.Id}"));
            untold.UnionWith(events.Where(e => IsUntold(e, view)).Select(e => e.Event.GetType().Name));
        }

        Assert.AreEqual("", string.Join(' ', untold.Order()));
        Golden.Matches("history.txt", string.Join('\n', told));

        static bool IsUntold(EventRecord record, ReportView view) =>
            !Silent.Contains(record.Event.GetType())
            && record.Event is not DeliveryEvent
            && ReportHistory.Of([record], view, Language.Swedish).Count == 0;
    }

    private static string Moment(DateTimeOffset at) =>
        string.Create(CultureInfo.InvariantCulture, $"{StockholmTime.DayOf(at):yyyy-MM-dd} {StockholmTime.ClockOf(at):HH\\:mm}");
}
