using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Reading;

namespace FinsamBot.Web.Registry;

/// <summary>What the registrar's page and the signature tracker share: which report it is, and at the end how to correct it and who is
/// signed in.</summary>
internal static class RegistryFrame
{
    /// <param name="name">Key of the page's name.</param>
    public static Html Around(Voice voice, RegistryForm form, string name, Html main)
    {
        var (state, view) = (form.State, form.State.View);
        var title = $"{voice[name]}: {view.Template.Name.In(voice.Language)}, {view.Intervention.Name}";
        return new ReportPage(voice, view, title, state.Address.Path).Around(
            Html.Of(
                $"""
                {Html.When(form.Notice is not null, () => form.Notice!.Show())}
                {main}
                {Html.When(state.Address.Kind != RegistryPageKind.Protokoll, () => CorrectionForm.Show(voice, form))}
                {Html.When(state.SignedIn is not null, () => RegistrySignInForm.Show(voice, form))}
                """
            )
        );
    }

    /// <param name="heading">Key of what the reader signs in for.</param>
    public static Html SignIn(Voice voice, RegistryForm form, string heading)
    {
        var title = Html.Of($"""<h2 id="inloggning">{voice[heading]}</h2>""");
        return Html.Of($"""<section class="step" aria-labelledby="inloggning">{title}{RegistrySignInForm.Show(voice, form)}</section>""");
    }
}
