using FinsamBot.Domain.Text;

namespace FinsamBot.Archive;

/// <summary>What packages say besides what stands in their records: that is official and therefore always Swedish. What the one hears who
/// makes them is said in the language of that person.</summary>
internal static class Texts
{
    public const Language Official = Language.Swedish;

    private static readonly TextSource Source = new(typeof(Texts));

    public static string Get(string key, params object[] arguments) => Source.Get(Official, key, arguments);

    public static string Of(Language language, string key, params object[] arguments) => Source.Get(language, key, arguments);
}
