using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Agenda;

/// <summary>How far a section has come, said in words.</summary>
public static class ProgressWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    public static string Of(SectionProgress progress, Language language) => Source.Get(language, $"Progress_{progress}");
}
