using System.Text.RegularExpressions;
using FinsamBot.Domain.Events;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Changing;

/// <summary>Who stands in for whom, in somebody's words, with what has been asked about since.</summary>
/// <param name="From">Who is stood in for, and nobody else; null: as the words say.</param>
/// <param name="To">Likewise who stands in.</param>
internal sealed partial record SaidSubstitute(string Said, PersonId? From, PersonId? To, InterventionId? Intervention)
{
    private static readonly char[] Ends = [' ', ',', ';', ':', '.', '(', ')'];

    public static SaidSubstitute? Of(CardData data) =>
        data.Text(Fields.Said) is { } said
            ? new SaidSubstitute(
                said,
                PersonIn(data, Fields.Person),
                PersonIn(data, Fields.Next),
                data.Text(Fields.Intervention) is { Length: > 0 } id ? new InterventionId(id) : null
            )
            : null;

    /// <summary>A button that goes on with it.</summary>
    public Button On(string title)
    {
        (string Field, string? Value)[] all =
        [
            (Fields.Person, From?.Value),
            (Fields.Next, To?.Value),
            (Fields.Intervention, Intervention?.Value),
        ];
        var button = Button.To(ChangingVerbs.Substitute, title).With(Fields.Said, Said);
        return all.Where(f => f.Value is not null).Aggregate(button, (b, f) => b.With(f.Field, f.Value!));
    }

    /// <summary>The words for the one and for the other: who stands in with an address, where one was said.</summary>
    public (string Whom, string By) Names(DateOnly today)
    {
        var match = ChangeShapes.Substitute().Match(SpokenDates.Flat(Said));
        return (Bare(Part("from"), today), Bare(Part("y"), today));

        string Part(string group) => match.Groups[group] is { Success: true } part ? Said.Substring(part.Index, part.Length) : "";
    }

    /// <summary>Without days, and without the intervention that is named behind a name.</summary>
    private static string Bare(string said, DateOnly today)
    {
        var name = SpokenDates.Find(said, today) is { } days ? days.Rest : said;
        var place = Place().Match(SpokenDates.Flat(name));
        return (place.Success ? name[..place.Index] : name).Trim(Ends);
    }

    private static PersonId? PersonIn(CardData data, string field) => data.Text(field) is { Length: > 0 } id ? new PersonId(id) : null;

    [GeneratedRegex(
        @"(?: (?:i|in|fran och med|fr\.?o\.?m\.?|from|under|during) | (?:i|in|from|under|during)$)",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Place();
}
