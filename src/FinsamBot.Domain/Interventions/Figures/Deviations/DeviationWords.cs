using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures.Deviations;

/// <summary>A deviation in words: when, of what kind, what happened, what it meant in money and what is done about it.</summary>
public static class DeviationWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    public static string Of(Deviation deviation, Language language)
    {
        ArgumentNullException.ThrowIfNull(deviation);
        var line = $"{Days.Iso(deviation.On)} **{Of(deviation.Kind, language)}:** {FigureWords.Sentence(deviation.Text)}";
        var amount = deviation.Amount is { } kronor
            ? " " + Source.Get(language, "Deviation_Amount", FigureWords.Kronor(kronor, language))
            : "";
        var action =
            deviation.Action.Length > 0
                ? Source.Get(language, "Deviation_Action", FigureWords.Sentence(deviation.Action))
                : Source.Get(language, "Deviation_NoAction");
        var late = deviation.IsLate ? " " + Source.Get(language, "Deviation_Late") : "";
        return $"{line}{amount} {action}{late}";
    }

    public static string Of(DeviationKind kind, Language language) => Source.Get(language, $"Deviation_{kind}");
}
