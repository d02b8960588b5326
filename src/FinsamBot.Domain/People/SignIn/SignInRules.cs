using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.People.SignIn;

/// <summary>Why somebody was not let in.</summary>
public enum SignInRefusal
{
    CodeWrong,
    CodeUsed,
    CodeExpired,

    /// <summary>Too many wrong codes: nothing was judged. The page that the letter opens is still open to its reader.</summary>
    TooSoon,
}

/// <summary>A code as it was typed.</summary>
/// <param name="Number">The code it names: one of the person's, or 0 when it is none of them. Never "the latest".</param>
/// <param name="Matches">Whether what was typed is that code.</param>
/// <param name="FromLetter">It was typed on the page that this code's letter opens, so the mailbox has been read already.</param>
/// <param name="Session">Hash of the random name of the session that a right code opens.</param>
public sealed record CodeTry(int Number, bool Matches, bool FromLetter, string Session);

/// <summary>What comes of a command about signing in.</summary>
public sealed record SignInDecision(IReadOnlyList<Event> Events, SignInRefusal? Refusal = null);

/// <summary>
/// Rules for codes and sessions. Whoever holds a link can have codes sent and can guess, so no limit ever ends a code that lives: until the
/// next one may be asked for, the last one can be used; and whoever has read the letter types its code where no stranger's wrong tries
/// count.
/// </summary>
public static class SignInRules
{
    public static TimeSpan ShortestLife { get; } = TimeSpan.FromMinutes(10);

    /// <summary>A working day.</summary>
    public static TimeSpan SessionLife { get; } = TimeSpan.FromHours(8);

    /// <summary>So many wrong codes a day cost no waiting; the last of them is told to the person.</summary>
    public const int FreeTries = 5;

    /// <summary>Wrong codes a day by whoever holds no letter: of a million, with at most four codes alive at a time.</summary>
    public const int MostTriesADay = 15;

    /// <summary>Wrong codes on the page that a code's letter opens.</summary>
    public const int MostTriesFromLetter = 10;

    /// <summary>A browser that was clicked twice shows the second answer, which must not say that the code is used up.</summary>
    private static readonly TimeSpan SecondClick = TimeSpan.FromMinutes(1);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);

    /// <summary>A new code; none while the last one is so young that its letter may still be on its way.</summary>
    public static SignInDecision Ask(SignInState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        if (NextCode(state, now) > now)
        {
            return new SignInDecision([]);
        }

        var life = Wait(Unanswered(state, now) + 1);
        return new SignInDecision([new CodeRequested(state.LastNumber + 1, now + (life > ShortestLife ? life : ShortestLife))]);
    }

    /// <summary>When the next code may be asked for; the past when it may be now. It doubles with each code that nobody used.</summary>
    public static DateTimeOffset NextCode(SignInState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        return Unanswered(state, now) is > 0 and var count && state.Codes[^1] is { UsedBy: null } last
            ? last.At + Wait(count)
            : DateTimeOffset.MinValue;
    }

    public static SignInDecision Try(SignInState state, CodeTry attempt, string command, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        ArgumentNullException.ThrowIfNull(attempt);
        var code = state.Codes.Find(c => c.Number == attempt.Number);
        if (attempt.FromLetter ? code is null or { WrongFromLetter: >= MostTriesFromLetter } : NextTry(state, now) > now)
        {
            return new SignInDecision([], attempt.FromLetter && code is null ? SignInRefusal.CodeExpired : SignInRefusal.TooSoon);
        }

        if (!attempt.Matches || code is null)
        {
            return new SignInDecision(
                [new CodeTried(attempt.FromLetter ? attempt.Number : 0, false, attempt.FromLetter)],
                SignInRefusal.CodeWrong
            );
        }

        var opened = Open(attempt.Session, SignedInBy.Code, now);
        return code switch
        {
            { UsedBy: { } by } when by == command && state.Sessions.Exists(s => s.OpenedAt + SecondClick > now) => opened,
            { UsedBy: not null } => new SignInDecision([], SignInRefusal.CodeUsed),
            _ when now >= code.ExpiresAt => new SignInDecision([], SignInRefusal.CodeExpired),
            _ => new SignInDecision([new CodeTried(code.Number, true, attempt.FromLetter), .. opened.Events]),
        };
    }

    /// <summary>When a code may be tried without the letter at hand; the past when it may be now.</summary>
    public static DateTimeOffset NextTry(SignInState state, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(state);
        var tries = state.WrongTries.FindAll(t => t + SignInState.Window > now);
        return tries.Count < FreeTries ? DateTimeOffset.MinValue
            : tries.Count >= MostTriesADay ? tries[^MostTriesADay] + SignInState.Window
            : tries[^1] + Wait(tries.Count - FreeTries + 1);
    }

    /// <param name="signedInBy">How the person has proved itself: <see cref="SignedInBy"/>.</param>
    public static SignInDecision Open(string session, string signedInBy, DateTimeOffset now) =>
        new([new SessionOpened(session, signedInBy, now + SessionLife)]);

    public static SignInDecision End(SignInState state)
    {
        ArgumentNullException.ThrowIfNull(state);
        return new SignInDecision(state.Sessions.IsEmpty ? [] : [new SessionsEnded()]);
    }

    private static int Unanswered(SignInState state, DateTimeOffset now) =>
        state.Codes.Count(c => c.At + SignInState.Window > now && c.Number > state.LastNumber - state.Unanswered);

    /// <summary>One minute, two, four, and at most a day.</summary>
    private static TimeSpan Wait(int count)
    {
        var wait = FirstWait * Math.Pow(2, Math.Min(count, 16) - 1);
        return wait < SignInState.Window ? wait : SignInState.Window;
    }
}
