using FinsamBot.Simulation.Stage;

namespace FinsamBot.Simulation.Store;

/// <summary>One run of a host's process, from its start to its death. After that nothing it holds can do anything any more.</summary>
internal sealed class Life(int host) : IDisposable
{
    private readonly CancellationTokenSource _end = new();

    public int Host => host;

    public bool Over { get; private set; }

    public CancellationToken End => _end.Token;

    public void Check()
    {
        if (Over)
        {
            throw new CrashException();
        }
    }

    public void Die()
    {
        Over = true;
        _end.Cancel();
    }

    public void Dispose() => _end.Dispose();
}
