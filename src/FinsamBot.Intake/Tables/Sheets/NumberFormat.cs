namespace FinsamBot.Intake.Tables.Sheets;

/// <summary>How a number is shown, as far as it says what the number means.</summary>
/// <param name="IsDay">It is shown as a date, or as a date with a time.</param>
/// <param name="Digits">It is shown with zeros in front, up to so many digits; 0 otherwise.</param>
internal readonly record struct NumberFormat(bool IsDay, int Digits)
{
    private const int Custom = 164;

    /// <summary>Formats without a code of their own (ECMA-376, 18.8.30); 27–36 and 50–58 are dates of eastern versions.</summary>
    public static NumberFormat Of(int id, IReadOnlyDictionary<int, string> codes) =>
        codes.TryGetValue(id, out var code)
            ? new NumberFormat(IsDate(code), code.Length > 1 && code.All(c => c == '0') ? code.Length : 0)
            : new NumberFormat(id < Custom && id is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58, 0);

    /// <summary>A year, month or day stands in the code, outside of what is only shown: texts, colours, languages, fillers.</summary>
    private static bool IsDate(string code)
    {
        for (var at = 0; at < code.Length; at++)
        {
            switch (code[at])
            {
                case ';':
                    // The first part is for positive numbers: a day is one.
                    return false;
                case '"':
                    at = End(code, '"', at);
                    break;
                case '[':
                    at = End(code, ']', at);
                    break;
                case '\\' or '_' or '*':
                    at++;
                    break;
                case 'd' or 'D' or 'y' or 'Y':
                    return true;
                case 'm' or 'M' when !IsMinutes(code):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Beside hours or seconds alone, m are minutes.</summary>
    private static bool IsMinutes(string code) => code.AsSpan().IndexOfAny("hHsS") >= 0 && code.AsSpan().IndexOfAny("dDyY") < 0;

    private static int End(string code, char mark, int from) => code.IndexOf(mark, from + 1) is >= 0 and var end ? end : code.Length;
}
