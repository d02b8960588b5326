using FinsamBot.Domain.Calendar.Dates;
using FinsamBot.Domain.Forms;

namespace FinsamBot.Intake.Forms.Labels;

/// <summary>How sure it is that words are a heading of the form and not the beginning of a sentence.</summary>
internal static class LabelTrust
{
    private const double Typing = 0.06;
    private const double OtherVersion = 0.04;

    /// <summary>0 to 1; null: they are no heading.</summary>
    /// <param name="rest">What follows on the line.</param>
    /// <param name="numbered">The form's own number stands before it.</param>
    /// <param name="differing">Words that differ from the label.</param>
    public static double? Of(FormLabel label, string rest, bool numbered, int differing)
    {
        var stands = numbered ? 1.0 : Standing(label, rest);
        return stands is { } known && (differing == 0 || numbered || known > 0.9)
            ? known - (differing * Typing) - (label.IsOtherVersion ? OtherVersion : 0)
            : null;
    }

    private static double? Standing(FormLabel label, string rest)
    {
        var bare = rest.TrimStart(' ', '*', '_');
        var words = label.Words.Count;
        if (bare.Trim(' ', '*', '_', ':', '.', '?', ')', '"').Length == 0)
        {
            return words > 1 ? 1.0 : 0.92;
        }

        if (label.Role is LabelRole.Chapter or LabelRole.Title or LabelRole.Contacts)
        {
            return label.Role == LabelRole.Title && words == 1 && bare.Length < 100 && !bare.Contains('.', StringComparison.Ordinal)
                ? 0.8
                : null;
        }

        if (FormPhrases.Begins(FormPhrases.Known.Guidance, bare) || (rest[0] is '*' or '_' && bare[0] != ':'))
        {
            // The form's own guidance follows, or the label alone is marked as bold.
            return words > 1 ? 0.97 : 0.9;
        }

        return bare[0] is ':' or '\t' || (bare[0] is '?' or '"' && words > 3) ? (words > 1 ? 0.97 : 0.88) : Glued(label, bare);
    }

    /// <summary>The answer follows without a mark between: it then begins as answers do, with a capital or a number.</summary>
    private static double? Glued(FormLabel label, string rest)
    {
        var words = label.Words.Count;
        if (label.TakesPartAfter)
        {
            return 0.95;
        }

        var begins = char.IsUpper(rest[0]) || char.IsAsciiDigit(rest[0]) || rest[0] is '(' or '"' or '”' or '–' or '-';
        if (label.Section?.Kind == SectionKind.Date)
        {
            return WrittenDates.Find(rest) is [{ Index: 0 }] ? 0.9 : null;
        }

        if (words >= 3)
        {
            return begins ? 0.93 : 0.75;
        }

        if (begins)
        {
            return words == 2 ? 0.85 : 0.7;
        }

        return words == 2 && label.Section is { IsLong: false } && rest.Length < 100 ? 0.6 : null;
    }
}
