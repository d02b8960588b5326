namespace FinsamBot.Domain.Checks.PersonalData;

/// <summary>How clearly a sentence is about one person.</summary>
internal enum PersonSpokenOf
{
    /// <summary>About a group, about nobody, or about how one works with anybody.</summary>
    None,

    /// <summary>Goes on about somebody: personen, deltagaren.</summary>
    Definite,

    /// <summary>En person, en av deltagarna, hon.</summary>
    Clear,
}

/// <summary>Reads whether a sentence tells of one person. A description of the method (<c>när en deltagare är redo ska coachen …</c>) tells
/// of nobody.</summary>
internal static class OnePerson
{
    public static PersonSpokenOf In(NamedProse prose, Sentence sentence)
    {
        var (subject, at) = (PersonSpokenOf.None, 0);
        for (var i = sentence.FirstWord; i < sentence.EndWord && subject != PersonSpokenOf.Clear; i++)
        {
            if (IsClear(prose, i, sentence.EndWord))
            {
                (subject, at) = (PersonSpokenOf.Clear, i);
            }
            else if (subject == PersonSpokenOf.None && WordLists.Swedish.One.Definite.Has(prose[i]))
            {
                (subject, at) = (PersonSpokenOf.Definite, i);
            }
        }

        return subject == PersonSpokenOf.None || IsGeneral(prose, sentence, at, subject) ? PersonSpokenOf.None : subject;
    }

    /// <summary>En kvinna, en ung ensamstående man, en av deltagarna, en 34-åring, hon. The count beside a place needs the same
    /// words.</summary>
    private static bool IsClear(NamedProse prose, int at, int end)
    {
        var one = WordLists.Swedish.One;
        if (one.Pronouns.Has(prose[at]) || IsAge(prose[at]))
        {
            return true;
        }

        if (!one.Determiners.Has(prose[at]))
        {
            return false;
        }

        var next = at + 1;
        if (next + 1 < end && prose[next] is "av" && one.PluralsAfterEnAv.Has(prose[next + 1]))
        {
            return true;
        }

        while (next < end && next - at <= 3 && (one.Adjectives.Has(prose[next]) || IsAge(prose[next])))
        {
            next++;
        }

        return next < end && one.Nouns.Has(prose[next]);
    }

    /// <summary>34-åring, 19-årig, 30-årsåldern.</summary>
    private static bool IsAge(ReadOnlySpan<char> word)
    {
        var hyphen = word.IndexOfAny('-', '\u2011');
        return hyphen is > 0 and < 4 && char.IsDigit(word[0]) && WordLists.Swedish.One.Ages.Has(word[(hyphen + 1)..]);
    }

    /// <summary>
    /// What would or should happen to anybody, as long as nothing is told that has happened. Somebody who was named before needs something
    /// told: methods are described with the same words.
    /// </summary>
    private static bool IsGeneral(NamedProse prose, Sentence sentence, int at, PersonSpokenOf subject)
    {
        var words = WordLists.Swedish;
        var (isTold, isModal) = (false, false);
        for (var i = sentence.FirstWord; i < sentence.EndWord; i++)
        {
            isTold |= words.Narrative.Has(prose[i]);
            isModal |= words.Modal.Has(prose[i]);
        }

        var isConditional = IsConditional(prose, Math.Max(sentence.FirstWord, at - 3), at);
        return subject == PersonSpokenOf.Definite
            ? isModal || isConditional || (!isTold && !(at + 1 < sentence.EndWord && prose[at + 1] is "har"))
            : !isTold && (isModal || isConditional);
    }

    /// <summary>När en deltagare, hur länge en person, att en ungdom.</summary>
    private static bool IsConditional(NamedProse prose, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (WordLists.Swedish.Conditional.Has(prose[i]))
            {
                return true;
            }
        }

        return false;
    }
}
