namespace FinsamBot.Intake.Reading.Text;

internal static class WideLetters
{
    /// <summary>Every other byte is zero, as in UTF-16 without the mark that says so; in binary files zeros stand anywhere.</summary>
    public static bool Seem(ReadOnlySpan<byte> content)
    {
        Span<int> zeros = stackalloc int[2];
        for (var at = 0; at < content.Length; at++)
        {
            zeros[at & 1] += content[at] == 0 ? 1 : 0;
        }

        var (fewer, more) = (Math.Min(zeros[0], zeros[1]), Math.Max(zeros[0], zeros[1]));
        return more > content.Length / 3 && fewer < content.Length / 50;
    }
}
