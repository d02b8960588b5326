using System.Text.RegularExpressions;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Asking;

/// <summary>Verbs of the office that are said in a whole sentence of a certain shape.</summary>
internal static class Ordering
{
    /// <summary>Said plainly, the sentence is meant; asked, denied, past or doubtful, it is only asked about.</summary>
    /// <param name="shape">Of <see cref="Said.Flat"/>.</param>
    /// <param name="group">What of it goes into <see cref="Fields.Said"/>.</param>
    /// <param name="holds">What more that has to be; null for nothing.</param>
    public static Verb Ordered(this Verb verb, Regex shape, string group = "0", Func<string, bool>? holds = null)
    {
        return verb.SaidAs(said => said.IsPlain ? Read(said) : null).SaidAnywhere(Read);

        CardData? Read(Said said) =>
            shape.Match(said.Flat) is { Success: true } match && said.Of(match.Groups[group]) is var words && holds?.Invoke(words) != false
                ? CardData.With(Fields.Said, words)
                : null;
    }
}
