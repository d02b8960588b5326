using System.Security.Cryptography;
using System.Text;

namespace FinsamBot.Simulation.Stage;

/// <summary>All that happened in a world, as one hash. Two runs of a seed are alike when their hashes are.</summary>
internal sealed class Trace : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly TextWriter? _listener;

    public Trace(TextWriter? listener) => _listener = listener;

    public void Note(DateTimeOffset at, string what)
    {
        _hash.AppendData(Encoding.UTF8.GetBytes($"{at.UtcTicks} {what}\n"));
        _listener?.WriteLine($"{at:yyyy-MM-dd HH:mm:ss} {what}");
    }

    public bool IsHeard => _listener is not null;

    /// <summary>For a reader only; not part of the hash.</summary>
    public void Say(DateTimeOffset at, string what) => _listener?.WriteLine($"{at:yyyy-MM-dd HH:mm:ss}     {what}");

    public void Note(ReadOnlySpan<byte> bytes) => _hash.AppendData(bytes);

    public string Hash() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    public void Dispose() => _hash.Dispose();
}
