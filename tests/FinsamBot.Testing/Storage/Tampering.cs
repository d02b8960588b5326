namespace FinsamBot.Testing.Storage;

/// <summary>Something that a person with access to the storage could do to a stream.</summary>
/// <param name="First">The event at which it must be found at the earliest, counted from 1; <paramref name="Last"/>: at the latest.</param>
/// <param name="After">What the stream then holds; null when it is deleted.</param>
public sealed record Tampering(string What, long First, long Last, byte[]? After)
{
    /// <summary>Bytes that mean something in a line, and some that do not.</summary>
    private static readonly byte[] Others = [.. "x0\"}{, \n"u8, 0, 0xC3, 0xFF];

    /// <summary>One byte changed, at every <paramref name="step"/>th position.</summary>
    public static IEnumerable<Tampering> Bytes(byte[] stream, int step)
    {
        var line = 1;
        for (var i = 0; i < stream.Length; i++)
        {
            if (i % step == 0)
            {
                var other = Others[i / step % Others.Length];
                yield return new($"byte {i} changed", line, line + 1, With(stream, i, other == stream[i] ? (byte)'y' : other));
            }

            line += stream[i] == '\n' ? 1 : 0;
        }
    }

    /// <summary>Lines removed, swapped, doubled or edited, the end cut off, the stream deleted.</summary>
    public static IEnumerable<Tampering> Lines(byte[] stream)
    {
        var lines = Split(stream);
        for (var i = 0; i < lines.Count; i++)
        {
            yield return new($"line {i + 1} removed", i + 1, i + 1, Join([.. lines[..i], .. lines[(i + 1)..]]));
            yield return new($"line {i + 1} doubled", i + 2, i + 2, Join([.. lines[..i], lines[i], .. lines[i..]]));
            yield return new($"everything from line {i + 1} cut off", i + 1, i + 1, Join(lines[..i]));
            yield return new($"line {i + 1} torn", i + 1, i + 1, Join([.. lines[..i], lines[i][..(lines[i].Length / 2)]]));
            foreach (var j in Enumerable.Range(i + 1, lines.Count - i - 1))
            {
                yield return new(
                    $"lines {i + 1} and {j + 1} swapped",
                    i + 1,
                    i + 1,
                    Join([.. lines[..i], lines[j], .. lines[(i + 1)..j], lines[i], .. lines[(j + 1)..]])
                );
            }
        }

        yield return new("the last line edited", lines.Count, lines.Count, With(stream, stream.AsSpan().LastIndexOf("sofia"u8), (byte)'S'));
        yield return new("the stream emptied", 1, 1, []);
        yield return new("the stream deleted", 1, 1, null);
    }

    private static byte[] With(byte[] stream, int place, byte value)
    {
        byte[] changed = [.. stream];
        changed[place] = value;
        return changed;
    }

    private static List<byte[]> Split(byte[] stream)
    {
        var lines = new List<byte[]>();
        for (var rest = stream.AsSpan(); rest.IndexOf((byte)'\n') is var length and >= 0; rest = rest[(length + 1)..])
        {
            lines.Add(rest[..(length + 1)].ToArray());
        }

        return lines;
    }

    private static byte[] Join(IEnumerable<byte[]> lines) => [.. lines.SelectMany(l => l)];
}
