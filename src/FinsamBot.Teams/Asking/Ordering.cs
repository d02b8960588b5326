using System.Text.RegularExpressions;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Asking;

/// <summary>Verbs of the office that are said in a whole sentence of a certain shape.</summary>
internal static partial class Ordering
{
    /// <summary>Said plainly, the sentence is meant; asked, denied, past or doubtful, it is only asked about.</summary>
    /// <param name="shape">Of <see cref="Said.Flat"/>.</param>
    /// <param name="group">What of it goes into <see cref="Fields.Said"/>.</param>
    /// <param name="holds">What more that has to be; null for nothing.</param>
    public static Verb Ordered(this Verb verb, Regex shape, string group = "0", Func<string, bool>? holds = null)
    {
        return verb.SaidAs(said => said.IsPlain ? Read(said.Written, said.Flat) : null)
            .SaidAnywhere(said => Read(said.Written, said.Flat) ?? Undenied(said));

        CardData? Undenied(Said said) =>
            !said.IsPlain && Doubts().Replace(said.Written, "") is var bare && bare != said.Written
                ? Read(bare, SpokenDates.Flat(bare))
                : null;

        CardData? Read(string written, string flat) =>
            shape.Match(flat) is { Success: true } match
            && match.Groups[group] is var part
            && written.Substring(part.Index, part.Length).Trim() is var words
            && holds?.Invoke(words) != false
                ? CardData.With(Fields.Said, words)
                : null;
    }

    /// <summary>What makes a sentence one to ask about, and is no part of what is asked.</summary>
    [GeneratedRegex(
        @"\b(?:inte|ej|aldrig|kanske|eventuellt|troligen|not|never|maybe|perhaps|probably)\b ?",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking
    )]
    private static partial Regex Doubts();
}
