using System.Globalization;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports.PersonalData;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;

namespace FinsamBot.Web.Writing;

/// <summary>What the page about a file shows.</summary>
internal sealed record WordShown(WritingCall Call)
{
    public PageNotice? Notice { get; init; }

    public AskedFile? Asked { get; init; }

    /// <summary>Null when no file was asked for, or it cannot be used.</summary>
    public FileAgainstReport? Said { get; init; }

    /// <summary>The reader's own unsaved texts.</summary>
    public IReadOnlyList<FoundDraft> Drafts { get; init; } = [];

    /// <summary>The file is about this report, or its reader has said to go on.</summary>
    public bool IsToChoose => Said is not null && (Said.Misfits.Count == 0 || Asked!.Anyway);

    public IEnumerable<FoundDraft> DraftsOf(string section) => Drafts.Where(d => d.Place.Section == section);

    /// <summary>Which unsaved texts were shown: whoever presses has seen these, and no others.</summary>
    public string DraftMarkOf(string section) => string.Join(',', DraftsOf(section).Select(d => $"{d.Place.Tab}.{d.Draft.Number}"));
}

/// <summary>A file beside the report: where they differ both are shown, to take the file's text or to leave it.</summary>
internal static class WordPage
{
    public const string FileField = "dokument";
    public const string DraftField = "utkast";
    public const string DoneTaken = "tagen";

    public static PageResult Show(WordShown shown)
    {
        var (call, voice) = (shown.Call, shown.Call.Voice);
        return call.Page(
            voice.Writing("Word_Title", call.View.Intervention.Name),
            shown.Asked?.AddressIn(call.Report) ?? call.Path + WritingPaths.File,
            Html.Of(
                $"""
                {Html.When(!call.IsOpen, () => PageNotice.Aside(voice.Writing("Write_HandedIn")))}
                {Html.When(call.IsOpen && shown.Said is not null, () => Said(shown, shown.Said!, shown.Asked!))}
                {Html.When(call.IsOpen, () => Html.Of($"""<section class="part">{Upload(call, shown.Asked is not null)}</section>"""))}
                <p><a href="{voice.In(call.Path)}">{voice.Writing("Read_Back")}</a></p>
                """
            ),
            shown.Notice,
            StaticFile.DropScript.Address
        );
    }

    /// <summary>The way for a file to come in: chosen, or dropped on the page where the script runs.</summary>
    public static Html Upload(WritingCall call, bool isAnother)
    {
        var voice = call.Voice;
        var attributes = Html.Of($"""accept=".docx,.txt,.md" required aria-describedby="om-wordfil" """);
        return Html.Of(
            $"""
            {call.Token.Begin(voice.In(call.Path + WritingPaths.File), Html.Of($""" enctype="multipart/form-data" """))}
            <label for="wordfil">{voice.Writing(isAnother ? "Word_Another" : "Word_File")}</label>
            <p class="aside" id="om-wordfil">{voice.Writing("Word_Hint")} <span id="wordslapp" hidden>{voice.Writing(
                "Word_Drop"
            )}</span></p>
            <input id="wordfil" name="{FileField}" type="file" {attributes}>
            <button type="submit" class="second">{voice.Writing("Word_Read")}</button>
            </form>
            """
        );
    }

    private static Html Said(WordShown shown, FileAgainstReport said, AskedFile asked)
    {
        if (!shown.IsToChoose)
        {
            return Misfits(shown.Call, said, asked);
        }

        var voice = shown.Call.Voice;
        var open = said.Sections.Where(s => !asked.Left.Contains(s.Section.Id)).ToList();
        var left = said.Sections.Where(s => asked.Left.Contains(s.Section.Id)).Select(s => s.Section).ToList();
        var places = said.PersonalDataIn(shown.Call.View);
        return Html.Of(
            $"""
            <p class="lead">{Lead(voice, said, asked.File.Name, open.Count)}</p>
            {Html.When(left.Count > 0, () => Left(shown.Call, asked, left))}
            {List(voice, "Word_Questions", said.Questions)}
            {open.Select(s => Section(shown, asked, s, [.. places.Where(p => p.Section.Id == s.Section.Id)]))}
            {Html.When(said.Figures.Count > 0, () => Figures(voice, said.Figures))}
            {Html.When(said.Unplaced.Count > 0, () => Unplaced(voice, said.Unplaced))}
            """
        );
    }

    private static string Lead(Voice voice, FileAgainstReport said, string file, int open) =>
        said switch
        {
            _ when open > 0 => voice.Writing("Word_Differs", file, open),
            { Sections.Count: 0, Figures.Count: 0, Unplaced.Count: 0 } => voice.Writing("Word_Same", file),
            _ => voice.Writing("Word_Through", file),
        };

    private static Html Misfits(WritingCall call, FileAgainstReport said, AskedFile asked)
    {
        var (voice, address) = (call.Voice, call.Voice.In((asked with { Anyway = true }).AddressIn(call.Report)));
        return Html.Of(
            $"""
            {List(voice, "Word_Misfits", said.Misfits)}
            <p><a class="button second" href="{address}">{voice.Writing("Word_Anyway")}</a></p>
            """
        );
    }

