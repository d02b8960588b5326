namespace FinsamBot.Testing;

/// <summary>How much of a long test runs: a share in every run, the whole of it with FINSAMBOT_ALL=1, which <c>tests/run --all</c>
/// sets.</summary>
public static class Effort
{
    /// <summary>The category of tests that judge what other tests stand on rather than the program: <c>tests/run</c> leaves them to the
    /// whole run.</summary>
    public const string WholeRun = "WholeRun";

    public static bool All { get; } = Environment.GetEnvironmentVariable("FINSAMBOT_ALL") is "1";

    /// <summary><paramref name="all"/> in a whole run, else <paramref name="quick"/>.</summary>
    public static int Of(int quick, int all) => All ? all : quick;

    /// <summary>All of them in a whole run, else one in so many, the first among them.</summary>
    public static IEnumerable<T> OneIn<T>(int so, IEnumerable<T> all) => All ? all : all.Where((_, i) => i % so == 0);
}
