using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.SignIn;

/// <summary>What the page of the sign-in shows.</summary>
/// <param name="Asks">A code may be on its way: the page asks for it.</param>
internal sealed record DoorState(DoorCaller DoorCaller, bool Asks, FormToken Token, bool OffersWorkAccount)
{
    public DoorAddress Address => new(DoorCaller.Till);

    public PageNotice? Notice { get; init; }

    /// <summary>Who is signed in already; null for nobody.</summary>
    public (string Name, string Organisation)? SignedIn { get; init; }

    /// <summary>Whether the account in Teams signs in, where the page stands in the tab.</summary>
    public TabAccount Teams { get; init; }

    /// <summary>The reader has just signed out.</summary>
    public bool HasLeft { get; init; }
}

/// <summary>One door for people: the page on which anybody signs in, whatever page comes after.</summary>
internal static class DoorPage
{
    public static Html Show(Voice voice, DoorState state) =>
        new Layout(voice, voice["DoorTitle"], state.DoorCaller.Till.Address is null ? DoorAddress.Pattern : null).Around(
            Html.Of(
                $"""
                <h1>{voice["DoorTitle"]}</h1>
                {Html.When(state.Notice is not null, () => state.Notice!.Show())}
                {(voice.IsInTab && state.SignedIn is null ? TabDoor.Show(voice, state, Step(voice, state)) : Ways(voice, state))}
                <p class="aside">{voice["DoorHelp"]}</p>
                """
            )
        );

    private static Html Ways(Voice voice, DoorState state) =>
        Html.Of(
            $"""
            {Step(voice, state)}
            {Html.When(state is { SignedIn: null, OffersWorkAccount: true }, () => SignInForm.WayByWorkAccount(voice, state.Address))}
            """
        );

    private static Html Step(Voice voice, DoorState state)
    {
        if (state.SignedIn is { } person)
        {
            return Inside(voice, state, person);
        }

        return state.Asks ? TypeCode(voice, state) : AskForCode(voice, state);
    }

    private static Html Inside(Voice voice, DoorState state, (string Name, string Organisation) person) =>
        Html.Of(
            $"""
            {Html.When(state.DoorCaller.Till.Address is not null, () => Onwards(voice, voice.At(state.DoorCaller.Till.Address!)))}
            {Html.When(state.DoorCaller.Till.Address is null, () => Html.Of($"<p>{voice["DoorBack"]}</p>"))}
            {SignInForm.SignedIn(voice, person.Name, person.Organisation, Begin(voice, state, PageAddress.Leave))}
            """
        );

    private static Html Onwards(Voice voice, string address) =>
        Html.Of($"""<p><a class="button" href="{address}">{voice["DoorOnwards"]}</a></p>""");

    private static Html AskForCode(Voice voice, DoorState state) =>
        SignInForm.AskForCode(
            voice["DoorWhy"],
            Begin(voice, state, PageAddress.Code),
            Html.When(state.DoorCaller.Mask is null, () => AddressInput(voice, state.DoorCaller.Typed)),
            state.DoorCaller.Mask is { } mask ? voice.Say("SendCode", mask) : voice["DoorSend"]
        );

    private static Html AddressInput(Voice voice, string typed)
    {
        var content = Html.Of($"autocomplete=\"email\" maxlength=\"254\" required value=\"{typed}\"");
        return Html.Of(
            $"""
            <label for="{DoorAddress.AddressField}">{voice["DoorAddress"]}</label>
            <input id="{DoorAddress.AddressField}" name="{DoorAddress.AddressField}" type="email" {content}>
            """
        );
    }

    /// <summary>From a letter there is no other code to ask for: it holds one.</summary>
    private static Html TypeCode(Voice voice, DoorState state) =>
        Html.Of(
            $"""
            {SignInForm.TypeCode(voice, WhereTheCodeIs(voice, state.DoorCaller), Begin(voice, state, PageAddress.Enter), state.Notice)}
            {Html.When(
                state.DoorCaller.Opened is null,
                () => SignInForm.AskAgain(voice, Begin(voice, state, PageAddress.Code), voice["DoorSendAgain"])
            )}
            """
        );

    private static string WhereTheCodeIs(Voice voice, DoorCaller caller)
    {
        if (caller.Opened is not null)
        {
            return voice["DoorLetter"];
        }

        return caller.Mask is { } mask ? voice.Say("DoorSent", mask) : voice.Say("DoorPerhapsSent", caller.Typed);
    }

    private static Html Begin(Voice voice, DoorState state, string step) =>
        Html.Of(
            $"""
            {state.Token.Begin(voice.In(DoorAddress.Pattern + step))}
            {Hidden(DoorAddress.TillField, state.DoorCaller.Till.Address ?? "")}
            {Hidden(DoorAddress.LetterField, state.DoorCaller.Letter)}
            {Hidden(DoorAddress.AddressField, state.Asks ? state.DoorCaller.Typed : "")}
            """
        );

    private static Html Hidden(string name, string value) => Html.When(value.Length > 0, () => FormToken.Hidden(name, value));
}
