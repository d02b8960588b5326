using FinsamBot.Domain.People;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Review;

namespace FinsamBot.Web.Registry;

/// <summary>Saying who one is, asking for a code, and typing it.</summary>
internal static class RegistrySignInForm
{
    public static Html Show(Voice voice, RegistryForm form) =>
        form.State switch
        {
            { SignedIn: { } person } => SignInForm.SignedIn(
                voice,
                person.Name,
                person.Organisation,
                form.Begin(voice, RegistryAddress.SignOut)
            ),
            { Choices.Count: 0 } => Html.Of($"<p>{voice["DeskNobody"]}</p>"),
            { Who: { } who, CodeUntil: not null } => Html.Of($"{TypeCode(voice, form, who)}{WorkAccount(voice, form)}"),
            _ => Html.Of($"{AskForCode(voice, form)}{WorkAccount(voice, form)}"),
        };

    private static Html AskForCode(Voice voice, RegistryForm form) =>
        Html.Of(
            $"""
            <p>{voice["DeskSignInWhy"]}</p>
            {form.Begin(voice, RegistryAddress.Code)}
            {(form.State.Choices is [var only] ? Only(voice, only) : Choices(voice, form))}
            </form>
            """
        );

    private static Html Only(Voice voice, Person person)
    {
        var button = Html.Of($"""<button type="submit">{voice.Say("SendCode", RegistryPageState.Masked(person))}</button>""");
        return Html.Of($"""<input type="hidden" name="{RegistryAddress.WhoField}" value="{person.Id.Value}">{button}""");
    }

    private static Html Choices(Voice voice, RegistryForm form) =>
        Html.Of(
            $"""
            <fieldset>
            <legend>{voice["DeskWho"]}</legend>
            {form.State.Choices.Select(p => Choice(p, p.Id == form.State.Address.Who))}
            </fieldset>
            <button type="submit">{voice["DeskSendCode"]}</button>
            """
        );

    private static Html Choice(Person person, bool isChosen)
    {
        var chosen = isChosen ? " checked" : "";
        var button = Html.Of($"""<input type="radio" name="{RegistryAddress.WhoField}" value="{person.Id.Value}" required{chosen}>""");
        return Html.Of($"""<p><label class="choice">{button} {person.Name}, {RegistryPageState.Masked(person)}</label></p>""");
    }

    private static Html TypeCode(Voice voice, RegistryForm form, Person who) =>
        Html.Of(
            $"""
            <p>{voice.Say("CodeSent", RegistryPageState.Masked(who), voice.Until(form.State.CodeUntil!.Value, form.State.View.Today))}</p>
            {form.Begin(voice, RegistryAddress.SignIn)}
            <input type="hidden" name="{RegistryAddress.WhoField}" value="{who.Id.Value}">
            {SignInForm.CodeInput(voice, form.Notice)}
            <button type="submit">{voice["SignIn"]}</button>
            </form>
            <p class="aside">{voice["NoCode"]}</p>
            {form.Begin(voice, RegistryAddress.Code)}
            <input type="hidden" name="{RegistryAddress.WhoField}" value="{who.Id.Value}">
            <button type="submit" class="quiet">{voice.Say("SendNewCode", RegistryPageState.Masked(who))}</button>
            </form>
            """
        );

    private static Html WorkAccount(Voice voice, RegistryForm form) =>
        Html.When(form.OffersWorkAccount, () => SignInForm.WayByWorkAccount(voice, form.State.Address.Path + RegistryAddress.WorkAccount));
}
