using System.Text;

namespace FinsamBot.Intake.Reading.Zip;

/// <summary>
/// Tells a document type definition from other faults. The XML reader stops at one in any case; this says so, and of parts that are not
/// read as well.
/// </summary>
internal static class Doctype
{
    private const int MayBeginWithin = 4096;

    /// <param name="start">The first bytes of the part.</param>
    public static bool StandsIn(string path, ReadOnlySpan<byte> start)
    {
        if (!path.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && !path.EndsWith(".rels", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        start = start[..Math.Min(start.Length, MayBeginWithin)];
        return start.IndexOf("<!DOCTYPE"u8) >= 0
            || start.IndexOf(Encoding.Unicode.GetBytes("<!DOCTYPE")) >= 0
            || start.IndexOf(Encoding.BigEndianUnicode.GetBytes("<!DOCTYPE")) >= 0;
    }
}
