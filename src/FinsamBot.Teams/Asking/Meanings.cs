using System.Collections.Frozen;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Asking;

/// <summary>What a sentence means by the words in it, whatever stands between them and however they are inflected.</summary>
internal sealed class Meanings
{
    /// <summary>One telling word is sure in so short a sentence.</summary>
    private const int FewWords = 3;

    /// <summary>So many more may be the name of an intervention, behind a word that stands first.</summary>
    private const int ManyWords = 6;

    /// <summary>Of what a longer sentence is about, so much has to be understood.</summary>
    private const double Enough = 1.0 / 3;

    /// <summary>Words that stand before anything, and by themselves say little.</summary>
    private static readonly FrozenSet<string> SayLittle = FrozenSet.ToFrozenSet(
        [
            "visa",
            "show",
            "rapport",
            "rapporten",
            "rapporter",
            "report",
            "reports",
            "kvartalsrapport",
            "min",
            "my",
            "the",
            "plan",
            "oppna",
            "open",
        ],
        StringComparer.Ordinal
    );

    /// <summary>Slips are looked for in no more words than these.</summary>
    private const int MostSlips = 8;

    private const int MostTries = 3;

    private readonly (Verb Verb, SpokenMeaning Meaning)[] _all;
    private readonly StemIndex _stems;

    /// <summary>Of each meaning the stems of each of its words, by their places among all: most are ruled out by them at once.</summary>
    private readonly int[][][] _needs;

    public Meanings(IEnumerable<Verb> verbs)
    {
        _all = [.. verbs.SelectMany(v => v.Meanings.Concat(Within(v)).Select(m => (v, m)))];
        _stems = new StemIndex(_all.SelectMany(m => m.Meaning.Pattern.Stems.SelectMany(part => part)));
        _needs = [.. _all.Select(m => m.Meaning.Pattern.Stems.Select(part => part.Select(_stems.PlaceOf).ToArray()).ToArray())];
    }

    /// <summary>Null when no words mean anything. Of two meanings the one with more words is taken, and then the upper one.</summary>
    public Meant? Best(IReadOnlyList<string> words)
    {
        var said = _stems.In(words);
        var (best, places, weight) = (-1, (IReadOnlyList<int>)[], 0.0);
        for (var at = 0; at < _all.Length; at++)
        {
            var pattern = _all[at].Meaning.Pattern;
            if (pattern.Weight > weight && IsPossible(_needs[at], said) && pattern.In(words) is { } found)
            {
                (best, places, weight) = (at, found, pattern.Weight);
            }
        }

        return best < 0 ? null : Of(_all[best].Verb, _all[best].Meaning, words, places);
    }

    /// <summary>What was meant if some words were misspelt; null when that is nothing either. For words that mean nothing as they
    /// are.</summary>
    public Guess? Nearest(IReadOnlyList<string> words)
    {
        if (words.Count(IsOfInterest) is 0 or > MostSlips)
        {
            return null;
        }

        var near = words.Select(w => IsOfInterest(w) ? _stems.Near(w) : []).ToList();
        for (var rank = 0; rank < MostTries && near.Exists(n => n.Count > rank); rank++)
        {
            if (Best([.. words.Select((w, at) => near[at].ElementAtOrDefault(rank) ?? w)]) is { IsSure: true, Guess: { } guess })
            {
                return guess;
            }
        }

        return null;
    }

    /// <summary>What words mean that are written apart: brukar medverkan.</summary>
    public Meant? Joined(IReadOnlyList<string> words)
    {
        for (var at = 0; at + 1 < Math.Min(words.Count, MostSlips); at++)
        {
            if (Best([.. words.Take(at), words[at] + words[at + 1], .. words.Skip(at + 2)]) is { IsSure: true } meant)
            {
                return meant;
            }
        }

        return null;
    }

    /// <summary>What some of its words are said of, and the rest put otherwise; null when no telling word is.</summary>
    public Guess? Partly(IReadOnlyList<string> words)
    {
        var said = _stems.In([.. words.Where(IsOfInterest)]);
        var (best, most) = (-1, 0.0);
        for (var at = 0; at < _all.Length; at++)
        {
            var share = (double)_needs[at].Count(part => Array.Exists(part, stem => said[stem])) / _needs[at].Length;
            if (share > most && !_all[at].Verb.IsOffered)
            {
                (best, most) = (at, share);
            }
        }

        return best < 0 || words.Count(IsOfInterest) > ManyWords ? null : Of(_all[best].Verb, _all[best].Meaning, words, []).Guess;
    }

    private static bool IsOfInterest(string word) => !SpokenMood.IsFiller(word);

    private static Meant Of(Verb verb, SpokenMeaning meaning, IReadOnlyList<string> words, IReadOnlyList<int> places)
    {
        var rest = words.Where((w, at) => !places.Contains(at) && !SpokenMood.IsFiller(w)).ToList();
        var told = words.Count(w => !SpokenMood.IsFiller(w));
        var weight = meaning.Pattern.Weight;
        var isCommand = places is [0, ..] && told <= ManyWords;
        var isSure = told <= FewWords || isCommand || weight >= told * Enough;
        return new Meant(verb, meaning, string.Join(' ', rest), weight, isSure);
    }

    private static bool IsPossible(int[][] needs, bool[] said)
    {
        foreach (var part in needs)
        {
            var at = 0;
            while (at < part.Length && !said[part[at]])
            {
                at++;
            }

            if (at == part.Length)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The words that a verb is said by at the beginning mean it elsewhere too.</summary>
    private static IEnumerable<SpokenMeaning> Within(Verb verb) =>
        verb.IsSaidAlone
            ? []
            : verb.Sayings.Select(s => new SpokenMeaning(new SpokenPattern(Weighed(s.Beginning)), name => s.Fill(s.Beginning, name), null));

    /// <summary>A saying as a pattern.</summary>
    public static string Weighed(string saying) => string.Join(' ', saying.Split(' ').Select(w => SayLittle.Contains(w) ? "~" + w : w));
}

/// <summary>A verb that was found in what was said.</summary>
/// <param name="Rest">What was said besides, and may be the name of an intervention.</param>
/// <param name="IsSure">Else it is only offered.</param>
internal sealed record Meant(Verb Verb, SpokenMeaning Meaning, string Rest, double Weight, bool IsSure)
{
    public Intent? Intent => Verb.OfWords(Meaning.Fill(Rest), Rest);

    /// <summary>Null for what has no button.</summary>
    public Guess? Guess =>
        Verb.Name.Length > 0 && (Meaning.Called ?? Verb.Title) is { } called ? new Guess(Verb, Meaning.Fill(Rest), Rest, called) : null;
}
