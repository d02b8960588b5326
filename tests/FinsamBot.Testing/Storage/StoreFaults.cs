using FinsamBot.Runtime.Streams;

namespace FinsamBot.Testing.Storage;

public enum StoreOperation
{
    Read,
    Append,
    ListStreams,
    Put,
    Get,
    Delete,
    ListBlobs,
}

/// <summary>What becomes of the next append, once.</summary>
public enum AppendFault
{
    None,

    /// <summary>Answers that somebody else wrote first.</summary>
    Conflict,

    /// <summary>Throws before anything is written.</summary>
    NotWritten,

    /// <summary>Writes, and throws as if the answer had been lost.</summary>
    AnswerLost,
}

/// <summary>
/// What goes wrong in the memory stores that share it, and what was asked of them. A crash stands for the death of the process: from then
/// on every operation throws <see cref="CrashException"/> until <see cref="Restart"/>, and what was written stays.
/// </summary>
public sealed class StoreFaults
{
    private readonly Lock _lock = new();
    private readonly int[] _counts = new int[Enum.GetValues<StoreOperation>().Length];
    private int _writes;

    public AppendFault NextAppend { get; set; }

    /// <summary>What somebody else does just before the next append, once.</summary>
    public Func<Task>? Meanwhile { get; set; }

    /// <summary>Reads, gets and lists throw as long as this is set.</summary>
    public bool ReadsFail { get; set; }

    /// <summary>The write (append, put or delete; the first is 1) that is not done any more.</summary>
    public int? CrashBeforeWrite { get; set; }

    /// <summary>The write that is done but never answered.</summary>
    public int? CrashAfterWrite { get; set; }

    public bool Crashed { get; private set; }

    /// <summary>Appends, puts and deletes since the start or the last restart.</summary>
    public int Writes
    {
        get
        {
            lock (_lock)
            {
                return _writes;
            }
        }
    }

    public int CountOf(StoreOperation operation)
    {
        lock (_lock)
        {
            return _counts[(int)operation];
        }
    }

    /// <summary>A new process on the same store: no faults, and writes are counted from 1 again.</summary>
    public void Restart()
    {
        lock (_lock)
        {
            (NextAppend, ReadsFail, CrashBeforeWrite, CrashAfterWrite, Crashed, _writes) = (AppendFault.None, false, null, null, false, 0);
        }
    }

    internal void Reading(StoreOperation operation)
    {
        Begin(operation);
        if (ReadsFail)
        {
            throw new StorageUnavailableException("The test makes reads fail.");
        }
    }

    internal async Task<AppendFault> AppendingAsync()
    {
        Begin(StoreOperation.Append);
        if (Meanwhile is { } act)
        {
            Meanwhile = null;
            await act();
        }

        lock (_lock)
        {
            var fault = NextAppend;
            NextAppend = AppendFault.None;
            return fault;
        }
    }

    /// <summary>Does a write, with a crash before or after it when one was asked for.</summary>
    internal T Writing<T>(Func<T> write)
    {
        lock (_lock)
        {
            _writes++;
            CrashWhen(CrashBeforeWrite == _writes);
            var result = write();
            CrashWhen(CrashAfterWrite == _writes);
            return result;
        }
    }

    internal void Begin(StoreOperation operation)
    {
        lock (_lock)
        {
            CrashWhen(Crashed);
            _counts[(int)operation]++;
        }
    }

    private void CrashWhen(bool now)
    {
        Crashed |= now;
        if (now)
        {
            throw new CrashException();
        }
    }
}

/// <summary>The process would be dead by now.</summary>
public sealed class CrashException() : Exception("The test lets the process crash here.");
