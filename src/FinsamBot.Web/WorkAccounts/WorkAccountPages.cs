using FinsamBot.Domain.Events;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.WorkAccounts;

/// <summary>Pages for a sign-in that opened nothing: what hindered it, and the two ways on.</summary>
internal static class WorkAccountPages
{
    /// <param name="mask">The address the report went to, masked as on the member's page: the account may be anybody's.</param>
    public static IResult Other(Voice voice, PageAddress address, string mask, WorkAccount account) =>
        Page(voice, address, voice["OtherAccountTitle"], WhyNot(voice, "OtherAccount", mask, account));

    /// <param name="key">The sentence for an account with another address.</param>
    public static string WhyNot(Voice voice, string key, string mask, WorkAccount account) =>
        account.Addresses is [var own, ..] ? voice.Say(key, own, mask) : voice.Say("UnprovedAccount", mask);

    /// <param name="address">Null when it is not known which page the sign-in was for.</param>
    public static IResult Say(Voice voice, PageAddress? address, string key) => Page(voice, address, voice[key + "Title"], voice[key]);

    private static PageResult Page(Voice voice, PageAddress? address, string title, string text) =>
        new(
            new Layout(voice, title).Around(
                Html.Of(
                    $"""
                    <h1>{title}</h1>
                    <p>{text}</p>
                    {(address is null ? Html.Of($"<p>{voice["OpenLinkAgain"]}</p>") : WaysOn(voice, address))}
                    """
                )
            ),
            Statuses.Of(RefusalCategory.NotAllowed)
        );

    private static Html WaysOn(Voice voice, PageAddress address) =>
        Html.Of(
            $"""
            <p><a class="button" href="{voice.In(address.At(PageAddress.WorkAccount))}">{voice["TryWorkAccountAgain"]}</a></p>
            <p><a class="button second" href="{address.Onwards(voice)}">{voice["CodeInstead"]}</a></p>
            """
        );
}
