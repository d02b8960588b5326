using System.Globalization;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures.Participants;

/// <summary>Participants in words: how many there were, came, went and are left.</summary>
public static class ParticipantWords
{
    private static readonly TextSource Source = new(typeof(Texts));

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
    public static string Of(Headcount count, Language language)
    {
        var all = count.All.ToString(CultureInfo.InvariantCulture);
        return count.Unsplit == count.All ? all
            : count.Unsplit == 0 ? Source.Get(language, "Headcount", all, Women(count.Women, language), Men(count.Men, language))
            : Source.Get(language, "Headcount_Unsplit", all, Women(count.Women, language), Men(count.Men, language), count.Unsplit);
    }

    /// <summary>1 kvinna, 6 kvinnor</summary>
    public static string Women(int count, Language language) => Source.Get(language, count == 1 ? "Women_One" : "Women_Many", count);

    /// <summary>1 man, 8 män</summary>
    public static string Men(int count, Language language) => Source.Get(language, count == 1 ? "Men_One" : "Men_Many", count);
}
