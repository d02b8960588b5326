using System.Text.RegularExpressions;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Bot.Activities;
using FinsamBot.Teams.Spoken;
using Microsoft.Bot.Schema;

namespace FinsamBot.Teams.Asking;

/// <summary>What somebody wrote, in the shapes in which words are looked for: Swedish and English, upper or lower case, with å, ä, ö or
/// without.</summary>
/// <param name="Written">With single spaces, and without punctuation at the ends.</param>
internal sealed partial record Said(string Written)
{
    /// <summary>Each is looked for in the whole text.</summary>
    private const int MostMentions = 10;

    /// <summary>See <see cref="SpokenWords.Fold"/>.</summary>
    public string Folded { get; } = SpokenWords.Fold(Written);

    /// <summary>As long as what was written, so that places in it are the same; see <see cref="SpokenDates.Flat"/>.</summary>
    public string Flat { get; } = SpokenDates.Flat(Written);

    public static Said Of(Activity activity) =>
        new(
            string.Join(
                    ' ',
                    CleanText.Of(WithoutMentions(activity)).Normalize().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                )
                .Trim(SpokenWords.AtEnds)
        );

    /// <summary>What was written where a group of a pattern fits <see cref="Flat"/>.</summary>
    public string Of(Group group) => Written.Substring(group.Index, group.Length).Trim();

    /// <summary>In group chats the bot is mentioned first; Teams puts a non-breaking space behind.</summary>
    private static string WithoutMentions(Activity activity)
    {
        var text = TeamsData
            .MentionsOf(activity, activity.Recipient?.Id)
            .Distinct(StringComparer.Ordinal)
            .Take(MostMentions)
            .Aggregate(activity.Text ?? "", (t, m) => t.Replace(m, " ", StringComparison.Ordinal));
        return MentionTag().Replace(text, " ").Replace("&nbsp;", " ", StringComparison.Ordinal);
    }

    [GeneratedRegex("<at[^>]*>[^<]*</at>", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex MentionTag();
}
