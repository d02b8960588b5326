using FinsamBot.Domain.Text;

namespace FinsamBot.Archive.Checking;

/// <summary>What is said of packages that are checked.</summary>
internal static class CheckTexts
{
    private static readonly TextSource Source = new(typeof(CheckTexts));

    public static string Of(Language language, string key, params object[] arguments) => Source.Get(language, key, arguments);
}
