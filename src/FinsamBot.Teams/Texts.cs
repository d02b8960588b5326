using FinsamBot.Domain.Text;

namespace FinsamBot.Teams;

/// <summary>What the bot says in Teams: Swedish in <c>Texts.resx</c>, English in <c>Texts.en.resx</c>.</summary>
internal static class Texts
{
    private static readonly TextSource Source = new(typeof(Texts));

    public static string Get(Language language, string key, params object[] arguments) => Source.Get(language, key, arguments);
}
