using AdaptiveCards;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Staff;

/// <summary>People as an input of a card: chosen from a list, or written by name where the list would be too long for a card.</summary>
internal static class PersonInput
{
    private const int MostChoices = 60;

    public static AdaptiveElement One(Reader to, string id, string label, Association association, string value)
    {
        var people = Present(association);
        return people.Count > MostChoices
            ? LineInput(id, to["Person_ByName", label], value)
            : Pick(id, label, people.Select(p => (TitleOf(p), p.Id.Value)), value);
    }

    public static AdaptiveElement Some(Reader to, string id, string label, Association association, string value)
    {
        var people = Present(association);
        return people.Count > MostChoices
            ? LineInput(id, to["Person_ByName", label], value)
            : PickSome(id, label, people.Select(p => (TitleOf(p), p.Id.Value)), value);
    }

    /// <summary>Those who were chosen or written; what names nobody, or more than one, stands in the second list.</summary>
    public static (IReadOnlyList<PersonId> People, IReadOnlyList<string> Unknown) Read(string typed, Association association)
    {
        var (found, unknown, present) = (new List<PersonId>(), new List<string>(), Present(association));
        foreach (var name in typed.Split([',', ';', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var named = present.Find(p => p.Id.Value == name) is { } chosen ? [chosen] : SpokenNames.In(name, present);
            if (named is [var one])
            {
                found.Add(one.Id);
            }
            else
            {
                unknown.Add(name);
            }
        }

        return ([.. found.Distinct()], unknown);
    }

    public static string TitleOf(Person person) => person.Organisation.Length > 0 ? $"{person.Name} ({person.Organisation})" : person.Name;

    private static List<Person> Present(Association association) => [.. association.Present.OrderBy(p => p.Name, StringComparer.Ordinal)];
}
