using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Registry;

/// <summary>What the minutes of a meeting say: the day, who was there, what the group answered; and the minutes themselves.</summary>
internal static class MinutesForm
{
    public const string RoundField = "omgang";
    public const string DayField = "datum";
    public const string ParagraphField = "paragraf";
    public const string PresentField = "narvarande";
    public const string KindField = "svar";
    public const string TextField = "text";
    public const string PlaceField = "plats";
    public const string FileField = "fil";

    private const int LongestDay = 20;
    private const int LongestParagraph = 60;
    private const int LongestPlace = 200;

    /// <summary>What a group may answer together.</summary>
    public static IReadOnlyList<AnswerKind> Kinds { get; } =
    [AnswerKind.Approved, AnswerKind.NoRemarks, AnswerKind.Analysis, AnswerKind.Returned];

    public static Html Show(Voice voice, RegistryForm form, Round round) =>
        Html.Of(
            $"""
            <section class="step" aria-labelledby="mote">
            <h2 id="mote">{voice["MinutesForm"]}</h2>
            {form.Begin(voice, RegistryAddress.Minutes, withFile: true)}
            {FormToken.Hidden(RoundField, $"{round.Number}")}
            {form.Field(DayField, voice["MinutesDay"], Days.Iso(form.State.View.Today), LongestDay, voice["SignedOnHint"])}
            {form.Field(ParagraphField, voice["MinutesParagraph"], "", LongestParagraph, voice["MinutesParagraphHint"], isNeeded: false)}
            {Present(voice, form, round)}
            {Answer(voice, form)}
            {Words(voice, form)}
            {form.Field(PlaceField, voice["MinutesPlace"], "", LongestPlace, voice["MinutesPlaceHint"], isNeeded: false)}
            {File(voice)}
            <p><button type="submit">{voice["DoSaveMinutes"]}</button></p>
            </form>
            </section>
            """
        );

    /// <summary>On a fresh page those who have said nothing of their own.</summary>
    private static Html Present(Voice voice, RegistryForm form, Round round)
    {
        IReadOnlyList<string?> chosen = form.Typed is { } typed ? [.. typed[PresentField]] : [.. round.Silent.Select(m => m.Person.Value)];
        var group = round.MembersAndSubstitutes.Concat(round.Standing.Select(s => s.Member)).DistinctBy(m => m.Person);
        return Html.Of(
            $"""
            <fieldset>
            <legend>{voice["MinutesPresent"]}</legend>
            {group.Select(m => Choice("checkbox", PresentField, m.Person.Value, chosen.Contains(m.Person.Value), m.FullName()))}
            </fieldset>
            """
        );
    }

    private static Html Answer(Voice voice, RegistryForm form) =>
        Html.Of(
            $"""
            <fieldset>
            <legend>{voice["MinutesAnswer"]}</legend>
            {Kinds.Select(k => Choice("radio", KindField, $"{k}", form.Value(KindField) == $"{k}", voice[$"MinutesAnswer_{k}"]))}
            </fieldset>
            """
        );

    private static Html Choice(string type, string name, string value, bool isChosen, string label)
    {
        var state = Html.Of($"{(isChosen ? " checked" : "")}{(type == "radio" ? " required" : "")}");
        var input = Html.Of($"""<input type="{type}" name="{name}" value="{value}"{state}>""");
        return Html.Of($"""<p><label class="choice">{input} {label}</label></p>""");
    }

    private static Html Words(Voice voice, RegistryForm form) =>
        Html.Of(
            $"""
            <label for="{TextField}">{voice["MinutesText"]}</label>
            <textarea id="{TextField}" name="{TextField}" rows="4">
            {form.Value(TextField)}</textarea>
            """
        );

    private static Html File(Voice voice) =>
        Html.Of(
            $"""
            <label for="{FileField}">{voice["MinutesFile"]}</label>
            <p class="aside" id="om-{FileField}">{voice.Say("MinutesFileHint", SignedPdf.LargestMegabytes)}</p>
            <input id="{FileField}" name="{FileField}" type="file" accept="{MinutesFile.Endings}" aria-describedby="om-{FileField}">
            """
        );
}
