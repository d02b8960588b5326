using FinsamBot.Domain.Text;

namespace FinsamBot.Mail.Letters;

/// <summary>The sentences of the letters, from <c>Texts.resx</c> and <c>Texts.en.resx</c>.</summary>
internal static class Texts
{
    public static TextSource Source { get; } = new(typeof(Texts));
}
