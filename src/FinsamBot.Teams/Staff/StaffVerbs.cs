using System.Text.RegularExpressions;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Staff;

/// <summary>The people of the register: who they are, who comes, who leaves.</summary>
internal sealed partial class StaffVerbs(PeopleEntering entering, PeopleLeaving leaving) : IVerbTable
{
    public const string List = "people.list";

    /// <summary>The card for somebody new, or for whom a button names.</summary>
    public const string New = "people.new";

    public const string Save = "people.save";

    /// <summary>Shows what somebody does who has left.</summary>
    public const string Leaves = "people.leaves";

    public const string LetGo = "people.letGo";

    private static readonly string[] ListWords =
    [
        "personer",
        "visa personer",
        "alla personer",
        "personal",
        "registret",
        "personregistret",
        "visa registret",
        "people",
        "show people",
    ];

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(List, Who.Administrators, ListAsync).Said(ListWords).CalledBy("Word_People", "Do_ShowPeople"),
            Verb.Of(New, Who.Administrators, PersonDraft.Of, PeopleEntering.AskAsync)
                .Ordered(Entering(), "who")
                .CalledBy("Word_NewPerson", "Do_NewPerson"),
            Verb.Of(Save, Who.Administrators, PersonDraft.Of, entering.SaveAsync),
            Verb.Of(Leaves, Who.Administrators, SomePerson.Of, leaving.AskAsync)
                .Ordered(Leaving(), "who", NamesSomebody)
                .CalledBy("Word_Left", "Do_ShowRoles"),
            Verb.Of(LetGo, Who.Administrators, SomePerson.Of, leaving.LetGoAsync),
        ];

    private static Task<Card> ListAsync(Caller caller, CancellationToken cancellation) =>
        Task.FromResult(PeopleListCard.Of(caller, [.. caller.Association.Present.OrderBy(p => p.Name, StringComparer.Ordinal)]));

    /// <summary>The coach has left, or the project leader: that is a deviation, and names nobody.</summary>
    private static bool NamesSomebody(string who)
    {
        var words = SpokenWords.Of(SpokenWords.Fold(who));
        return !words.Any(Nobody.Contains) && !words[^1].EndsWith("aren", StringComparison.Ordinal);
    }

    private static readonly HashSet<string> Nobody =
    [
        "jag",
        "vi",
        "han",
        "hon",
        "hen",
        "de",
        "dom",
        "i",
        "we",
        "he",
        "she",
        "they",
        "nagon",
        "alla",
        "ingen",
        "vem",
        "en",
        "ett",
        "min",
        "mitt",
        "mina",
        "var",
        "vart",
        "vara",
        "our",
        "my",
        "the",
        "coachen",
        "chefen",
        "psykologen",
        "kuratorn",
        "vikarien",
        "deltagarna",
        "kollegan",
        "handledarna",
        "personen",
        "som",
        "och",
    ];

    [GeneratedRegex(
        "^(?:(?:lagg(?:a)? (?:till|upp|in)|registrera|skapa|add|register|create)(?: in)? (?:en |ny |nya |a |the |new )*"
            + "(?:person|personen|medarbetare|kollega|anvandare|personer|people|colleague|user)"
            + "|(?:ny|new) (?:person|medarbetare|kollega|anvandare|colleague|user))(?:[: ]+(?<who>.+))?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Entering();

    [GeneratedRegex(
        @"^(?:ta bort|avregistrera|remove) (?:personen|person|medarbetaren|the person) (?<who>.+)$"
            + "|^(?<who>(?:[^ :]+ ){1,4})(?:har (?:slutat|gatt i pension|lamnat (?:oss|forbundet|kommunen|jobbet)|bytt jobb)"
            + "|slutar(?: hos oss| pa jobbet)?|jobbar inte (?:kvar|langre har)|arbetar inte (?:kvar|langre har)|ar inte kvar"
            + @"|has left(?: us)?|has quit|no longer works here|is leaving(?: us)?)$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Leaving();
}
