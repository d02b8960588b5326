using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Office.Overviews;

/// <summary>How a report stands, in a word or two.</summary>
public static class StageWords
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>Hos styrgruppen.</summary>
    public static string Of(ReportStage stage, Language language) => Source.Get(language, $"Stage_{stage}");
}
