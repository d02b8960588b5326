using System.Globalization;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Editor;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Writing;

/// <summary>What the writing page shows.</summary>
internal sealed record WritingShown(WritingCall Call, TemplatePage Page, FigureEntries Entries)
{
    public PageNotice? Notice { get; init; }

    /// <summary>What was typed and could not be saved.</summary>
    public IFormCollection? Typed { get; init; }

    /// <summary>The report of the same kind before this one.</summary>
    public Report? Previous { get; init; }

    /// <summary>The reader's own unsaved texts by section, latest first.</summary>
    public Dictionary<string, IReadOnlyList<FoundDraft>> Drafts { get; } = [];
}

/// <summary>One page of the form, to write: its sections with what helps to write them beside.</summary>
internal static class WritingPage
{
    /// <summary>As much as the rules take.</summary>
    public const int LongestText = 100_000;

    public const string DoneSaved = "sparat";
    public const string DoneBoth = "bada";
    public const string DoneTakenBack = "aterstallt";
    public const string DoneDiscarded = "slangt";
    public const string DoneEntry = "uppgift";
    public const string DoneElsewhere = "annan-period";
    public const string DoneRemoved = "borttaget";
    public const string DoneGone = "borta";

    private const int LongestLine = 1000;

    /// <summary>By the name that the script knows them by.</summary>
    private static readonly (string Name, string Key)[] ScriptWords =
    [
        ("saved", "Script_Kept"),
        ("offline", "Script_Offline"),
        ("out", "Script_Out"),
        ("signin", "Script_SignIn"),
        ("closed", "Script_Closed"),
        ("long", "Script_Long"),
        ("changed", "Script_Changed"),
        ("restored", "Script_Restored"),
        ("download", "Script_Download"),
        ("signs", "Script_Signs"),
    ];

    public static string TextOf(TemplateSection section) => "text-" + section.Id;

    public static string SeenOf(TemplateSection section) => "sedd-" + section.Id;

    public static PageResult Show(WritingShown shown)
    {
        var (call, page) = (shown.Call, shown.Page);
        var voice = call.Voice;
        var title = voice.Writing("Write_Title", NameOf(voice, page), call.View.Intervention.Name);
        var isWritten = page.Sections.Any(call.MayWord);
        return call.Page(
            title,
            call.Path,
            Html.Of(
                $"""
                <p class="period">{Days.Period(call.View.Period, voice.Language)} · {DueWords(call)}</p>
                <div class="writing">
                <div>
                {Html.When(!call.IsOpen, () => PageNotice.Aside(voice.Writing("Write_HandedIn")))}
                {Html.When(isWritten, () => Form(shown))}
                {Html.When(!isWritten, () => Html.Of($"{page.Sections.Select(s => WritingParts.ToRead(call, s))}"))}
                </div>
                {WritingParts.Show(call, page)}
                </div>
                """
            ),
            shown.Notice,
            StaticFile.WritingScript.Address,
            // The editor takes the place of the text area before marks are put in it.
            EditorField.Script,
            StaticFile.FoundScript.Address,
            StaticFile.EntryScript.Address,
            StaticFile.DropScript.Address
        );
    }

    /// <summary>2.1 Aktiviteter</summary>
    public static string NameOf(Voice voice, TemplatePage page) => $"{page.Number} {page.Title.In(voice.Language)}".Trim();

    private static string DueWords(WritingCall call) =>
        call.View.Report.Submission is null
            ? call.Voice.Writing("Write_Due", call.Voice.Day(call.View.DueDate, call.View.Today))
            : call.Voice.Writing("Write_IsHandedIn");

    private static Html Form(WritingShown shown)
    {
        var (call, page) = (shown.Call, shown.Page);
        return Html.Of(
            $"""
            {call.Token.Begin(call.Voice.In(call.Path + WritingPaths.Save), Html.Of($""" id="skriv" {Words(call)} """))}
            {Html.When(page.Sections.Any(s => s.HoldsFigures), () => Usual(call.Voice))}
            {FormToken.Hidden(WritingPaths.PageField, page.Id)}
            {page.Sections.Select(s => call.MayWord(s) ? Section(shown, s) : WritingParts.ToRead(call, s))}
            {Buttons(call, page)}
            </form>
            """
        );
    }

    private static Html Buttons(WritingCall call, TemplatePage page)
    {
        var (voice, isLong) = (call.Voice, page.Sections.Any(s => s.IsLong));
        var isDone = isLong && page.Sections.Where(s => s.IsLong).All(s => call.View.Report.TextOf(s.Id).Done);
        return Html.Of(
            $"""
            <p class="row">
            {Button("nasta", voice.Writing("Write_SaveNext"), isMain: true)}
            {Html.When(isLong && !isDone, () => Button("klar", voice.Writing("Write_SaveDone"), isMain: false))}
            {Html.When(isDone, () => Button("oklar", voice.Writing("Write_SaveUndone"), isMain: false))}
            {Button("kvar", voice.Writing("Write_Save"), isMain: false)}
            </p>
            """
        );
    }

    /// <summary>What Enter presses: the first button of a form, also where others stand before the usual one.</summary>
    private static Html Usual(Voice voice) =>
        Html.Of(
            $"""
            <button type="submit" name="{WritingPages.ThenField}" value="nasta" hidden>{voice.Writing("Write_SaveNext")}</button>
            """
        );

