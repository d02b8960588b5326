using FinsamBot.Domain.Text;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Writing;

/// <summary>The sentences of the writing page; see <c>WritingTexts.resx</c>.</summary>
internal static class WritingTexts
{
    private static readonly TextSource Source = new(typeof(WritingTexts));

    public static string Writing(this Voice voice, string key, params object[] arguments) => Source.Get(voice.Language, key, arguments);
}
