using System.Globalization;
using System.Text.RegularExpressions;
using FinsamBot.Runtime.Streams;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.CrashHost;

/// <summary>
/// The whole program, with stores that kill it: at each write of a kind that is not yet in the file named by <c>CRASH_JOURNAL</c>. Started
/// often enough on the same data, it has died once at every write and then gets through. What matches the pattern <c>CRASH_SPARE</c> does
/// not kill it, and after such an append nothing does until its command has written again; with <c>CRASH_EVERY</c> only each n-th kind of
/// write kills. Without the first variable it is the program as it is.
/// </summary>
internal static class Program
{
    public static Task<int> Main(string[] args) =>
        Host.Program.RunAsync(
            args,
            services =>
            {
                if (Environment.GetEnvironmentVariable("CRASH_JOURNAL") is { Length: > 0 } journal)
                {
                    var spared = Environment.GetEnvironmentVariable("CRASH_SPARE") is { Length: > 0 } pattern ? new Regex(pattern) : null;
                    var every = int.TryParse(
                        Environment.GetEnvironmentVariable("CRASH_EVERY"),
                        NumberStyles.None,
                        CultureInfo.InvariantCulture,
                        out var n
                    )
                        ? n
                        : 1;
                    var death = new Death(journal, spared, every);
                    services.Replace<IStreamStore>(inner => new DyingStreamStore(inner, death));
                    services.Replace<IBlobStore>(inner => new DyingBlobStore(inner, death));
                }
            }
        );

    /// <summary>The last registration counts; what it would build goes inside.</summary>
    private static void Replace<TStore>(this IServiceCollection services, Func<TStore, TStore> around)
        where TStore : class
    {
        var real = services.Last(s => s.ServiceType == typeof(TStore));
        services.AddSingleton(provider =>
            around(
                (TStore)(
                    real.ImplementationInstance
                    ?? real.ImplementationFactory?.Invoke(provider)
                    ?? ActivatorUtilities.CreateInstance(provider, real.ImplementationType!)
                )
            )
        );
    }
}
