namespace FinsamBot.Core.Reports;

/// <summary>A member's latest one-time code and how it went. Only the latest code is ever valid.</summary>
/// <param name="Number">How many codes this member has asked for; part of what the code is computed from.</param>
/// <param name="Requests">When the recent codes were asked for, for the rate limit.</param>
public sealed record SignIn(int Number, DateTimeOffset ExpiresAt, int FailedTries, bool Used, IReadOnlyList<DateTimeOffset> Requests)
{
    public static TimeSpan Lifetime { get; } = TimeSpan.FromMinutes(10);

    public const int MaxTries = 5;

    public const int MaxRequestsPerHour = 5;

    public static SignIn None { get; } = new(0, DateTimeOffset.MinValue, 0, true, []);

    public bool IsOpen(DateTimeOffset now) => !Used && FailedTries < MaxTries && now < ExpiresAt;

    public int RequestsSince(DateTimeOffset instant) => Requests.Count(r => r > instant);
}
