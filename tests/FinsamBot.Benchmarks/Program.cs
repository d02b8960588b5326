using FinsamBot.Benchmarks;
using FinsamBot.Benchmarks.Archive;
using FinsamBot.Benchmarks.Documents;
using FinsamBot.Benchmarks.Editor;
using FinsamBot.Benchmarks.Enrolling;
using FinsamBot.Benchmarks.Overviews;
using FinsamBot.Benchmarks.Peers;
using FinsamBot.Benchmarks.PersonalNumbers;
using FinsamBot.Benchmarks.Schedule;
using FinsamBot.Benchmarks.Searching;

return args switch
{
    ["serve", "bare"] => await BareKestrel.RunAsync(),
    ["serve", "stock"] => await StockAdapter.RunAsync(),
    ["serve", "bot", .. var settings] => await WholeBot.RunAsync(settings),
    ["serve", "ticks", var folder] => await Ticks.ServeAsync(folder),
    ["personnummer"] => NumberRun.Run(1_000_000),
    ["word"] => PapersRun.Word(),
    ["archive", .. var folder] => await ArchiveRun.RunAsync(folder),
    ["appendix"] => await PapersRun.AppendixAsync(),
    ["roster"] => await RosterRun.RunAsync(),
    ["search"] => SearchRun.Run(),
    ["editor"] => await EditorRun.RunAsync(),
    ["overview"] => await OverviewRun.RunAsync(),
    ["schedule", .. var only] => await ScheduleRun.RunAsync(only),
    _ => await Comparison.RunAsync(Comparison.TurnsIn(args)),
};
