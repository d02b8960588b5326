using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Figures;

/// <summary>What an intervention has told over its time: a section for each kind of figures, with its tables and, where a table has parts
/// of a whole, its picture.</summary>
internal static class Stories
{
    /// <summary>Two years of quarters: what comes before is read in the table.</summary>
    private const int MostDrawn = 8;

    public static Html Show(Voice voice, IReadOnlyList<FigureStory> stories) =>
        Html.Of(
            $"""
            {Html.When(stories.Any(s => s.Tables.Any(IsDrawn)), BarPicture.Patterns)}
            {stories.Select(s => Story(voice, s))}
            """
        );

    private static Html Story(Voice voice, FigureStory story)
    {
        var id = IdOf(story);
        return Html.Of(
            $"""
            <section aria-labelledby="{id}">
            <h2 id="{id}">{story.Title}</h2>
            {story.Tables.Select((t, i) => Table(voice, $"{id}-{i + 1}", t))}
            </section>
            """
        );
    }

    private static string IdOf(FigureStory story) => $"om-{story.Name.ToLowerInvariant()}";

    /// <summary>A drawn table is alone in its story, and has its heading.</summary>
    private static Html Table(Voice voice, string id, FactSheet sheet) =>
        IsDrawn(sheet)
            ? Html.Of($"{Picture(voice, id, sheet)}{SheetTable.Show(voice, sheet)}")
            : Html.Of($"<h3>{sheet.Name}</h3>{SheetTable.Show(voice, sheet)}");

    private static Html Picture(Voice voice, string id, FactSheet sheet)
    {
        var groups = SheetPicture.Groups(sheet).ToList();
        return Html.Of(
            $"""
            {Html.When(groups.Count > MostDrawn, () => Html.Of($"<p>{voice.Office("Told_Latest", MostDrawn)}</p>"))}
            {SheetPicture.Show(voice, id, sheet, groups.TakeLast(MostDrawn))}
            """
        );
    }

    private static bool IsDrawn(FactSheet sheet) => sheet.Parts is not null;
}
