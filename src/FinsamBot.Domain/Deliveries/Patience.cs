namespace FinsamBot.Domain.Deliveries;

/// <summary>
/// How long at least to wait after so many tries of one item. Each try is two events: a channel that never takes it would else fill the
/// stream, at its own pace of once a minute, within weeks.
/// </summary>
internal static class Patience
{
    private static readonly (int Tries, TimeSpan Wait)[] Steps = [(300, TimeSpan.FromHours(6)), (100, TimeSpan.FromHours(1))];

    public static TimeSpan After(int tries) => Steps.FirstOrDefault(s => tries >= s.Tries).Wait;
}
