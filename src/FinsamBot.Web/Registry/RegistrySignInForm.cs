using FinsamBot.Domain.People;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.SignIn;

namespace FinsamBot.Web.Registry;

/// <summary>The sign-in on a page of the office, which begins with saying who one is.</summary>
internal static class RegistrySignInForm
{
    public static Html Show(Voice voice, RegistryForm form) =>
        form.State switch
        {
            { SignedIn: { } person } => SignInForm.SignedIn(voice, person.Name, person.Organisation, form.Begin(voice, PageAddress.Leave)),
            { Choices.Count: 0 } => Html.Of($"<p>{voice["DeskNobody"]}</p>"),
            { Who: { } who, CodeUntil: not null } => Html.Of($"{TypeCode(voice, form, who)}{WorkAccount(voice, form)}"),
            _ => Html.Of($"{AskForCode(voice, form)}{WorkAccount(voice, form)}"),
        };

    private static Html AskForCode(Voice voice, RegistryForm form)
    {
        var (why, begin) = (voice["DeskSignInWhy"], form.Begin(voice, PageAddress.Code));
        return form.State.Choices is [var only]
            ? SignInForm.AskForCode(why, begin, Says(only), voice.Say("SendCode", RegistryPageState.Masked(only)))
            : SignInForm.AskForCode(why, begin, Choices(voice, form), voice["DeskSendCode"]);
    }

    private static Html Choices(Voice voice, RegistryForm form) =>
        Html.Of(
            $"""
            <fieldset>
            <legend>{voice["DeskWho"]}</legend>
            {form.State.Choices.Select(p => Choice(p, p.Id == form.State.Address.Who))}
            </fieldset>
            """
        );

    private static Html Choice(Person person, bool isChosen)
    {
        var chosen = isChosen ? " checked" : "";
        var button = Html.Of($"""<input type="radio" name="{RegistryAddress.WhoField}" value="{person.Id.Value}" required{chosen}>""");
        return Html.Of($"""<p><label class="choice">{button} {person.Name}, {RegistryPageState.Masked(person)}</label></p>""");
    }

    private static Html TypeCode(Voice voice, RegistryForm form, Person who)
    {
        var mask = RegistryPageState.Masked(who);
        var where = voice.Say("CodeSent", mask, voice.Until(form.State.CodeUntil!.Value, form.State.View.Today));
        return Html.Of(
            $"""
            {SignInForm.TypeCode(voice, where, Begin(voice, form, PageAddress.Enter, who), form.Notice)}
            {SignInForm.AskAgain(voice, Begin(voice, form, PageAddress.Code, who), voice.Say("SendNewCode", mask))}
            """
        );
    }

    private static Html Begin(Voice voice, RegistryForm form, string step, Person who) =>
        Html.Of(
            $"""
            {form.Begin(voice, step)}
            {Says(who)}
            """
        );

    private static Html Says(Person who) => FormToken.Hidden(RegistryAddress.WhoField, who.Id.Value);

    private static Html WorkAccount(Voice voice, RegistryForm form) =>
        Html.When(form.OffersWorkAccount, () => SignInForm.WayByWorkAccount(voice, form.State.Address));
}
