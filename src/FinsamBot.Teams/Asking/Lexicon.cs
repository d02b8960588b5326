using System.Collections.Frozen;
using FinsamBot.Teams.Bot.Activities;
using FinsamBot.Teams.Cards;
using Microsoft.Bot.Schema;
using Newtonsoft.Json.Linq;

namespace FinsamBot.Teams.Asking;

/// <summary>All verbs of all features, found by what a button sends or by what somebody says.</summary>
internal sealed class Lexicon
{
    /// <summary>More words than this no saying has.</summary>
    private const int MostWords = 3;

    private readonly FrozenDictionary<string, Verb> _byName;
    private readonly FrozenDictionary<string, (Verb Verb, Saying Saying)> _byWords;

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

    public Intent OfWords(Activity activity)
    {
        var said = Said.Of(activity);
        return First(said, v => v.Shape) ?? Beginning(said.Folded) ?? First(said, v => v.Anywhere) ?? new Intent.NotUnderstood();
    }

    private Intent Pressed(CardData data, string? named) =>
        !data.IsReadable ? new Intent.Unclear("Refused_Unreadable")
        : _byName.TryGetValue(named ?? data.Text(Fields.Verb) ?? "", out var verb) ? verb.OfButton(data)
        : new Intent.Unclear("Refused_UnknownButton");

    private Intent? First(Said said, Func<Verb, Func<Said, CardData?>> shape) =>
        Verbs.Select(v => shape(v)(said) is { } data ? v.OfWords(data) : null).FirstOrDefault(intent => intent is not null);

    /// <summary>The longest beginning wins: "visa svar" before "visa".</summary>
    private Intent? Beginning(string said)
    {
        var words = said.Split(' ', MostWords + 1);
        for (var count = Math.Min(words.Length, MostWords); count > 0; count--)
        {
            var (beginning, rest) = (string.Join(' ', words.Take(count)), string.Join(' ', words.Skip(count)));
            if (_byWords.TryGetValue(beginning, out var found) && (found.Saying.IsOpen || rest.Length == 0))
            {
                return found.Verb.OfWords(found.Saying.Fill(beginning, rest), rest);
            }
        }

        return null;
    }
}
