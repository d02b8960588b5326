using FinsamBot.Benchmarks;
using FinsamBot.Benchmarks.Peers;

return args switch
{
    ["serve", "bare"] => await BareKestrel.RunAsync(),
    ["serve", "bot", .. var settings] => await WholeBot.RunAsync(settings),
    _ => await Comparison.RunAsync(Comparison.TurnsIn(args)),
};
