using FinsamBot.Domain.Checks.PersonalData;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>A personal number has no place in the register: it is neither stored nor repeated.</summary>
public static class PersonalNumber
{
    public const string InItsPlace = "(personnummer)";

    public static bool StandsIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAnyInRange('0', '9') >= 0 && PersonalDataCheck.Numbers(text).Count > 0;
    }

    /// <summary>The text, or a word in the place of it.</summary>
    public static string Hidden(string text) => StandsIn(text) ? InItsPlace : text;
}
