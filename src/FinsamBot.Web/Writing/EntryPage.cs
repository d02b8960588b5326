using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Writing;

/// <summary>The form of one entry, on a page of its own; the script of the writing page takes <see cref="Place"/> out of it and shows that
/// beside the text.</summary>
internal static class EntryPage
{
    public const string Place = "uppgift";

    public const string SeenField = "sett";

    private const int LongestLine = 200;

    public static PageResult Show(WritingCall call, TemplateSection section, EntrySheet sheet, PageNotice? notice = null)
    {
        var voice = call.Voice;
        return call.Page(
            WritingParts.NameOf(voice, section),
            call.Path,
            Html.Of(
                $"""
                <section id="{Place}" aria-labelledby="{Place}-rubrik">
                <h2 id="{Place}-rubrik" tabindex="-1">{sheet.Title}</h2>
                {call.Token.Begin(voice.In(call.Path + WritingPaths.Entry))}
                {About(section, sheet)}
                {FormToken.Hidden(SeenField, sheet.Seen)}
                {sheet.Fields.Select(f => Shown(f, voice.Language))}
                <p class="row"><button type="submit">{voice.Writing("Entry_Save")}</button>
                <a href="{voice.In(Back(call, section))}" data-back>{voice.Writing("Entry_Back")}</a></p>
                </form>
                {Html.When(sheet.Seen.Length > 0, () => Removing(call, section, sheet))}
                </section>
                """
            ),
            notice
        );
    }

    /// <summary>Where the section is written.</summary>
    public static string Back(WritingCall call, TemplateSection section) =>
        WritingPaths.PageOf(call.Report, call.View.Template.PageOf(section).Id);

    private static Html About(TemplateSection section, EntrySheet sheet) =>
        Html.Of(
            $"""
            {FormToken.Hidden(WritingPaths.SectionField, section.Id)}
            {Html.When(sheet.Id is not null, () => FormToken.Hidden(WritingPaths.EntryField, sheet.Id!))}
            """
        );

    /// <summary>Before it is gone for good it is asked.</summary>
    private static Html Removing(WritingCall call, TemplateSection section, EntrySheet sheet)
    {
        var voice = call.Voice;
        return Html.Of(
            $"""
            <details><summary>{voice.Writing("Entry_AskRemove")}</summary>
            <p>{voice.Writing("Entry_RemoveWhat")}</p>
            {call.Token.Begin(voice.In(call.Path + WritingPaths.RemoveEntry))}
            {About(section, sheet)}
            <button type="submit" class="second">{voice.Writing("Entry_Remove")}</button>
            </form></details>
            """
        );
    }

    private static Html Shown(EntryField field, Language language) =>
        field.Input switch
        {
            EntryInput.Said => Html.Of($"<p>{field.Label}</p>"),
            EntryInput.Aside => Html.Of($"""<p class="aside">{field.Label}</p>"""),
            _ => Asked(field, language).Show(null),
        };

    private static Field Asked(EntryField field, Language language) =>
        field.Input switch
        {
            EntryInput.Lines => new LinesField(field.Name, field.Label, field.Value) { IsOptional = true, Rows = 3 },
            EntryInput.Day => new DayField(field.Name, field.Label, language, field.Value) { IsOptional = true },
            EntryInput.Choice => new ChoiceField(field.Name, field.Label, [.. field.Choices.Select(c => (c.Value, c.Says))], field.Value)
            {
                Nothing = "",
            },
            EntryInput.Number => new TextField(field.Name, field.Label, field.Value) { IsOptional = true, Look = "short" },
            _ => new TextField(field.Name, field.Label, field.Value) { IsOptional = true, Longest = LongestLine },
        };
}
