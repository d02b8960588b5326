using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.People.SignIn;

/// <summary>A code that was sent, and what became of it.</summary>
/// <param name="UsedBy">The command that used it; null while nobody has.</param>
/// <param name="WrongFromLetter">Wrong tries on the page that its letter opens.</param>
public sealed record IssuedCode(int Number, DateTimeOffset At, DateTimeOffset ExpiresAt, string? UsedBy = null, int WrongFromLetter = 0)
{
    public bool IsLive(DateTimeOffset now) => UsedBy is null && now < ExpiresAt;
}

/// <summary>One browser in which the person has signed in.</summary>
public sealed record OpenSession(string Hash, string SignedInBy, DateTimeOffset OpenedAt, DateTimeOffset EndsAt);

/// <summary>A person's codes, tries and sessions. The fold of what stream <c>people/{id}</c> knows of signing in.</summary>
public sealed record SignInState
{
    /// <summary>What is older counts no more: neither codes nor tries.</summary>
    public static TimeSpan Window { get; } = TimeSpan.FromDays(1);

    /// <summary>So long odd tries are news.</summary>
    internal static readonly TimeSpan NewsFor = TimeSpan.FromDays(7);

    /// <summary>What was sent is known for longer than it could be sent once more.</summary>
    private static readonly TimeSpan Remembered = NewsFor + Window;

    /// <summary>More browsers than a person uses; the oldest gives way.</summary>
    private const int MostSessions = 20;

    public static SignInState None { get; } = new();

    /// <summary>How many codes were sent ever.</summary>
    public int LastNumber { get; init; }

    /// <summary>Of the last day, oldest first.</summary>
    public ImmutableList<IssuedCode> Codes { get; init; } = [];

    /// <summary>Codes since the person last signed in with one, within the window: the more, the longer until the next.</summary>
    public int Unanswered { get; init; }

    /// <summary>Wrong tries of the last day by whoever holds no letter.</summary>
    public ImmutableList<DateTimeOffset> WrongTries { get; init; } = [];

    /// <summary>When the latest odd run of wrong tries was noticed; the person is told once a day.</summary>
    public DateTimeOffset? OddAt { get; init; }

    public ImmutableList<OpenSession> Sessions { get; init; } = [];

    public ImmutableDictionary<string, Attempt> Deliveries { get; init; } = ImmutableDictionary<string, Attempt>.Empty;

    /// <summary>Until when the code that lives longest can be used; null when none can.</summary>
    public DateTimeOffset? LiveUntil(DateTimeOffset now) => Codes.Where(c => c.IsLive(now)).Select(c => (DateTimeOffset?)c.ExpiresAt).Max();

    /// <summary>The session of that random name; null when there is none, or when it has ended.</summary>
    public OpenSession? SessionOf(string? name, DateTimeOffset now) =>
        name is { Length: > 0 } && HashOf(name) is var hash ? Sessions.Find(s => s.Hash == hash && now < s.EndsAt) : null;

    public static string HashOf(string session) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(session)));

    public static SignInState Evolve(SignInState state, EventRecord record)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(record);
        var at = record.Stamp.At;
        return record.Event switch
        {
            CodeRequested e => state.Issue(new IssuedCode(e.Number, at, e.ExpiresAt)),
            CodeTried { Accepted: true } e => state.Change(e.Number, c => c with { UsedBy = record.Stamp.Command }) with { Unanswered = 0 },
            CodeTried { FromLetter: true } e => state.Change(e.Number, c => c with { WrongFromLetter = c.WrongFromLetter + 1 }),
            CodeTried => state.Miss(at),
            SessionOpened e => state with
            {
                Sessions =
                [
                    .. state.Sessions.Where(s => at < s.EndsAt).TakeLast(MostSessions - 1),
                    new OpenSession(e.Session, e.SignedInBy, at, e.EndsAt),
                ],
            },
            SessionsEnded => state with { Sessions = [] },
            DeliveryEvent e => state with { Deliveries = Attempt.Apply(state.Deliveries, e, at) },
            _ => state,
        };
    }

    private SignInState Issue(IssuedCode code)
    {
        var kept = Codes.RemoveAll(c => c.At + Window <= code.At && c.ExpiresAt <= code.At);
        var unanswered = Codes.Count(c => c.At + Window > code.At && c.Number > LastNumber - Unanswered);
        return this with
        {
            LastNumber = code.Number,
            Codes = kept.Add(code),
            Unanswered = unanswered + 1,
            Deliveries = Deliveries.RemoveRange(
                Deliveries.Where(d => d.Value.IsSettled && d.Value.At + Remembered <= code.At).Select(d => d.Key)
            ),
        };
    }

    private SignInState Miss(DateTimeOffset at)
    {
        var tries = WrongTries.RemoveAll(t => t + Window <= at).Add(at);
        return this with { WrongTries = tries, OddAt = tries.Count >= SignInRules.FreeTries && !(OddAt + Window > at) ? at : OddAt };
    }

    private SignInState Change(int number, Func<IssuedCode, IssuedCode> change) =>
        Codes.Find(c => c.Number == number) is { } code ? this with { Codes = Codes.Replace(code, change(code)) } : this;
}
