using System.Globalization;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures;

/// <summary>Registered figures in words, a line each, in the written form that <see cref="FormattedText"/> reads: what letters, pages and
/// cards show.</summary>
public static class FigureWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>The figures of a section, lines parted by <c>\n</c>; empty when there are none.</summary>
    public static string Of(ReportFigures figures, TemplateSection section, Language language)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(section);
        return string.Join('\n', FigureKinds.Of(section)?.LinesIn(section, figures, language).Select(l => "- " + l) ?? []);
    }

    /// <summary>What is registered of a kind, in running text: mål, deltagare.</summary>
    public static string Of(FigureKind kind, Language language)
    {
        ArgumentNullException.ThrowIfNull(kind);
        return Source.Get(language, $"Figures_Of_{kind.Section}");
    }

    /// <summary>40 000 kr</summary>
    public static string Kronor(int amount, Language language) => Source.Get(language, "Kronor", amount.ToString("#,0", Grouped));

    internal static string Sentence(string text)
    {
        var trimmed = text.Trim().Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ');
        return trimmed.Length == 0 || ".!?:;)".Contains(trimmed[^1], StringComparison.Ordinal) ? trimmed : trimmed + ".";
    }

    private static NumberFormatInfo Grouped { get; } = new() { NumberGroupSeparator = "\u00A0", NegativeSign = "−" };
}
