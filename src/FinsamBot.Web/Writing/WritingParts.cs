using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Reports.Figures;
using FinsamBot.Domain.Reports.PersonalData;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;

namespace FinsamBot.Web.Writing;

/// <summary>What stands beside the text on the writing page: the way through the form, and what helps to write a section.</summary>
internal static class WritingParts
{
    /// <summary>The pages of the form with how far each has come, what comes after them, and the way to Word and back.</summary>
    public static Html Show(WritingCall call, TemplatePage here)
    {
        var voice = call.Voice;
        return Html.Of(
            $"""
            <div class="parts">
            <nav aria-label="{voice.Writing("Write_Parts")}">
            <ol>{call.View.Template.Pages.Select(p => Part(call, p, p.Id == here.Id))}</ol>
            <p><a class="button second" href="{voice.In(call.Path + WritingPaths.Read)}">{voice.Writing("Write_ReadAll")}</a></p>
            </nav>
            <section aria-labelledby="word">
            <h2 id="word">{voice.Writing("Word_Heading")}</h2>
            <p><a class="button second" href="{voice.In(call.Path + WritingPaths.Word)}" download>{voice.Writing("Word_Get")}</a></p>
            {Html.When(call.IsOpen, () => WordPage.Upload(call, isAnother: false))}
            </section>
            </div>
            """
        );
    }

    /// <summary>A section that is not this reader's to write.</summary>
    public static Html ToRead(WritingCall call, TemplateSection section)
    {
        var voice = call.Voice;
        return Html.Of(
            $"""
            <section aria-labelledby="h-{section.Id}" class="part">
            <h2 id="h-{section.Id}">{NameOf(voice, section)}</h2>
            <p class="aside">{section.Guidance.In(voice.Language)}</p>
            {Written(voice, SectionWords.Whole(call.View.Report, section, Language.Swedish))}
            </section>
            """
        );
    }

    public static string NameOf(Voice voice, TemplateSection section) => $"{section.Number} {section.Label.In(voice.Language)}".Trim();

    /// <summary>Beside the section's text lies another, to choose from.</summary>
    public static Html SetAside(WritingCall call, TemplateSection section)
    {
        var (voice, address) = (call.Voice, call.Voice.In(WritingPaths.ComparisonOf(call.Report, section.Id)));
        return Html.Of(
            $"""
            <div class="notice"><p>{voice.Writing("Write_HasAside")} <a href="{address}">{voice.Writing("Write_Compare")}</a></p></div>
            """
        );
    }

    public static Html Written(Voice voice, string text) =>
        string.IsNullOrWhiteSpace(text)
            ? Html.Of($"""<p class="aside">{voice["NothingWritten"]}</p>""")
            : Html.Of($"""<div class="written" lang="sv">{WrittenText.Show(text)}</div>""");

    /// <summary>What was said before, what was done, what was registered, what others think, and what to look at.</summary>
    /// <param name="text">What stands in the editor when the page opens.</param>
    public static Html Beside(WritingShown shown, TemplateSection section, string text)
    {
        var (call, voice) = (shown.Call, shown.Call.Voice);
        var before = shown.Previous is { } previous ? SectionWords.Whole(previous, section, Language.Swedish) : "";
        var log =
            section.Role == FieldRole.Activities
                ? LogDraft.Of(call.View.Intervention.Log.Within(call.View.Period), "", Language.Swedish)
                : "";
        return Html.Of(
            $"""
            <div class="helps">
            {FoundPlaces.List(call, section, text)}
            {Comments(call, section)}
            {EntryPanel.Show(shown, section)}
            {Fold(voice, "Write_Log", log)}
            {Fold(voice, "Write_Before", before)}
            <p><a href="{voice.In(WritingPaths.HistoryOf(call.Report, section.Id))}">{voice.Writing("Write_History")}</a></p>
            </div>
            """
        );
    }

    /// <summary>Something that looks like personal data, in its sentence.</summary>
    public static Html Place(Voice voice, PersonalDataPlace place) =>
        Html.Of(
            $"""
            <li>{voice.Writing(place.Blocks ? "Write_Number" : "Write_Personal", place.Section.Number)}
            {place.Before}<strong>{place.Found}</strong>{place.After}</li>
            """
        );

    private static Html Part(WritingCall call, TemplatePage page, bool isHere)
    {
        var (voice, progress) = (call.Voice, call.View.ProgressOf(page));
        var here = Html.When(isHere, () => Html.Of($""" aria-current="page" """));
        return Html.Of(
            $"""
            <li><a href="{voice.In(WritingPaths.PageOf(call.Report, page.Id))}"{here}>{WritingPage.NameOf(voice, page)}</a>
            <span class="aside">{ProgressWords.Of(progress, voice.Language)}</span></li>
            """
        );
    }

    private static Html Fold(Voice voice, string key, string text) =>
        Html.When(
            !string.IsNullOrWhiteSpace(text),
            () => Html.Of($"""<details><summary>{voice.Writing(key)}</summary>{Written(voice, text)}</details>""")
        );

    /// <summary>What the steering group has said about the section, in its latest words.</summary>
    private static Html Comments(WritingCall call, TemplateSection section)
    {
        var said = MemberTrail
            .Of(call.View.Report)
            .SelectMany(t => (t.Said.Answer?.Comments ?? []).Where(c => c.Section == section.Id).Select(c => (t.Said.Member.Name, c.Text)))
            .ToList();
        return Html.When(
            said.Count > 0,
            () =>
                Html.Of(
                    $"""
                    <details open><summary>{call.Voice.Writing("Write_Comments")}</summary>
                    {said.Select(s => Html.Of($"""<p><strong>{s.Name}</strong></p>{Written(call.Voice, s.Text)}"""))}
                    </details>
                    """
                )
        );
    }
}
