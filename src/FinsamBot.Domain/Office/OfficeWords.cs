using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Office;

/// <summary>What the office hears of a report: what is not written, and what cannot be read.</summary>
public static class OfficeWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>Inget är skrivet i avsnitt 2.1 och 2.4.</summary>
    public static string Of(Unwritten unwritten, Language language)
    {
        ArgumentNullException.ThrowIfNull(unwritten);
        return unwritten switch
        {
            { Everything: true } => Source.Get(language, "Unwritten_All"),
            { Empty.Count: > 0 } => Source.Get(language, "Unwritten_Some", Texts.List(unwritten.Empty, language)),
            _ => Source.Get(language, "Unwritten_None", UnwrittenWords.AllWritten(unwritten.EverySection, language)),
        };
    }

    /// <summary>To the office: what cannot be read, as a sentence that belongs to the name of its intervention when it has one.</summary>
    public static string Of(DamageLine line, Language language)
    {
        ArgumentNullException.ThrowIfNull(line);
        return line switch
        {
            { Report: { } report } => Source.Get(
                language,
                line.Damage.Kind == DamageKind.Chain ? "Damage_Changed" : "Damage_Report",
                line.Form?.Name.In(language) ?? Source.Get(language, "Unreadable_Form"),
                Days.Iso(report.PeriodEnd)
            ),
            { Intervention.Length: > 0, Damage.Kind: not DamageKind.Chain } => Source.Get(language, "Damage_Intervention"),
            _ => Source.Get(language, $"Damage_{line.Damage.Kind}", line.Damage.Name),
        };
    }
}
