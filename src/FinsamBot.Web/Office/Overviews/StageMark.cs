using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Overviews;

/// <summary>How a report stands: in a word, a colour and a sign.</summary>
internal static class StageMark
{
    public static Html Sign(ReportStage stage) => Html.When(SignalOf(stage) is not null, () => SignalMark.Sign(SignalOf(stage)!.Value));

    public static Html Mark(Voice voice, ReportStage stage) =>
        Html.Of($"""<span class="stage {Look(stage)}">{Sign(stage)}<strong>{StageWords.Of(stage, voice.Language)}</strong></span>""");

    /// <summary>The class of its colour.</summary>
    public static string Look(ReportStage stage) => SignalOf(stage) is { } signal ? SignalMark.Look(signal) : "is-still";

    /// <summary>Null where nothing happens.</summary>
    private static Signal? SignalOf(ReportStage stage) =>
        stage switch
        {
            ReportStage.Late => Signal.Late,
            ReportStage.AtRisk => Signal.Risk,
            ReportStage.WithSteeringGroup => Signal.Waiting,
            ReportStage.Writing or ReportStage.Corrected or ReportStage.HandedIn => Signal.ToDo,
            ReportStage.Registered or ReportStage.TakenIn => Signal.Done,
            _ => null,
        };
}
