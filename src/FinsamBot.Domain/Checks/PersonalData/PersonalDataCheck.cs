namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>
/// Looks for personal data in a text that is going to be a public document (allmän handling). It points out; only a personal number stops
/// anything. Pure, and takes time in proportion to the text.
/// </summary>
public static class PersonalDataCheck
{
    public static IReadOnlyList<Finding> Of(string text) => Of(text, Familiar.Nothing);

    /// <summary>Everything that was found, in the order of the text. A phone number within a personal number is no finding of its own, nor
    /// a count within a story.</summary>
    public static IReadOnlyList<Finding> Of(string text, Familiar familiar)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(familiar);
        var numbers = Numbers(text);
        var prose = NamedProse.Of(text);
        var stories = Stories.In(prose).ToList();
        var (at, counts) = (0, new List<Finding>());
        foreach (var count in SmallCounts.In(prose, familiar).OrderBy(c => c.Start))
        {
            // Stories come in the order of the text and do not overlap: one walk along both.
            while (at < stories.Count && stories[at].End < count.End)
            {
                at++;
            }

            if (at == stories.Count || stories[at].Start > count.Start)
            {
                counts.Add(count);
            }
        }

        return
        [
            .. numbers
                .Concat(PhoneNumbers.In(text, numbers, familiar))
                .Concat(MailAddresses.In(text, familiar))
                .Concat(stories)
                .Concat(counts)
                .OrderBy(f => f.Start)
                .ThenBy(f => f.Kind),
        ];
    }

    /// <summary>Likewise in a short note, where nobody describes how one works: somebody's name beside a sensitive word is one person's
    /// story.</summary>
    /// <param name="colleagues">Whole names of those who work with it.</param>
    public static IReadOnlyList<Finding> OfNote(string text, Familiar familiar, IReadOnlyList<string> colleagues)
    {
        ArgumentNullException.ThrowIfNull(colleagues);
        var found = Of(text, familiar);
        var named = NamedPeople.In(NamedProse.Of(text), text, colleagues).Where(n => !found.Any(f => f.Start < n.End && n.Start < f.End));
        return [.. found.Concat(named).OrderBy(f => f.Start).ThenBy(f => f.Kind)];
    }

    /// <summary>Personal and coordination numbers alone: what blocks.</summary>
    public static IReadOnlyList<Finding> Numbers(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return PersonalNumbers.In(text, Digit.In(text));
    }
}
