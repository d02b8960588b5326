using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Agenda;

/// <summary>What the kinds of messages are called where they are listed.</summary>
public static class KindWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>A kind that has no word here is called by its name in the streams.</summary>
    /// <param name="kind">As it is stored.</param>
    public static string Of(string kind, Language language)
    {
        ArgumentNullException.ThrowIfNull(kind);
        var key = $"AgendaKind_{kind}";
        return Source.Has(key) ? Source.Get(language, key) : kind;
    }
}
