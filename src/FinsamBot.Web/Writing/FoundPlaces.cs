using System.Text.Json;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Writing;

/// <summary>A place in the text that is worth a look, as the page's script gets it: where, not what stands there.</summary>
/// <param name="Sager">Why.</param>
/// <param name="Byt">What may stand there instead; empty: nothing; null: the writer knows.</param>
internal sealed record FoundPlace(int Start, int Langd, string Sager, string? Byt);

/// <summary>What is worth a look in a section before it is sent: in a list beside the text, which <c>fynd.js</c> keeps in step with what is
/// typed and marks in the text itself.</summary>
internal static class FoundPlaces
{
    /// <summary>By the name that the script knows them by.</summary>
    private static readonly (string Name, string Key)[] ScriptWords =
    [
        ("show", "Found_Show"),
        ("swap", "Found_Swap"),
        ("remove", "Found_Remove"),
        ("one", "Found_One"),
        ("many", "Found_Many"),
        ("gone", "Found_Gone"),
    ];

    public static string ListOf(TemplateSection section) => "fynd-" + section.Id;

    /// <param name="sent">As it was typed. Where cleaning it moves anything, no place can be named.</param>
    public static IReadOnlyList<FoundPlace> Of(WritingCall call, TemplateSection section, string sent, string clean) =>
        sent == clean ? Of(call, TextFindings.In(call.View, section, clean)) : [];

    /// <param name="text">What stands in the editor when the page opens.</param>
    public static Html List(WritingCall call, TemplateSection section, string text)
    {
        var (voice, view) = (call.Voice, call.View);
        var clean = CleanText.Of(text);
        var found = TextFindings.In(view, section, clean);
        var figures = FigureChecks.AmongFigures(section, view.Report.Figures).Select(r => RemarkWords.Of(r, voice.Language)).ToList();
        var beside = TextFindings.BesideText(view, section);
        var isEmpty = found.Count + figures.Count + beside.Count == 0;
        var placed = text.ReplaceLineEndings("\n") == clean ? Of(call, found) : [];
        var places = JsonSerializer.Serialize(placed, JsonSerializerOptions.Web);
        var words = ScriptWords.Select(w => Html.Of($""" data-{w.Name}="{voice.Writing(w.Key)}" """));
        return Html.Of(
            $"""
            <div class="notice" id="{ListOf(section)}" tabindex="-1" data-found="{places}"{words}{Html.When(
                isEmpty,
                () => Html.Of($" hidden")
            )}>
            <p>{voice.Writing("Write_LookAt")}</p>
            <ul>
            {figures.Select(l => Html.Of($"<li>{l}</li>"))}
            {beside.Select(p => WritingParts.Place(voice, p))}
            {found.Select(f => Html.Of($"""<li data-placed>{Line(voice, f)}</li>"""))}
            </ul></div>
            """
        );
    }

    private static Html Line(Voice voice, TextFinding found) =>
        found.PersonalData is { } place
            ? Html.Of($"{Says(voice, found)} {place.Before}<strong>{place.Found}</strong>{place.After}")
            : Html.Of($"{Says(voice, found)}");

    private static IReadOnlyList<FoundPlace> Of(WritingCall call, IReadOnlyList<TextFinding> found) =>
        [.. found.Select(f => new FoundPlace(f.Start, f.Length, Says(call.Voice, f), f.Proposal))];

    private static string Says(Voice voice, TextFinding found) =>
        found.PersonalData is { } place
            ? voice.Writing(place.Blocks ? "Write_Number" : "Write_Personal", place.Section.Number)
            : RemarkWords.Of(found.Remark!, voice.Language);
}
