using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Asking;

/// <summary>Words that mean a verb wherever they stand.</summary>
/// <param name="Fill">From what was said besides.</param>
/// <param name="Called">Null: as its verb is.</param>
internal sealed record SpokenMeaning(SpokenPattern Pattern, Func<string, CardData> Fill, Called? Called);

/// <summary>How something is called where somebody is asked whether it was meant.</summary>
internal sealed record Called(Func<Reader, string> Word, Func<Reader, string> Button);

/// <summary>What was probably meant. It is offered with a button, and never done unasked.</summary>
/// <param name="Name">What was said besides, which may be the name of an intervention.</param>
internal sealed record Guess(Verb Verb, CardData Data, string Name, Called Called)
{
    /// <summary>Does what the words would have done.</summary>
    public Button ButtonFor(Reader to) =>
        Data.Texts.Aggregate(Button.To(Verb.Name, Called.Button(to)).With(Fields.Own, Name), (button, f) => button.With(f.Name, f.Text));
}
