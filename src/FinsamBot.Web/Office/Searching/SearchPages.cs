using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Overviews;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Searching;

/// <summary>The office looks through all reports.</summary>
internal sealed class SearchPages(SearchProjection projection, LinkTo links)
{
    public async Task<IResult> ShowAsync(HttpContext context)
    {
        var call = OfficeCall.Of(context);
        var view = SearchView.Of(
            call.Voice,
            OfficePaths.Search,
            context.Request.Query,
            await projection.FreshAsync(call.Ended),
            _ => true,
            report => call.Voice.In(links, new PageLink.Reading(report, call.Actor.Id))
        );
        return new OfficeFrame(call, OfficePaths.Search, call.Voice.Office("Search_Title")).Around(SearchPage.Show(view));
    }
}
