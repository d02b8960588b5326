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
    public static string Of(Headcount count, Language language) =>
        count.Unsplit == count.All
            ? count.All.ToString(CultureInfo.InvariantCulture)
            : Source.Get(language, count.Unsplit > 0 ? "Headcount_Unsplit" : "Headcount", count.All, count.Women, count.Men, count.Unsplit);
}
