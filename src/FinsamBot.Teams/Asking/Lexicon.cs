using System.Collections.Frozen;
using FinsamBot.Teams.Bot.Activities;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace FinsamBot.Teams.Asking;

/// <summary>All verbs of all features, found by what a button sends or by what somebody says.</summary>
internal sealed class Lexicon
{
    /// <summary>More words than this no beginning has.</summary>
    private const int MostWords = 4;

    /// <summary>In a sentence of more words than this the first one decides nothing.</summary>
    private const int MostSaid = 9;

    private const int FewWords = 3;
    private const double TwoWords = 2;

    /// <summary>Nobody says so much about a day.</summary>
    private const int LongestOrder = 500;

    private readonly FrozenDictionary<string, Verb> _byName;
    private readonly FrozenDictionary<string, (Verb Verb, Saying Saying)> _byWords;
    private readonly Meanings _meanings;

    /// <summary>Throws when two lines have the same name, or the same words.</summary>
    public Lexicon(IEnumerable<IVerbTable> tables)
    {
        Verbs = [.. tables.SelectMany(t => t.Lines)];
        _byName = Verbs
            .Where(v => v.Name.Length > 0)
            .ToDictionary(v => v.Name, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
        _byWords = Verbs
            .SelectMany(v => v.Sayings.Select(s => (Verb: v, Saying: s)))
            .ToDictionary(said => said.Saying.Beginning, StringComparer.Ordinal)
            .ToFrozenDictionary(StringComparer.Ordinal);
        _meanings = new Meanings(Verbs);
    }

    public IReadOnlyList<Verb> Verbs { get; }

    /// <summary>
    /// Whether a message is a button of a client without Universal Actions: it names a verb, or says nothing else. What some clients send
    /// along beside a text or a file is none.
    /// </summary>
    public static bool IsPress(Activity activity) =>
        activity.Value is { } value
        && (
            TeamsData.Text(TeamsData.Member(value as JToken, Fields.Verb)) is { Length: > 0 }
            || (string.IsNullOrWhiteSpace(activity.Text) && activity.Attachments?.Any(a => a?.ContentType != "text/html") != true)
        );

    /// <summary>From the payload of <c>adaptiveCard/action</c>.</summary>
    public Intent OfInvoke(object? value)
    {
        if (value is JValue { Type: JTokenType.Undefined })
        {
            return new Intent.Unclear("Refused_Unreadable");
        }

        var action = TeamsData.ActionOf(value as JToken);
        return Pressed(CardData.Of(action.Data), action.Verb);
    }

    /// <summary>From the data of an <c>Action.Submit</c>, which has no verb of its own.</summary>
    public Intent OfSubmit(object? value) => Pressed(CardData.Of(value), null);

    public Intent OfWords(Activity activity) => OfWords(Said.Of(activity));

    /// <summary>A sentence of a certain shape goes before words; what is only likely is offered, and what is long is taken for the
    /// report.</summary>
    public Intent OfWords(Said said)
    {
        if (said is { IsLong: true, IsInParagraphs: true })
        {
            return First(said, v => v.IsOfAnyLength ? v.Shape : _ => null) ?? OfLong(said);
        }

        return First(said, v => v.Shape) ?? (said.IsLong ? OfLong(said) : OfSentence(said));
    }

    private Intent OfSentence(Said said)
    {
        var (begun, meant) = (Beginning(said), _meanings.Best(said.Words) ?? _meanings.Best(said.AllWords) ?? _meanings.Joined(said.Words));
        if (begun is not null && (begun.IsAll || begun.Weight >= (meant?.Weight ?? 0)))
        {
            return begun.Intent;
        }

        var isAboutDays = said.Flat.Any(char.IsAsciiDigit) || !(meant?.Weight >= TwoWords);
        if (said.IsPlain && isAboutDays && First(said, v => v.Anywhere) is { } anywhere)
        {
            return anywhere;
        }

        return (meant is { IsSure: true, Verb.IsOffered: false } && (said.IsPlain || !meant.Verb.IsDoneAtOnce) ? meant.Intent : null)
            ?? Whole(said)
            ?? new Intent.NotUnderstood(Near(said, meant));
    }

    private Intent.ReportText OfLong(Said said)
    {
        var meant = _meanings.Best(said.Words) is { IsSure: true } sure ? sure.Guess : null;
        return new Intent.ReportText(said.Whole, meant ?? (said.Written.Length <= LongestOrder ? Doubtful(said) : null));
    }

    /// <summary>A few words that were a greeting after all.</summary>
    private Intent? Whole(Said said) =>
        said.AllWords.Count is > 0 and <= FewWords && _byWords.TryGetValue(said.AllWords[0], out var found) && found.Saying.IsOpen
            ? found.Verb.OfWords(found.Saying.Fill(said.AllWords[0], ""))
            : null;

    /// <summary>What would have been done, had it been said plainly and spelt right.</summary>
    private Guess? Near(Said said, Meant? meant) =>
        meant?.Guess ?? Doubtful(said) ?? _meanings.Nearest(said.Words) ?? _meanings.Partly(said.Words);

    private Guess? Doubtful(Said said) =>
        Verbs
            .Select(v => v.Title is { } title && v.Anywhere(said) is { } data ? new Guess(v, data, "", title) : null)
            .FirstOrDefault(guess => guess is not null);

    private Intent Pressed(CardData data, string? named) =>
        !data.IsReadable ? new Intent.Unclear("Refused_Unreadable")
        : _byName.TryGetValue(named ?? data.Text(Fields.Verb) ?? "", out var verb) ? verb.OfButton(data)
        : new Intent.Unclear("Refused_UnknownButton");

    private Intent? First(Said said, Func<Verb, Func<Said, CardData?>> shape) =>
        Verbs.Select(v => shape(v)(said) is { } data ? v.OfWords(data) : null).FirstOrDefault(intent => intent is not null);

    /// <summary>The longest beginning wins: "visa svar" before "visa". Where much is said besides, it is no beginning.</summary>
    private Begun? Beginning(Said said)
    {
        if (_byWords.TryGetValue(said.Folded, out var exact) && exact.Verb.OfWords(exact.Saying.Fill(said.Folded, "")) is { } all)
        {
            return new Begun(all, MostWords, IsAll: true);
        }

        var words = said.Folded.Split(' ', MostWords + 1);
        for (var count = Math.Min(words.Length, MostWords); count > 0; count--)
        {
            var (beginning, rest) = (string.Join(' ', words.Take(count)), string.Join(' ', words.Skip(count)));
            if (
                _byWords.TryGetValue(beginning, out var found)
                && (found.Saying.IsOpen || rest.Length == 0)
                && said.Words.Count <= MostSaid
                && found.Verb.OfWords(found.Saying.Fill(beginning, rest), rest) is { } intent
            )
            {
                return new Begun(intent, new SpokenPattern(Meanings.Weighed(beginning)).Weight, rest.Length == 0);
            }
        }

        return null;
    }

    /// <param name="IsAll">Nothing was said besides.</param>
    private sealed record Begun(Intent Intent, double Weight, bool IsAll);
}