    private static Html List(Voice voice, string title, IReadOnlyList<string> sentences) =>
        Html.When(
            sentences.Count > 0,
            () =>
                Html.Of(
                    $"""
                    <div class="notice"><p>{voice.Writing(title)}</p><ul>{sentences.Select(s => Html.Of($"<li>{s}</li>"))}</ul></div>
                    """
                )
        );

    private static Html Left(WritingCall call, AskedFile asked, IReadOnlyList<TemplateSection> left)
    {
        var (voice, address) = (call.Voice, call.Voice.In((asked with { Left = [] }).AddressIn(call.Report)));
        var names = Domain.Text.Texts.List([.. left.Select(s => WritingParts.NameOf(voice, s))], voice.Language);
        return Html.Of($"""<p>{voice.Writing("Word_Left", names)} <a href="{address}">{voice.Writing("Word_ShowAgain")}</a></p>""");
    }

    private static Html Section(WordShown shown, AskedFile asked, SectionDifference difference, IReadOnlyList<PersonalDataPlace> places)
    {
        var (voice, section) = (shown.Call.Voice, difference.Section);
        var saved = shown.Call.View.Report.TextOf(section.Id).Text;
        return Html.Of(
            $"""
            <section aria-labelledby="h-{section.Id}" class="part">
            <h2 id="h-{section.Id}">{WritingParts.NameOf(voice, section)}</h2>
            {Html.When(places.Count > 0, () => Places(voice, places))}
            {shown.DraftsOf(section.Id).Select(d => Draft(shown.Call, d))}
            <div class="beside">
            <div><h3>{voice.Writing("Word_InReport")}</h3>{WritingParts.Written(voice, saved)}</div>
            <div><h3>{voice.Writing("Word_InFile")}</h3>{Marked(difference)}</div>
            </div>
            {Choice(shown, asked, section)}
            </section>
            """
        );
    }

    /// <summary>Where nothing stood, everything is new and no mark helps.</summary>
    private static Html Marked(SectionDifference difference) =>
        Html.Of(
            $"""
            <div class="written" lang="sv">{(
                difference.Now.Length == 0 ? WrittenText.Show(difference.Said) : WrittenText.Show(difference.Marked)
            )}</div>
            """
        );

    private static Html Choice(WordShown shown, AskedFile asked, TemplateSection section)
    {
        var (call, voice, name) = (shown.Call, shown.Call.Voice, WritingParts.NameOf(shown.Call.Voice, section));
        var (take, keep) = (voice.Writing("Word_Take"), voice.Writing("Word_Keep"));
        var revision = call.View.Report.TextOf(section.Id).Revision.ToString(CultureInfo.InvariantCulture);
        var leave = voice.In((asked with { Left = [.. asked.Left, section.Id] }).AddressIn(call.Report));
        return Html.Of(
            $"""
            <div class="row">
            {call.Token.Begin(voice.In(call.Path + WritingPaths.TakeIn))}
            {asked.Hidden}
            {FormToken.Hidden(WritingPaths.SectionField, section.Id)}
            {FormToken.Hidden(WritingPaths.RevisionField, revision)}
            {FormToken.Hidden(DraftField, shown.DraftMarkOf(section.Id))}
            <button type="submit" aria-label="{take}: {name}">{take}</button>
            </form>
            <a class="button second" href="{leave}" aria-label="{keep}: {name}">{keep}</a>
            </div>
            """
        );
    }

    private static Html Places(Voice voice, IReadOnlyList<PersonalDataPlace> places) =>
        Html.Of(
            $"""
            <div class="notice"><p>{voice.Writing("Write_LookAt")}</p>
            <ul>{places.Select(p => WritingParts.Place(voice, p))}</ul></div>
            """
        );

    private static Html Draft(WritingCall call, FoundDraft draft) =>
        Html.Of(
            $"""
            <div class="notice"><p>{call.Voice.Writing("Word_Draft", call.Voice.Moment(draft.Draft.At, call.View.Today))}</p></div>
            <details><summary>{call.Voice.Writing("Word_ShowDraft")}</summary>
            {WritingParts.Written(call.Voice, draft.Draft.Text)}</details>
            """
        );

    private static Html Figures(Voice voice, IReadOnlyList<SectionDifference> figures) =>
        Html.Of(
            $"""
            <section aria-labelledby="tabeller" class="part">
            <h2 id="tabeller">{voice.Writing("Word_Figures")}</h2>
            <p>{voice.Writing("Word_FiguresHow")}</p>
            {figures.Select(f => Html.Of($"<h3>{WritingParts.NameOf(voice, f.Section)}</h3>{Marked(f)}"))}
            </section>
            """
        );

    private static Html Unplaced(Voice voice, IReadOnlyList<string> texts) =>
        Html.Of(
            $"""
            <section aria-labelledby="utan-plats" class="part">
            <h2 id="utan-plats">{voice.Writing("Word_Unplaced")}</h2>
            <p>{voice.Writing("Word_UnplacedHow")}</p>
            {texts.Select(t => WritingParts.Written(voice, t))}
            </section>
            """
        );
}
