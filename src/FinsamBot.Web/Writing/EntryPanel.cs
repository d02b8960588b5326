using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Markup;

namespace FinsamBot.Web.Writing;

/// <summary>
/// What is registered in a section, beside its text, each with a button to change it. The buttons belong to the page's form: without a
/// script they save the text first, as the cards do, and lead to <see cref="EntryPage"/>; <c>uppgift.js</c> opens the same form here.
/// </summary>
internal static class EntryPanel
{
    /// <summary>Begins what the button says that was pressed: which entry of which section.</summary>
    public const string Change = "andra";

    public const string Add = "ny";

    public static string IdOf(TemplateSection section) => "uppgifter-" + section.Id;

    public static Html Show(WritingShown shown, TemplateSection section)
    {
        var (call, voice) = (shown.Call, shown.Call.Voice);
        return Html.When(
            section.HoldsFigures,
            () =>
                Html.Of(
                    $"""
                    <details open class="entries" id="{IdOf(section)}" data-section="{section.Id}" data-failed="{voice.Writing(
                        "Entry_Failed"
                    )}">
                    <summary>{voice.Writing("Write_Figures")}</summary>
                    {Listed(call, section, shown.Entries.Rows(new EntryAsk(call.View, section, null, call.Person.Id, voice.Language)))}
                    </details>
                    """
                )
        );
    }

    /// <summary>Which entry a button named; null when it named none.</summary>
    public static PressedEntry? Named(string pressed) =>
        pressed.Split(' ', 3) switch
        {
            [Change, var section, var id] => new PressedEntry(section, id),
            [Add, var section] => new PressedEntry(section, null),
            _ => null,
        };

    private static Html Listed(WritingCall call, TemplateSection section, EntryListing listing)
    {
        var voice = call.Voice;
        var figures = FigureWords.Of(call.View.Report.Figures, section, Language.Swedish);
        return Html.Of(
            $"""
            {Html.When(listing.Nothing is not null, () => Html.Of($"""<p class="aside">{listing.Nothing}</p>"""))}
            {Html.When(figures.Length > 0, () => WritingParts.Written(voice, figures))}
            <ul class="row">
            {listing.Rows.Select(r => Html.Of($"<li>{Button($"{Change} {section.Id} {r.Id}", r.Change)}</li>"))}
            {Html.When(listing.Add is not null, () => Html.Of($"<li>{Button($"{Add} {section.Id}", listing.Add!)}</li>"))}
            </ul>
            """
        );
    }

    private static Html Button(string value, string says) =>
        Html.Of($"""<button type="submit" name="{WritingPages.ThenField}" value="{value}" class="second">{says}</button>""");
}

/// <summary>Which entry of a section.</summary>
/// <param name="Id">Null: a new one.</param>
internal sealed record PressedEntry(string Section, string? Id);
