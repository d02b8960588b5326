using System.Globalization;
using System.Text;

namespace FinsamBot.Domain.Text;

/// <summary>What is the same for whoever types without accents or capitals: vagen of Vägen.</summary>
public static class BareLetters
{
    /// <summary>Small letters without the marks above and below them; whatever else stands there stays. See also <see cref="CleanText"/>:
    /// half a character is no hindrance.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var bare = new StringBuilder(text.Length);
        foreach (var sign in CleanText.Of(text).Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(sign) != UnicodeCategory.NonSpacingMark)
            {
                bare.Append(char.ToLowerInvariant(sign));
            }
        }

        return bare.ToString();
    }
}
