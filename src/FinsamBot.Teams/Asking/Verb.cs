using FinsamBot.Domain.Agenda;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Asking;

/// <summary>
/// One line of a feature's table: what can be asked for, with a button or in words, who may ask, and what answers. Words fill the data that
/// the button would have sent, so from there on it makes no difference which it was.
/// </summary>
internal sealed record Verb
{
    private readonly Func<Verb, CardData, Which?, Intent?> _ask;

    private Verb(string name, Who who, Func<Verb, CardData, Which?, Intent?> ask) => (Name, Who, _ask) = (name, who, ask);

    /// <summary>As buttons in chats send it, for ever. Empty for what only words ask for.</summary>
    public string Name { get; }

    public Who Who { get; }

    /// <summary>Beginnings of what is said, and the data they fill.</summary>
    public IReadOnlyList<Saying> Sayings { get; private init; } = [];

    /// <summary>Data from a whole sentence of a certain shape; null for words about something else. Tried before words.</summary>
    public Func<Said, CardData?> Shape { get; private init; } = _ => null;

    /// <summary>Likewise for words that may stand anywhere in a sentence. Tried after all others.</summary>
    public Func<Said, CardData?> Anywhere { get; private init; } = _ => null;

    /// <summary>What words may mean it anywhere in a sentence. For what only shows something or asks first.</summary>
    public IReadOnlyList<SpokenMeaning> Meanings { get; private init; } = [];

    /// <summary>How it is called where somebody is asked whether it was meant: the word for it, and the title of its button.</summary>
    public Called? Title { get; private init; }

    /// <summary>Its words mean it only when nothing else is said.</summary>
    public bool IsSaidAlone { get; init; }

    /// <summary>Words that may mean it are asked about, and do nothing by themselves.</summary>
    public bool IsOffered { get; init; }

    /// <summary>Its words do something that is no answer: they have to be said plainly.</summary>
    public bool IsDoneAtOnce { get; init; }

    /// <summary>A message of its shape is meant by it also where it is as long as a text for the report.</summary>
    public bool IsOfAnyLength { get; init; }

    /// <summary>It is about a report that was handed in.</summary>
    public bool IsOfHandedIn { get; init; }

    /// <summary>Asking for it opens the running period's report where nothing is left to write.</summary>
    public bool Opens { get; init; }

    public static Verb Of(string name, Who who, Func<Caller, CancellationToken, Task<Card>> answer) =>
        Of(name, who, data => data, (_, caller, cancellation) => answer(caller, cancellation));

    /// <param name="read">What the handler needs of the data; null when that makes no sense.</param>
    public static Verb Of<T>(string name, Who who, Func<CardData, T?> read, Func<T, Caller, CancellationToken, Task<Card>> answer)
        where T : class =>
        new(
            name,
            who,
            (verb, data, _) =>
                read(data) is { } asked ? new Intent.Plain(verb, (caller, cancellation) => answer(asked, caller, cancellation)) : null
        );

    /// <summary>About a report: the handler gets it loaded, and only for who may ask about it.</summary>
    public static Verb OnReport(string name, Who who, Func<ReportView, Caller, CancellationToken, Task<Card>> answer) =>
        OnReport(name, who, data => data, (view, _, caller, cancellation) => answer(view, caller, cancellation));

    /// <param name="read">What the handler needs of the data besides; null when that makes no sense.</param>
    public static Verb OnReport<T>(
        string name,
        Who who,
        Func<CardData, T?> read,
        Func<ReportView, T, Caller, CancellationToken, Task<Card>> answer
    )
        where T : class =>
        new(
            name,
            who,
            (verb, data, own) =>
                read(data) is not { } asked ? null
                : (own ?? Which.In(data) ?? verb.OwnIn(data)) is { } which
                    ? new Intent.About(verb, which, (view, caller, cancellation) => answer(view, asked, caller, cancellation))
                : new Intent.Unclear("Refused_NoReport")
        );

    /// <summary>Shows a card of a report, and does nothing.</summary>
    public static Verb Shows(string name, Who who, Func<Reader, ReportView, Card> card) =>
        Shows(name, who, data => data, (to, view, _) => card(to, view));

    public static Verb Shows<T>(string name, Who who, Func<CardData, T?> read, Func<Reader, ReportView, T, Card> card)
        where T : class => OnReport(name, who, read, (view, asked, caller, _) => Task.FromResult(card(caller.Reader, view, asked)));

    /// <summary>Words that mean it. With … at the end anything may stand behind them; where a report is meant, that narrows which
    /// one.</summary>
    public Verb Said(params IEnumerable<string> words) => Said(words, (_, _) => CardData.Empty);

    /// <param name="fill">From the words and what stood behind them.</param>
    public Verb Said(IEnumerable<string> words, Func<string, string, CardData> fill) =>
        this with
        {
            Sayings = [.. Sayings, .. words.Select(w => new Saying(w, fill))],
        };

    /// <param name="patterns">See <see cref="Spoken.SpokenPattern"/>.</param>
    public Verb Means(params IEnumerable<string> patterns) => Means(patterns, _ => CardData.Empty, null);

    /// <param name="fill">From what was said besides, which may be the name of an intervention.</param>
    /// <param name="called">Null: as the verb is.</param>
    public Verb Means(IEnumerable<string> patterns, Func<string, CardData> fill, Called? called) =>
        this with
        {
            Meanings = [.. Meanings, .. patterns.Select(p => new SpokenMeaning(new Spoken.SpokenPattern(p), fill, called))],
        };

    /// <param name="word">Key of the word for it.</param>
    /// <param name="button">Key of the title of its button.</param>
    public Verb CalledBy(string word, string button) => this with { Title = new Called(to => to[word], to => to[button]) };

    public Verb SaidAs(Func<Said, CardData?> shape) => this with { Shape = shape };

    public Verb SaidAnywhere(Func<Said, CardData?> anywhere) => this with { Anywhere = anywhere };

    /// <summary>What is wanted when its button sent this.</summary>
    public Intent OfButton(CardData data) => _ask(this, data, null) ?? new Intent.Unclear("Refused_UnknownButton");

    /// <summary>What is wanted when its words filled this; null when they make no sense.</summary>
    /// <param name="name">What stood behind the words, and may be the name of an intervention.</param>
    public Intent? OfWords(CardData data, string name = "") => _ask(this, data, Own(data, name));

    /// <summary>A button that stands for words names no report.</summary>
    private Which? OwnIn(CardData data) => data.Text(Fields.Own) is { } name ? Own(data, name) : null;

    private Which Own(CardData data, string name) =>
        new(null, name)
        {
            Then = Name,
            Page = data.Text(Fields.Page) ?? "",
            Form = data.Text(Fields.Form) ?? "",
            HandedIn = IsOfHandedIn,
            Opens = Opens,
        };
}

/// <summary>Words that mean a verb, as <see cref="Spoken.SpokenWords.Fold"/> gives them.</summary>
/// <param name="Fill">From the words and what stood behind them.</param>
internal sealed record Saying(string Words, Func<string, string, CardData> Fill)
{
    /// <summary>Whether anything may stand behind them.</summary>
    public bool IsOpen => Words.EndsWith('…');

    public string Beginning => Words.TrimEnd('…');
}

/// <summary>The verbs of a feature.</summary>
internal interface IVerbTable
{
    IReadOnlyList<Verb> Lines { get; }
}
