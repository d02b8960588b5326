using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Wording;

/// <summary>The sentences that belong to the rules themselves: why something was refused, and the words for how far a section has come.</summary>
public static class Texts
{
    private static readonly TextSource Source = new(typeof(Texts));

    public static string Of(Refusal refusal, Language language)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return Source.Get(language, $"Refusal_{refusal.Reason}", refusal.Arguments);
    }

    public static string Of(SectionProgress progress, Language language) => Source.Get(language, $"Progress_{progress}");
}
