using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>What is said about a file of people, roles and interventions.</summary>
public static class EnrollingTexts
{
    private static readonly TextSource Source = new(typeof(EnrollingTexts));

    public static string Of(Mistake mistake, Language language)
    {
        ArgumentNullException.ThrowIfNull(mistake);
        return Source.Get(language, $"Mistake_{mistake.Kind}", [mistake.Value, .. mistake.Arguments.Select(a => Plain(a, language))]);
    }

    public static string Of(FileChange change, Language language)
    {
        ArgumentNullException.ThrowIfNull(change);
        return Source.Get(language, $"Change_{change.Kind}", [.. change.Arguments.Select(a => Plain(a, language))]);
    }

    public static string Of(Note note, Language language)
    {
        ArgumentNullException.ThrowIfNull(note);
        return Source.Get(language, $"Note_{note.Kind}", [note.Sheet, note.Count]);
    }

    /// <summary>How a role is called in lists and in files.</summary>
    public static string Of(Role role, Language language) => Source.Get(language, $"Role_{role}");

    /// <summary>The sheet, row and column, as far as they are known.</summary>
    public static string Of(FilePlace place, Language language)
    {
        ArgumentNullException.ThrowIfNull(place);
        var parts = new List<string>();
        if (place.Sheet.Length > 0)
        {
            parts.Add(Source.Get(language, "Place_Sheet", place.Sheet));
        }

        if (place.Row > 0)
        {
            parts.Add(Source.Get(language, "Place_Row", place.Row));
        }

        if (place.Column.Length > 0)
        {
            parts.Add(place.Column);
        }

        return string.Join(", ", parts);
    }

    public static string Meant(string meant, Language language) => Source.Get(language, "Meant", meant);

    private static object Plain(object argument, Language language) =>
        argument switch
        {
            Role role => Of(role, language),
            DateOnly day => Days.Iso(day),
            IReadOnlyList<string> names => Texts.List(names, language),
            _ => argument,
        };
}
