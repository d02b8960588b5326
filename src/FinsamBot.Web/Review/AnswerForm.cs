using FinsamBot.Core.Reports;
using FinsamBot.Web.Markup;

namespace FinsamBot.Web.Review;

/// <summary>The two ways to answer: a text for the steering group's section, or that there is nothing to say.</summary>
internal static class AnswerForm
{
    public const string KindField = "svar";

    public const string Analysis = "analys";

    public const string NoRemarks = "inga-synpunkter";

    /// <summary>An answer that was given is changed on request: the form would only repeat it.</summary>
    public static Html Show(Voice voice, ReviewState state, ReviewForm form) => Html.Of($"""
        {(state.Answer is null || form.Typed is not null ? Answering(voice, state, form) : Html.Of($"""
            <details>
            <summary>{voice["ChangeAnswer"]}</summary>
            {Answering(voice, state, form)}
            </details>
            """))}
        <div class="session">
        <p>{voice.Say("SignedInAs", state.Member.Name, state.Member.Organisation)}</p>
        {form.Begin(voice, ReviewAddress.SignOut)}
        <button type="submit" class="quiet">{voice["SignOut"]}</button>
        </form>
        </div>
        """);

    private static Html Answering(Voice voice, ReviewState state, ReviewForm form) => Html.Of($"""
        {form.Begin(voice, ReviewAddress.Answer)}
        {Question(voice, state.AsAsked.Template.SteeringGroupSection)}
        <textarea id="text" name="{FormGuard.TextField}" rows="12" aria-describedby="vagledning">
        {form.Typed ?? state.Answer?.Text ?? ""}</textarea>
        <button type="submit" name="{KindField}" value="{Analysis}">{voice["SaveAndSend"]}</button>
        <p id="inga">{voice["NoRemarksWhy"]}</p>
        <button type="submit" name="{KindField}" value="{NoRemarks}" class="second" aria-describedby="inga">{voice["NoRemarks"]}</button>
        </form>
        """);

    private static Html Question(Voice voice, TemplateSection? section) => section is null
        ? Html.Of($"""<label for="text">{voice["YourAnswer"]}</label><p id="vagledning" class="aside"></p>""")
        : Html.Of($"""
            <label for="text">{section.Number} {section.Label.In(voice.Language)}</label>
            <p id="vagledning" class="aside">{section.Guidance.In(voice.Language)}</p>
            """);
}
