namespace FinsamBot.Intake.Reading.Zip;

/// <summary>The check sum of zip files (ISO 3309). <c>uint.MaxValue</c> begins it, and the sum is its complement.</summary>
internal static class Crc32
{
    public const uint Begin = uint.MaxValue;

    private const uint Polynomial = 0xEDB88320;

    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(n => Remainder((uint)n))];

    public static uint Append(uint sum, ReadOnlySpan<byte> bytes)
    {
        var table = Table;
        foreach (var one in bytes)
        {
            sum = table[(byte)(sum ^ one)] ^ (sum >> 8);
        }

        return sum;
    }

    private static uint Remainder(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ Polynomial;
        }

        return value;
    }
}
