namespace FinsamBot.Intake.Reading.Text;

/// <summary>Whether decoded letters are a text that people wrote.</summary>
internal static class TextCheck
{
    private const string Swedish = "åäöÅÄÖ";

    /// <summary>Å, ä and ö in UTF-8 that somebody took for Windows letters and saved so.</summary>
    private static readonly string[] Misread = ["Ã¥", "Ã¤", "Ã¶", "Ã…", "Ã„", "Ã–", "√•", "√§", "√∂"];

    /// <summary>So many are no slip.</summary>
    private const int Few = 3;

    /// <summary>One control character in so many letters may have slipped in.</summary>
    private const int LettersPerSlip = 500;

    public static ImportRefusalReason? Fault(string text)
    {
        var controls = text.Count(c => char.IsControl(c) && c is not ('\t' or '\r' or '\n' or '\f' or '\v' or '\u0085' or '\u001A'));
        if (controls > Few && controls > text.Length / LettersPerSlip)
        {
            return ImportRefusalReason.NotText;
        }

        var spoilt = text.Count(c => c == '\uFFFD') + Misread.Sum(m => text.AsSpan().Count(m));
        return spoilt >= Few && spoilt > text.Count(c => Swedish.Contains(c, StringComparison.Ordinal))
            ? ImportRefusalReason.WrongEncoding
            : null;
    }
}
