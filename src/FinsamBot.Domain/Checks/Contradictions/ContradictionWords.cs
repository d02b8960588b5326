using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Checks.Contradictions;

/// <summary>Numbers and dates that do not fit each other, said in words.</summary>
public static class ContradictionWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>What disagrees with what, as a sentence.</summary>
    public static string Of(Contradiction contradiction, Language language)
    {
        ArgumentNullException.ThrowIfNull(contradiction);
        return Source.Get(
            language,
            $"Contradiction_{contradiction.Kind}",
            contradiction.Where,
            contradiction.Stands,
            contradiction.Against
        );
    }
}
