using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Registry;

/// <summary>Begins a new version of a report that was handed in. Folded in: it is seldom needed and not undone.</summary>
internal static class CorrectionForm
{
    public const string ReasonField = "orsak";

    private const int Longest = 500;

    public static Html Show(Voice voice, RegistryForm form) =>
        Html.When(
            form.State is { IsSubmitted: true, SignedIn: not null },
            () =>
                Html.Of(
                    $"""
                    <details{Html.When(form.Value(ReasonField).Length > 0, () => Html.Of($" open"))}>
                    <summary>{voice["CorrectTitle"]}</summary>
                    <p>{voice["CorrectWhat"]}</p>
                    {form.Begin(voice, RegistryAddress.Correct)}
                    <label for="{ReasonField}">{voice["CorrectReason"]}</label>
                    <textarea id="{ReasonField}" name="{ReasonField}" rows="3" maxlength="{Longest}" required>
                    {form.Value(ReasonField)}</textarea>
                    <button type="submit" class="second">{voice["DoCorrect"]}</button>
                    </form>
                    </details>
                    """
                )
        );
}
