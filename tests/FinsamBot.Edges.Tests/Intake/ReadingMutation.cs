namespace FinsamBot.Edges.Tests.Intake;

/// <summary>Spoils files as bad disks, bad programs and bad people do, always alike for the same seed.</summary>
internal sealed class ReadingMutation(int seed)
{
    private readonly Random _random = new(seed);

    /// <param name="pieces">What may be put in: pieces of other files, or signs that mean something.</param>
    public byte[] Spoil(byte[] file, IReadOnlyList<byte[]> pieces)
    {
        for (var times = 1 + _random.Next(3); times > 0 && file.Length > 0; times--)
        {
            file = _random.Next(6) switch
            {
                0 => Flipped(file, 1 + _random.Next(8)),
                1 => file[..Somewhere(file)],
                2 => Without(file, Somewhere(file), _random.Next(64)),
                3 => With(file, Somewhere(file), pieces[_random.Next(pieces.Count)]),
                4 => With(file, Somewhere(file), Part(file)),
                _ => Over(file, Somewhere(file), pieces[_random.Next(pieces.Count)]),
            };
        }

        return file;
    }

    private int Somewhere(byte[] file) => _random.Next(file.Length);

    private byte[] Flipped(byte[] file, int bits)
    {
        var flipped = (byte[])file.Clone();
        for (; bits > 0; bits--)
        {
            flipped[Somewhere(file)] ^= (byte)(1 << _random.Next(8));
        }

        return flipped;
    }

    private byte[] Part(byte[] file)
    {
        var from = Somewhere(file);
        return file[from..Math.Min(file.Length, from + _random.Next(200))];
    }

    private static byte[] Without(byte[] file, int at, int length) => [.. file[..at], .. file[Math.Min(file.Length, at + length)..]];

    private static byte[] With(byte[] file, int at, byte[] piece) => [.. file[..at], .. piece, .. file[at..]];

    private static byte[] Over(byte[] file, int at, byte[] piece) =>
        [.. file[..at], .. piece, .. file[Math.Min(file.Length, at + piece.Length)..]];
}
