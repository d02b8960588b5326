using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Audit;

internal sealed record KnownCode(DateTimeOffset EndsAt)
{
    public string? UsedBy { get; init; }

    public DateTimeOffset UsedAt { get; init; }

    public int WrongFromLetter { get; init; }
}

internal sealed class KnownPerson
{
    public string? Mail { get; set; }

    public bool InTeams { get; set; }

    /// <summary>Had a chat, and has none any more.</summary>
    public bool HasLeftTeams { get; set; }

    /// <summary>When the person, whom nothing reached, last got a chat or an address. What is owed is told by the next morning.</summary>
    public DateTimeOffset ReachedSince { get; set; }

    /// <summary>When the person last became an administrator. What fell due before that was told to others.</summary>
    public DateTimeOffset OfficeSince { get; set; }

    public List<Absence> Absences { get; } = [];

    public DateTimeOffset ChangedAt { get; set; }

    /// <summary>By number.</summary>
    public Dictionary<int, KnownCode> Codes { get; } = [];

    /// <summary>When codes were sent since one of them was used.</summary>
    public List<DateTimeOffset> CodesSinceUse { get; } = [];

    /// <summary>By whoever holds no letter.</summary>
    public List<DateTimeOffset> WrongTries { get; } = [];

    /// <summary>Sessions that nobody has ended, by hash, and when each ends by itself.</summary>
    public Dictionary<string, DateTimeOffset> Sessions { get; } = [];

    public Absence? AwayOn(DateOnly day) => Absences.Find(a => day >= a.First && day <= a.Last);

    /// <summary>What has happened at the door.</summary>
    public void SignIn(StoredEvent stored)
    {
        switch (stored.Event)
        {
            case CodeRequested e:
                Codes[e.Number] = new KnownCode(e.ExpiresAt);
                CodesSinceUse.Add(stored.At);
                break;
            case CodeTried { Accepted: true } e:
                TakeCode(e.Number, stored);
                break;
            case CodeTried { FromLetter: true } e:
                Codes[e.Number] = Codes[e.Number] with { WrongFromLetter = Codes[e.Number].WrongFromLetter + 1 };
                break;
            case CodeTried:
                WrongTries.Add(stored.At);
                break;
            case SessionOpened e:
                Sessions[e.Session] = e.EndsAt;
                break;
            case SessionsEnded:
                Sessions.Clear();
                break;
        }
    }

    /// <summary>A code opens once, and only while it lives.</summary>
    private void TakeCode(int number, StoredEvent stored)
    {
        if (!Codes.TryGetValue(number, out var code) || code.UsedBy is not null || stored.At >= code.EndsAt)
        {
            throw new ViolationException("code twice", $"code {number} at {stored.At:O}");
        }

        Codes[number] = code with { UsedBy = stored.Command, UsedAt = stored.At };
        CodesSinceUse.Clear();
    }
}
