using FinsamBot.Runtime.Delivery;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Addresses;

/// <summary>Links from one page of ours to another.</summary>
internal static class LocalLinks
{
    /// <summary>On the machine that was asked, whatever name it has to others; with the language kept.</summary>
    public static string In(this Voice voice, LinkTo links, PageLink page) => voice.In(links(page).PathAndQuery);
}
