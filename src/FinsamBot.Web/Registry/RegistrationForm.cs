using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Registry;

/// <summary>Case number and initials. The day of arrival is known and stands above; nobody types it.</summary>
internal static class RegistrationForm
{
    public const string CaseNumberField = "diarienummer";

    public const string InitialsField = "signatur";

    private const int LongestCaseNumber = 60;
    private const int LongestInitials = 10;

    public static Html Show(Voice voice, RegistryForm form)
    {
        var details = form.State.View.Circumstances.Association.Details;
        var hint =
            form.State.Suggestion is not null ? voice["CaseNumberSuggested"]
            : details.CaseNumberExample is { } example ? voice.Say("CaseNumberExample", example)
            : null;
        var initials = string.Concat(form.State.SignedIn!.Initials.Take(LongestInitials));
        return Html.Of(
            $"""
            <section class="step" aria-labelledby="registrera">
            <h2 id="registrera">{voice["RegistrationForm"]}</h2>
            {form.Begin(voice, RegistryAddress.Register)}
            {form.Field(CaseNumberField, voice["CaseNumber"], form.State.Suggestion ?? "", LongestCaseNumber, hint)}
            {form.Field(InitialsField, voice["Initials"], initials, LongestInitials)}
            <button type="submit">{voice["DoRegister"]}</button>
            </form>
            </section>
            """
        );
    }
}
