using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.General;

/// <summary>What is about no feature.</summary>
internal sealed class GeneralVerbs(Greeting greeting) : IVerbTable
{
    public const string Help = "help";
    public const string Speak = "speak";

    /// <summary>Nobody needs a button to say hello.</summary>
    private const string NoButton = "";

    public IReadOnlyList<Verb> Lines =>
        [
            Verb.Of(NoButton, Who.Anybody, greeting.GreetAsync)
                .Said("hej…", "hejsan…", "halla…", "tjena…", "start…", "starta…", "borja…", "hello…", "hi…"),
            Verb.Of(Help, Who.Anybody, (caller, _) => Task.FromResult(Greeting.Help(caller))).Said("hjalp…", "help…", "kommandon…"),
            Verb.Of(Speak, Who.Anybody, Greeting.LanguageIn, greeting.SpeakAsync)
                .Said(["svenska", "swedish"], (_, _) => CardData.With(Fields.Language, nameof(Language.Swedish)))
                .Said(["engelska", "english"], (_, _) => CardData.With(Fields.Language, nameof(Language.English))),
        ];
}
