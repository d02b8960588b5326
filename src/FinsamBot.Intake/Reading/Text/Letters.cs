namespace FinsamBot.Intake.Reading.Text;

/// <summary>What of a line is seen.</summary>
internal static class Letters
{
    /// <summary>Soft hyphens, letters of no width, byte order marks in the middle, and what old programs put at the end of a
    /// file.</summary>
    private const string Unseen = "\u00AD\u200B\u2060\uFEFF\u001A";

    /// <summary>Without what is never seen and the blanks at its end.</summary>
    public static string Visible(string line) =>
        (
            line.AsSpan().IndexOfAny(Unseen) < 0 ? line : string.Concat(line.Where(c => !Unseen.Contains(c, StringComparison.Ordinal)))
        ).TrimEnd();
}
