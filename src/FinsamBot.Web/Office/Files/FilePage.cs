using FinsamBot.Runtime.Enrolling;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Office.Files;

/// <summary>What the office sees of a file: the way to send one, all that is wrong in it, or what it would change.</summary>
internal static class FilePage
{
    /// <param name="mistakes">Of the file that was sent; none on a fresh page.</param>
    public static PageResult Ask(OfficeCall call, PageNotice? notice, IReadOnlyList<Mistake> mistakes)
    {
        var voice = call.Voice;
        return new OfficeFrame(call, OfficePaths.File, voice.Office("File_Title")) { Notice = notice }.Around(
            Html.Of(
                $"""
                {Html.When(mistakes.Count > 0, () => Mistakes(voice, mistakes))}
                <p class="lead">{voice.Office("File_What")}</p>
                <p><a href="{voice.In(OfficePaths.FileTemplate)}" download>{voice.Office("File_Template")}</a></p>
                {Upload(call)}
                """
            )
        );
    }

    /// <param name="content">The file, to come along with the form.</param>
    public static PageResult Confirm(OfficeCall call, Enrolment enrolment, string name, string content)
    {
        var (voice, language) = (call.Voice, call.Voice.Language);
        var changes = enrolment.Changes.Select(c => Html.Of($"<li>{EnrollingTexts.Of(c, language)}</li>")).ToList();
        var made = enrolment.Changes.Count(c => c.IsMade);
        return new OfficeFrame(call, OfficePaths.File, voice.Office("Confirm_Title")).Around(
            Html.Of(
                $"""
                <p class="period">{name}</p>
                <p class="lead">{(made == 0 ? voice.Office("File_Same") : voice.OfficeCount("File_Changes", made))}</p>
                {enrolment.Notes.Select(n => PageNotice.Aside(EnrollingTexts.Of(n, language)))}
                <ul>{changes}</ul>
                {Html.When(enrolment.Openings > 0, () => Html.Of($"<p>{voice.OfficeCount("File_Openings", enrolment.Openings)}</p>"))}
                {Html.When(made > 0, () => Enter(call, name, content))}
                <p><a href="{voice.In(OfficePaths.File)}">{voice.Office(made > 0 ? "Cancel" : "File_Another")}</a></p>
                """
            )
        );
    }

    private static Html Enter(OfficeCall call, string name, string content) =>
        OfficeForm.Show(
            call,
            OfficePaths.File + OfficePaths.Enter,
            Html.Of($"{FormToken.Hidden(FilePages.NameField, name)}{FormToken.Hidden(FilePages.ContentField, content)}"),
            call.Voice.Office("File_DoEnter")
        );

    private static Html Upload(OfficeCall call)
    {
        var (voice, id) = (call.Voice, FilePages.FileField);
        var kinds = Html.Of($"""accept=".xlsx,.csv,.json" required aria-describedby="om-{id}" """);
        return Html.Of(
            $"""
            {call.Token.Begin(voice.In(OfficePaths.File + OfficePaths.Look), Html.Of($""" enctype="multipart/form-data" """))}
            <label for="{id}">{voice.Office("File_File")}</label>
            <p class="aside" id="om-{id}">{voice.Office("File_Hint")}</p>
            <input id="{id}" name="{id}" type="file" {kinds}>
            <button type="submit">{voice.Office("File_DoLook")}</button>
            </form>
            """
        );
    }

    private static Html Mistakes(Voice voice, IReadOnlyList<Mistake> mistakes) =>
        Html.Of(
            $"""
            <section aria-labelledby="fel">
            <h2 id="fel">{voice.Office("File_Mistakes")}</h2>
            <ol>{mistakes.Select(m => Html.Of($"<li>{Place(voice, m)}{m.In(voice.Language)}{Meant(voice, m)}</li>"))}</ol>
            </section>
            """
        );

    private static Html Place(Voice voice, Mistake mistake)
    {
        var place = EnrollingTexts.Of(mistake.At, voice.Language);
        return Html.When(place.Length > 0, () => Html.Of($"<strong>{place}:</strong> "));
    }

    private static string Meant(Voice voice, Mistake mistake) =>
        mistake.Meant is { } meant ? " " + EnrollingTexts.Meant(meant, voice.Language) : "";
}
