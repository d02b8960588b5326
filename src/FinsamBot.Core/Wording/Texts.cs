using FinsamBot.Core.Calendar;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Wording;

/// <summary>The sentences that belong to the rules themselves: why something was refused, the words for how far a section has come, and the names of days.</summary>
public static class Texts
{
    private static readonly TextSource Source = new(typeof(Texts));

    public static string Of(Refusal refusal, Language language)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return Source.Get(language, $"Refusal_{refusal.Reason}", refusal.Arguments);
    }

    public static string Of(SectionProgress progress, Language language) => Source.Get(language, $"Progress_{progress}");

    /// <summary>The name as in running text: lower case in Swedish unless it begins with a proper name.</summary>
    public static string Of(NamedDay day, Language language) => Source.Get(language, $"Day_{day}");

    public static string Of(HolidayKind kind, Language language) => Source.Get(language, $"DayKind_{kind}");
}
