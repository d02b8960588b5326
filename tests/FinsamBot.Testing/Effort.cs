namespace FinsamBot.Testing;

/// <summary>How much of a long test runs: a share in every run, the whole of it with FINSAMBOT_ALL=1, which <c>tests/run --all</c>
/// sets.</summary>
public static class Effort
{
    public static bool All { get; } = Environment.GetEnvironmentVariable("FINSAMBOT_ALL") is "1";

    /// <summary><paramref name="all"/> in a whole run, else <paramref name="quick"/>.</summary>
    public static int Of(int quick, int all) => All ? all : quick;
}
