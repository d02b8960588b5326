using System.Globalization;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Figures;

/// <summary>Registered figures in words, a line each, in the written form that <see cref="FormattedText"/> reads: what letters, pages and
/// cards show.</summary>
public static class FigureWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>A section as it is read: its figures, then its text.</summary>
    public static string Whole(Report report, TemplateSection section, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(section);
        var (figures, text) = (Of(report.Figures, section, language), report.TextOf(section.Id).Text);
        return figures.Length == 0 ? text
            : string.IsNullOrWhiteSpace(text) ? figures
            : figures + "\n\n" + text;
    }

    /// <summary>The figures of a section, lines parted by <c>\n</c>; empty when there are none.</summary>
    public static string Of(ReportFigures figures, TemplateSection section, Language language)
    {
        ArgumentNullException.ThrowIfNull(figures);
        ArgumentNullException.ThrowIfNull(section);
        return string.Join(
            '\n',
            section.Kind switch
            {
                SectionKind.Goals => figures.GoalsIn(section).Select(g => "- " + GoalWords.Of(g, language)),
                SectionKind.Participants => figures.Participants.Select(p => "- " + Of(p, language)),
                SectionKind.Deviations => figures.Deviations.Select(d => "- " + Of(d, language)),
                SectionKind.Resources => figures.Staffing.Select(s => "- " + Of(s, language)),
                _ => [],
            }
        );
    }

    public static string Of(ParticipantFlow flow, Language language)
    {
        ArgumentNullException.ThrowIfNull(flow);
        var unit = flow.Unit.Length > 0 ? $"**{flow.Unit}:** " : "";
        return unit
            + Source.Get(
                language,
                "Flow",
                Of(flow.Opening, language),
                Of(flow.New, language),
                Of(flow.Exited, language),
                Of(flow.Closing, language)
            );
    }

    /// <summary>14 (6 kvinnor, 8 män)</summary>
    public static string Of(Headcount count, Language language) =>
        count.Unsplit == count.All
            ? Number(count.All)
            : Source.Get(language, count.Unsplit > 0 ? "Headcount_Unsplit" : "Headcount", count.All, count.Women, count.Men, count.Unsplit);

    public static string Of(Deviation deviation, Language language)
    {
        ArgumentNullException.ThrowIfNull(deviation);
        var line = $"{Days.Iso(deviation.On)} **{Source.Get(language, $"Deviation_{deviation.Kind}")}:** {Sentence(deviation.Text)}";
        var amount = deviation.Amount is { } kronor ? " " + Source.Get(language, "Deviation_Amount", Kronor(kronor, language)) : "";
        var action =
            deviation.Action.Length > 0
                ? Source.Get(language, "Deviation_Action", Sentence(deviation.Action))
                : Source.Get(language, "Deviation_NoAction");
        return $"{line}{amount} {action}";
    }

    public static string Of(Staffing post, Language language)
    {
        ArgumentNullException.ThrowIfNull(post);
        var unit = post.Unit.Length > 0 ? $" ({post.Unit})" : "";
        var paidBy = Source.Get(language, post.IsFunded ? "Staffing_Funded" : "Staffing_CoFunded");
        return $"{post.Organisation}: {post.Percent} % {post.Role}{unit}, {paidBy}";
    }

    public static string Of(DeviationKind kind, Language language) => Source.Get(language, $"Deviation_{kind}");

    /// <summary>40 000 kr</summary>
    public static string Kronor(int amount, Language language) => Source.Get(language, "Kronor", amount.ToString("#,0", Grouped));

    internal static string Sentence(string text)
    {
        var trimmed = text.Trim().Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ');
        return trimmed.Length == 0 || ".!?:;)".Contains(trimmed[^1], StringComparison.Ordinal) ? trimmed : trimmed + ".";
    }

    private static NumberFormatInfo Grouped { get; } = new() { NumberGroupSeparator = "\u00A0", NegativeSign = "−" };

    private static string Number(int count) => count.ToString(CultureInfo.InvariantCulture);
}
