using System.Text.RegularExpressions;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Spoken;
using Microsoft.Bot.Schema;

namespace FinsamBot.Teams.Asking;

/// <summary>What somebody wrote, in the shapes in which words are looked for: Swedish and English, upper or lower case, with å, ä, ö or
/// without.</summary>
/// <param name="Written">With single spaces, and without punctuation at the ends.</param>
internal sealed record Said(string Written)
{
    /// <summary>See <see cref="SpokenWords.Fold"/>.</summary>
    public string Folded { get; } = SpokenWords.Fold(Written);

    /// <summary>As long as what was written, so that places in it are the same; see <see cref="SpokenDates.Flat"/>.</summary>
    public string Flat { get; } = SpokenDates.Flat(Written);

    public static Said Of(Activity activity) =>
        new(
            string.Join(
                    ' ',
                    CleanText.Of(Mentions.Without(activity)).Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                )
                .Trim(SpokenWords.AtEnds)
        );

    /// <summary>What was written where a group of a pattern fits <see cref="Flat"/>.</summary>
    public string Of(Group group) => Written.Substring(group.Index, group.Length).Trim();
}