    private static Html Button(string then, string says, bool isMain)
    {
        var look = Html.When(!isMain, () => Html.Of($""" class="second" """));
        return Html.Of($"""<button type="submit" name="{WritingPages.ThenField}" value="{then}"{look}>{says}</button>""");
    }

    private static Html Section(WritingShown shown, TemplateSection section)
    {
        var (call, voice) = (shown.Call, shown.Call.Voice);
        var label = section.Label.In(voice.Language);
        return Html.Of(
            $"""
            <section aria-labelledby="h-{section.Id}" class="part">
            <h2 id="h-{section.Id}">{section.Number} {label}</h2>
            <p class="aside" id="om-{section.Id}">{section.Guidance.In(voice.Language)}</p>
            {Html.When(call.View.Report.AsideOf(section.Id).Any(), () => WritingParts.SetAside(call, section))}
            {(section.IsLong ? Long(shown, section) : Line(shown, section, label))}
            {Html.When(section.IsLong, () => WritingParts.Beside(shown, section, TextIn(shown, section)))}
            </section>
            """
        );
    }

    private static Html Line(WritingShown shown, TemplateSection section, string label)
    {
        var (saved, name) = (shown.Call.View.Report.TextOf(section.Id), TextOf(section));
        var text = shown.Typed is { } typed && typed.TryGetValue(name, out var said) ? said.ToString() : saved.Text;
        return Html.Of(
            $"""
            <input type="text" id="{name}" name="{name}" value="{text}" maxlength="{LongestLine}" autocomplete="off"
            aria-label="{label}" aria-describedby="om-{section.Id}">
            {Seen(section, saved.Revision)}
            """
        );
    }

    /// <summary>The text to go on from: what could not be saved, else the reader's own unsaved text, else the saved one.</summary>
    private static string TextIn(WritingShown shown, TemplateSection section) =>
        TypedIn(shown, section) ?? LatestOf(shown, section)?.Draft.Text ?? shown.Call.View.Report.TextOf(section.Id).Text;

    private static string? TypedIn(WritingShown shown, TemplateSection section) =>
        shown.Typed is { } form && form.TryGetValue(TextOf(section), out var said) ? said.ToString() : null;

    private static FoundDraft? LatestOf(WritingShown shown, TemplateSection section) =>
        shown.Drafts.GetValueOrDefault(section.Id) is [var latest, ..] ? latest : null;

    private static Html Long(WritingShown shown, TemplateSection section)
    {
        var (call, voice, name) = (shown.Call, shown.Call.Voice, TextOf(section));
        var saved = call.View.Report.TextOf(section.Id);
        var draft = LatestOf(shown, section);
        var seen =
            shown.Typed is { } again && int.TryParse(again[SeenOf(section)], out var number)
                ? number
                : draft?.Draft.BasedOn ?? saved.Revision;
        var (isDraft, revision, tab) = (TypedIn(shown, section) is null && draft is not null, Number(seen), draft?.Place.Tab);
        return Html.Of(
            $"""
            {Html.When(isDraft, () => PageNotice.Aside(voice.Writing("Write_IsDraft", voice.Moment(draft!.Draft.At, call.View.Today))))}
            <label for="{name}">{voice.Writing("Write_YourText")}</label>
            <textarea id="{name}" name="{name}" rows="16" lang="sv" spellcheck="true" maxlength="{LongestText}"{EditorField.Attributes(
                voice
            )}
            data-section="{section.Id}" data-seen="{revision}" data-from="{tab}" aria-describedby="om-{section.Id}">
            {TextIn(shown, section)}</textarea>
            {EditorField.Plain(voice)}
            {Seen(section, seen)}
            <p class="aside" id="laget-{section.Id}" role="status"></p>
            <p class="aside" id="andra-{section.Id}" role="status"></p>
            <p class="aside" id="antal-{section.Id}" role="status"></p>
            {UsualLength.Of(shown, section)}
            {Html.When(isDraft, () => Saved(voice, saved))}
            {(shown.Drafts.GetValueOrDefault(section.Id) ?? []).Skip(isDraft ? 1 : 0).Select(d => Other(call, d))}
            """
        );
    }

    /// <summary>Beside an unsaved text the saved one is to be seen.</summary>
    private static Html Saved(Voice voice, SectionText saved) =>
        Html.Of($"""<details><summary>{voice.Writing("Write_ShowSaved")}</summary>{WritingParts.Written(voice, saved.Text)}</details>""");

    private static Html Other(WritingCall call, FoundDraft draft) =>
        Html.Of(
            $"""
            <details><summary>{call.Voice.Writing("Write_OtherTab", call.Voice.Moment(draft.Draft.At, call.View.Today))}</summary>
            {WritingParts.Written(call.Voice, draft.Draft.Text)}</details>
            """
        );

    private static Html Seen(TemplateSection section, int revision) => FormToken.Hidden(SeenOf(section), Number(revision));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>What the page's script says, and where it asks.</summary>
    private static Html Words(WritingCall call)
    {
        var (voice, report) = (call.Voice, call.Report.ToString());
        var says = ScriptWords.Select(w => Html.Of($""" data-{w.Name}="{voice.Writing(w.Key)}" """));
        return Html.Of($"""data-base="{voice.At(call.Path)}" data-report="{report}"{says}""");
    }
}
