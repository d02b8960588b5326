using FinsamBot.Domain.People;
using FinsamBot.Web.Addresses;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office;

/// <summary>What stands around each page of the office: the ways between them, what was done, and who is signed in.</summary>
/// <param name="Path">The page's own path.</param>
internal sealed record OfficeFrame(OfficeCall Call, string Path, string Title)
{
    private static readonly (string Path, string Key)[] Places =
    [
        (OfficePaths.Start, "Start_Name"),
        (OfficePaths.Search, "Search_Name"),
        (OfficePaths.Figures, "Figures_Name"),
        (OfficePaths.Board, "Board_Name"),
        (OfficePaths.Interventions, "Interventions_Name"),
        (OfficePaths.People, "People_Name"),
        (OfficePaths.Association, "Association_Name"),
        (OfficePaths.Days, "Days_Name"),
        (OfficePaths.Sending, "Sending_Name"),
    ];

    /// <summary>Why a form had no effect; null for a page that was only asked for.</summary>
    public PageNotice? Notice { get; init; }

    /// <summary>What the form held.</summary>
    public IFormCollection? Typed { get; init; }

    public bool IsWide { get; init; }

    /// <summary>The address of a script of our own; null where the page does without.</summary>
    public string? Script { get; init; }

    public PageResult Around(Html main)
    {
        var (voice, notice) = (Call.Voice, Notice ?? Call.Done());
        var page = new Layout(voice, Title, Path, Call.Association.Details.Name, Script) { IsWide = IsWide }.Around(
            Html.Of(
                $"""
                <nav class="places" aria-label="{voice.Office("Places")}"><ul>{Places.Select(Place)}</ul></nav>
                <h1>{Title}</h1>
                {Html.When(notice is not null, () => notice!.Show())}
                {main}
                {Session(voice, Call.Actor, Call.Token)}
                """
            )
        );
        return new PageResult(page, notice, Script is null ? null : PageHeaders.PolicyWithScript);
    }

    /// <summary>Who is signed in, and the way out.</summary>
    /// <param name="path">Where whoever signs in again comes back to.</param>
    public static Html Session(Voice voice, Person person, FormToken token, string path = OfficePaths.Start) =>
        SignIn.SignInForm.SignedIn(
            voice,
            person.Name,
            person.Organisation,
            token.Begin(voice.In(new DoorAddress(Till.Of(path)).At(PageAddress.Leave)))
        );

    private Html Place((string Path, string Key) place)
    {
        var isHere = Path == place.Path || (place.Path != OfficePaths.Start && Path.StartsWith(place.Path + "/", StringComparison.Ordinal));
        var here = Html.When(isHere, () => Html.Of($""" aria-current="page" """));
        return Html.Of($"""<li><a href="{Call.Voice.In(place.Path)}"{here}>{Call.Voice.Office(place.Key)}</a></li>""");
    }
}
