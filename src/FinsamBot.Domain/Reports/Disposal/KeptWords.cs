using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Disposal;

/// <summary>Kinds of kept things in words.</summary>
public static class KeptWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>underskriven handling</summary>
    public static string Of(KeptKind kind, Language language) => Source.Get(language, $"KeptKind_{kind}");
}
