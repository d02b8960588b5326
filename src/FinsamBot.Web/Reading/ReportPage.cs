using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Reading;

/// <summary>What stands around every page about a report: the association it is written for, which report it is, and of which
/// period.</summary>
/// <param name="Path">The page's own path.</param>
internal sealed record ReportPage(Voice Voice, ReportView View, string Title, string Path)
{
    /// <summary>The address of a script of our own; null mostly.</summary>
    public string? Script { get; init; }

    /// <summary>What the page has in the pane in Outlook; nothing otherwise.</summary>
    public Html PaneScripts { get; init; }

    /// <summary>The report's name, for a page that has none of its own.</summary>
    public static string TitleOf(Voice voice, ReportView view) => $"{view.Template.Name.In(voice.Language)}: {view.Intervention.Name}";

    public Html Around(Html main) =>
        new Layout(Voice, Title, Path, View.Circumstances.Association.Details.Name, Script) { Scripts = PaneScripts }.Around(
            Html.Of(
                $"""
                <h1>{Title}</h1>
                <p class="period">{Days.Period(View.Period, Voice.Language)}</p>
                {main}
                """
            )
        );
}
