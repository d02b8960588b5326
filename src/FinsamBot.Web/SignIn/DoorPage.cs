using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review;

namespace FinsamBot.Web.SignIn;

/// <summary>What the page of the sign-in shows.</summary>
/// <param name="Asks">A code may be on its way: the page asks for it.</param>
/// <param name="Mask">The address the code goes to, as far as it may be shown; null when the reader types the address.</param>
internal sealed record DoorState(Till Till, string Letter, string Typed, string? Mask, bool Asks, string TokenField, string Token, bool OffersWorkAccount)
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

    public static Html Show(Voice voice, DoorState state) => new Layout(voice, voice["DoorTitle"], state.Till.Address is null ? Path : null).Around(Html.Of($"""
        <h1>{voice["DoorTitle"]}</h1>
        {Html.When(state.Notice is not null, () => state.Notice!.Show())}
        {(state.SignedIn is { } person ? Inside(voice, state, person) : state.Asks ? TypeCode(voice, state) : AskForCode(voice, state))}
        {Html.When(state is { SignedIn: null, OffersWorkAccount: true }, () => SignInForm.WayByWorkAccount(voice, AddressOf(state.Till, WorkAccount)))}
        <p class="aside">{voice["DoorHelp"]}</p>
        """));

    /// <summary>The page, or one of its steps, with where to go after it.</summary>
    public static string AddressOf(Till till, string step = "") => till.Address is { } address ? Query.With(Path + step, TillField, address) : Path + step;

    private static Html Inside(Voice voice, DoorState state, (string Name, string Organisation) person) => Html.Of($"""
        {Html.When(state.Till.Address is not null, () => Html.Of($"""<p><a class="button" href="{state.Till.Address}">{voice["DoorOnwards"]}</a></p>"""))}
        {Html.When(state.Till.Address is null, () => Html.Of($"<p>{voice["DoorBack"]}</p>"))}
        {SignInForm.SignedIn(voice, person.Name, person.Organisation, Begin(voice, state, Leave))}
        """);

    private static Html AskForCode(Voice voice, DoorState state) => Html.Of($"""
        <p>{voice["DoorWhy"]}</p>
        {Begin(voice, state, Code)}
        {Html.When(state.Mask is null, () => Html.Of($"""
            <label for="{AddressField}">{voice["DoorAddress"]}</label>
            <input id="{AddressField}" name="{AddressField}" type="email" autocomplete="email" maxlength="254" required value="{state.Typed}">
            """))}
        <button type="submit">{(state.Mask is { } mask ? voice.Say("SendCode", mask) : voice["DoorSend"])}</button>
        </form>
        """);

    private static Html TypeCode(Voice voice, DoorState state) => Html.Of($"""
        <p>{(state.Letter.Length > 0 ? voice["DoorLetter"] : state.Mask is { } mask ? voice.Say("DoorSent", mask) : voice.Say("DoorPerhapsSent", state.Typed))}</p>
        {Begin(voice, state, Enter)}
        {Hidden(AddressField, state.Typed)}
        {SignInForm.CodeInput(voice, state.Notice)}
        <button type="submit">{voice["SignIn"]}</button>
        </form>
        {Html.When(state.Letter.Length == 0, () => Html.Of($"""
            <p class="aside">{voice["NoCode"]}</p>
            {Begin(voice, state, Code)}
            {Hidden(AddressField, state.Typed)}
            <button type="submit" class="quiet">{voice["DoorSendAgain"]}</button>
            </form>
            """))}
        """);

    private static Html Begin(Voice voice, DoorState state, string step) => Html.Of($"""
        <form method="post" action="{voice.In(Path + step)}">
        <input type="hidden" name="{state.TokenField}" value="{state.Token}">
        {Hidden(TillField, state.Till.Address ?? "")}
        {Hidden(LetterField, state.Letter)}
        """);

    private static Html Hidden(string name, string value) =>
        Html.When(value.Length > 0, () => Html.Of($"""<input type="hidden" name="{name}" value="{value}">"""));
}
