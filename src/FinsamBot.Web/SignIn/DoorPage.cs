using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review;

namespace FinsamBot.Web.SignIn;

/// <summary>What the page of the sign-in shows.</summary>
/// <param name="Asks">A code may be on its way: the page asks for it.</param>
/// <param name="Mask">The address the code goes to, as far as it may be shown; null when the reader types the address.</param>
internal sealed record DoorState(
    Till Till,
    string Letter,
    string Typed,
    string? Mask,
    bool Asks,
    string TokenField,
    string Token,
    bool OffersWorkAccount
)
{
    public Notice? Notice { get; init; }

    /// <summary>Who is signed in already; null for nobody.</summary>
    public (string Name, string Organisation)? SignedIn { get; init; }
}

/// <summary>One door for people: the page on which anybody signs in, whatever page comes after.</summary>
internal static class DoorPage
{
    public const string Path = "/logga-in";
    public const string Code = "/kod";
    public const string Enter = "/inloggning";
    public const string Leave = "/utloggning";
    public const string WorkAccount = "/arbetskonto";

    public const string TillField = "till";
    public const string LetterField = "brev";
    public const string AddressField = "adress";

    public static Html Show(Voice voice, DoorState state) =>
        new Layout(voice, voice["DoorTitle"], state.Till.Address is null ? Path : null).Around(
            Html.Of(
                $"""
                <h1>{voice["DoorTitle"]}</h1>
                {Html.When(state.Notice is not null, () => state.Notice!.Show())}
                {Step(voice, state)}
                {Html.When(
                    state is { SignedIn: null, OffersWorkAccount: true },
                    () => SignInForm.WayByWorkAccount(voice, AddressOf(state.Till, WorkAccount))
                )}
                <p class="aside">{voice["DoorHelp"]}</p>
                """
            )
        );

    /// <summary>The page, or one of its steps, with where to go after it.</summary>
    public static string AddressOf(Till till, string step = "") =>
        till.Address is { } address ? Query.With(Path + step, TillField, address) : Path + step;

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
            {Html.When(state.Till.Address is not null, () => Onwards(voice, state.Till.Address!))}
            {Html.When(state.Till.Address is null, () => Html.Of($"<p>{voice["DoorBack"]}</p>"))}
            {SignInForm.SignedIn(voice, person.Name, person.Organisation, Begin(voice, state, Leave))}
            """
        );

    private static Html Onwards(Voice voice, string address) =>
        Html.Of($"""<p><a class="button" href="{address}">{voice["DoorOnwards"]}</a></p>""");

    private static Html AskForCode(Voice voice, DoorState state) =>
        Html.Of(
            $"""
            <p>{voice["DoorWhy"]}</p>
            {Begin(voice, state, Code)}
            {Html.When(state.Mask is null, () => AddressInput(voice, state))}
            <button type="submit">{(state.Mask is { } mask ? voice.Say("SendCode", mask) : voice["DoorSend"])}</button>
            </form>
            """
        );

    private static Html AddressInput(Voice voice, DoorState state)
    {
        var content = Html.Of($"autocomplete=\"email\" maxlength=\"254\" required value=\"{state.Typed}\"");
        return Html.Of(
            $"""
            <label for="{AddressField}">{voice["DoorAddress"]}</label>
            <input id="{AddressField}" name="{AddressField}" type="email" {content}>
            """
        );
    }

    private static Html TypeCode(Voice voice, DoorState state) =>
        Html.Of(
            $"""
            <p>{WhereTheCodeIs(voice, state)}</p>
            {Begin(voice, state, Enter)}
            {Hidden(AddressField, state.Typed)}
            {SignInForm.CodeInput(voice, state.Notice)}
            <button type="submit">{voice["SignIn"]}</button>
            </form>
            {Html.When(state.Letter.Length == 0, () => Again(voice, state))}
            """
        );

    private static string WhereTheCodeIs(Voice voice, DoorState state)
    {
        if (state.Letter.Length > 0)
        {
            return voice["DoorLetter"];
        }

        return state.Mask is { } mask ? voice.Say("DoorSent", mask) : voice.Say("DoorPerhapsSent", state.Typed);
    }

    private static Html Again(Voice voice, DoorState state) =>
        Html.Of(
            $"""
            <p class="aside">{voice["NoCode"]}</p>
            {Begin(voice, state, Code)}
            {Hidden(AddressField, state.Typed)}
            <button type="submit" class="quiet">{voice["DoorSendAgain"]}</button>
            </form>
            """
        );

    private static Html Begin(Voice voice, DoorState state, string step) =>
        Html.Of(
            $"""
            <form method="post" action="{voice.In(Path + step)}">
            <input type="hidden" name="{state.TokenField}" value="{state.Token}">
            {Hidden(TillField, state.Till.Address ?? "")}
            {Hidden(LetterField, state.Letter)}
            """
        );

    private static Html Hidden(string name, string value) =>
        Html.When(value.Length > 0, () => Html.Of($"""<input type="hidden" name="{name}" value="{value}">"""));
}
