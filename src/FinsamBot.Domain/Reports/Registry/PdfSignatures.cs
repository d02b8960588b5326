using System.Buffers;

namespace FinsamBot.Domain.Reports.Registry;

/// <summary>
/// Whether a PDF holds an electronic signature (ISO 32000-1, 12.8.1): a dictionary whose /ByteRange covers the file but for the bytes of
/// its /Contents. Only that one is there is looked for, not whose it is or whether it holds: for that there are validation services. A
/// signed PDF that was printed to a file, or scanned, has none.
/// </summary>
public static class PdfSignatures
{
    /// <summary>No document has as many; bounds the work on a file that was made to be slow.</summary>
    private const int MostLooked = 1000;

    private const int Numbers = 4;

    /// <summary>A signature begins with its kind and length; a place reserved for one that was never made is all zeros.</summary>
    private const int DigitsLookedAt = 8;

    private static readonly SearchValues<byte> Hexadecimal = SearchValues.Create("0123456789abcdefABCDEF"u8);

    private static ReadOnlySpan<byte> ByteRange => "/ByteRange"u8;

    private static ReadOnlySpan<byte> Contents => "/Contents"u8;

    public static bool HasAny(ReadOnlySpan<byte> pdf)
    {
        var rest = 0;
        for (var looked = 0; looked < MostLooked; looked++)
        {
            var found = pdf[rest..].IndexOf(ByteRange);
            if (found < 0)
            {
                return false;
            }

            rest += found + ByteRange.Length;
            if (RangeAt(pdf, rest) is [var start, var length, var next, var last] && Covers(pdf, start, length, next, last))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>All bytes of the file as it was then, but for a string of hexadecimal digits that stands behind /Contents.</summary>
    private static bool Covers(ReadOnlySpan<byte> pdf, long start, long length, long next, long last)
    {
        var gap = start + length;
        if (
            start != 0
            || gap <= 0
            || next <= gap + DigitsLookedAt
            || next + last > pdf.Length
            || last <= 0
            || pdf[(int)gap] != '<'
            || pdf[(int)next - 1] != '>'
        )
        {
            return false;
        }

        var digits = pdf.Slice((int)gap + 1, DigitsLookedAt);
        return pdf[..(int)gap].TrimEnd(" \t\r\n\0"u8).EndsWith(Contents)
            && !digits.ContainsAnyExcept(Hexadecimal)
            && digits.ContainsAnyExcept((byte)'0');
    }

    /// <summary>The numbers between brackets; empty when something else stands there.</summary>
    private static long[] RangeAt(ReadOnlySpan<byte> pdf, int at)
    {
        var text = pdf[at..].TrimStart(" \t\r\n\0"u8);
        if (text.IsEmpty || text[0] != '[')
        {
            return [];
        }

        var numbers = new long[Numbers];
        text = text[1..];
        for (var i = 0; i < Numbers; i++)
        {
            text = text.TrimStart(" \t\r\n\0"u8);
            if (!System.Buffers.Text.Utf8Parser.TryParse(text, out uint number, out var used))
            {
                return [];
            }

            numbers[i] = number;
            text = text[used..];
        }

        return numbers;
    }
}
