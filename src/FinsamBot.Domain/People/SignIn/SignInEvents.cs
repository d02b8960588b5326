using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.People.SignIn;

/// <summary>A one-time code is on its way to the person's own address. The code is computed when its letter is written and never
/// stored.</summary>
/// <param name="Number">Counts the person's codes from 1; a try names it.</param>
public sealed record CodeRequested(int Number, DateTimeOffset ExpiresAt) : Event;

/// <summary>A code was tried.</summary>
/// <param name="Number">The code that was typed; 0 when what was typed is none of the person's.</param>
/// <param name="FromLetter">It was typed on the page that the letter with the code opens.</param>
public sealed record CodeTried(
    int Number,
    bool Accepted,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool FromLetter = false
) : Event;

/// <summary>The person has proved who it is, in one browser.</summary>
/// <param name="Session">SHA-256 of the session's random name, lower-case hex: who reads the storage cannot take it over.</param>
/// <param name="SignedInBy">One of <see cref="SignedInBy"/>.</param>
public sealed record SessionOpened(string Session, string SignedInBy, DateTimeOffset EndsAt) : Event;

/// <summary>The person has signed out: on all devices.</summary>
public sealed record SessionsEnded : Event;
