using FinsamBot.Runtime.Streams;
using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Store;

/// <summary>Decides what goes wrong when. The same seed has the same weather.</summary>
internal sealed class Weather(Dice dice, TrueTime time, Tally tally, double roughness)
{
    private DateTimeOffset _awayUntil = DateTimeOffset.MinValue;

    /// <summary>Nothing goes wrong: while the world is founded, and at its end.</summary>
    public bool Calm { get; set; } = true;

    /// <summary>Somebody acts in the middle of another's work; it is quick about it.</summary>
    public bool Nested { get; set; }

    /// <summary>How often something has gone wrong.</summary>
    public long Struck { get; private set; }

    /// <summary>Lets somebody else act in the middle of what a host is doing.</summary>
    public Action<Life> Interrupt { get; set; } = _ => { };

    public Dice Dice => dice;

    public bool StoreAway => !Calm && time.Now < _awayUntil;

    public DateTimeOffset LastAway => _awayUntil;

    public bool Strikes(FaultKind kind, double probability)
    {
        if (Calm || !dice.Chance(probability * roughness))
        {
            return false;
        }

        Note(kind);
        return true;
    }

    public void Note(FaultKind kind)
    {
        Struck++;
        tally.Add($"fault/{kind}");
    }

    public void Reach(Life life)
    {
        life.Check();
        if (StoreAway)
        {
            throw new StorageUnavailableException("the store is away");
        }
    }

    public FaultKind? OfAppend() =>
        Strikes(FaultKind.AppendConflict, 0.01) ? FaultKind.AppendConflict
        : Strikes(FaultKind.AppendAnswerLost, 0.006) ? FaultKind.AppendAnswerLost
        : Strikes(FaultKind.AppendNotWritten, 0.004) ? FaultKind.AppendNotWritten
        : Strikes(FaultKind.AppendRepeated, 0.004) ? FaultKind.AppendRepeated
        : null;

    public FaultKind? OfBlob() =>
        Strikes(FaultKind.BlobNotWritten, 0.002) ? FaultKind.BlobNotWritten
        : Strikes(FaultKind.BlobAnswerLost, 0.002) ? FaultKind.BlobAnswerLost
        : null;

    /// <summary>Does a write, with a death before or after it when the weather is so.</summary>
    public T Write<T>(Life life, Func<T> write)
    {
        if (Strikes(FaultKind.CrashBeforeWrite, 0.0035))
        {
            Kill(life);
        }

        var result = write();
        if (Strikes(FaultKind.CrashAfterWrite, 0.0035))
        {
            Kill(life);
        }

        if (Strikes(FaultKind.StoreAway, 0.0006))
        {
            _awayUntil = time.Now + dice.Seconds(60, 4 * 3600);
        }

        return result;
    }

    /// <summary>Here somebody else may be quicker.</summary>
    public void Between(Life life)
    {
        if (!Calm && dice.Chance(0.02 * roughness))
        {
            Interrupt(life);
            Reach(life);
        }
    }

    public static void Kill(Life life)
    {
        life.Die();
        throw new CrashException();
    }
}
