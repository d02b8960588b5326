using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.People;

/// <summary>The list of people, and the form for a new one.</summary>
internal sealed class PeoplePages(AssociationDirectory directory, OfficeActing acting, FormCommandIds ids)
{
    private const string SearchField = "sok";

    private const int MostShown = 200;

    public async Task<IResult> ShowAsync(HttpContext context) => await ShowAsync(OfficeCall.Of(context), null, null);

    public async Task<IResult> AddAsync(HttpContext context)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        // The same form sent twice makes one person; a form that was changed and sent again from a page that a browser kept makes two.
        var id = ids.NewPerson(sent.Token, SentContent.Whole(sent.Form));
        var person = PersonFields.Read(new Filled(sent, call.Voice), id, null);
        return await acting.DoAsync(call, sent, new RegisterPerson(person)) is { } notice
            ? await ShowAsync(call, notice, sent.Form)
            : call.Onwards(OfficePaths.Of(id), "PersonAdded");
    }

    private async Task<IResult> ShowAsync(OfficeCall call, PageNotice? notice, IFormCollection? typed)
    {
        var voice = call.Voice;
        var words = call.Context.Request.Query[SearchField].ToString().Trim();
        var all = PeopleList.Of(call.Association, await directory.InterventionsAsync(call.Ended), voice);
        var found = all.Where(p => words.Length == 0 || PeopleList.Matches(p, words)).ToList();
        return new OfficeFrame(call, OfficePaths.People, voice.Office("People_Title")) { Notice = notice, Typed = typed }.Around(
            Html.Of(
                $"""
                <p class="lead">{voice.Office("People_What")}</p>
                <p class="row">
                <a href="#lagg-till">{voice.Office("People_Add")}</a>
                <a href="{voice.In(OfficePaths.File)}">{voice.Office("File_Title")}</a>
                </p>
                {Html.When(all.Count > 0, () => Search(voice, words))}
                {Html.When(all.Count > 0, () => Html.Of($"""<p class="aside">{Counted(voice, all.Count, found.Count, words)}</p>"""))}
                <ul class="listed">{found.Take(MostShown).Select(p => Row(voice, p))}</ul>
                {Html.When(found.Count > MostShown, () => Html.Of($"<p>{voice.Office("People_More", found.Count - MostShown)}</p>"))}
                <section aria-labelledby="lagg-till">
                <h2 id="lagg-till">{voice.Office("People_Add")}</h2>
                {OfficeForm.Show(
                    call,
                    OfficePaths.AddPerson,
                    PersonFields.Of(voice, null),
                    voice.Office("People_DoAdd"),
                    typed
                )}
                </section>
                """
            )
        );
    }

    private static string Counted(Voice voice, int all, int found, string words) =>
        words.Length == 0 ? voice.OfficeCount("People_Count", all) : voice.Office("People_Found", found, all);

    private static Html Search(Voice voice, string words)
    {
        return Html.Of(
            $"""
            <form method="get" action="{voice.At(OfficePaths.People)}" role="search" class="search">
            {voice.LanguageField()}
            <label for="{SearchField}">{voice.Office("People_Search")}</label>
            <input id="{SearchField}" name="{SearchField}" type="text" value="{words}" maxlength="100" autocomplete="off">
            <button type="submit" class="second">{voice.Office("People_DoSearch")}</button>
            </form>
            """
        );
    }

    private static Html Row(Voice voice, ListedPerson listed)
    {
        var person = listed.Person;
        var where = string.Join(" · ", new[] { person.Organisation, person.Mail ?? "" }.Where(t => t.Length > 0));
        return Html.Of(
            $"""
            <li>
            <a href="{voice.In(OfficePaths.Of(person.Id))}">{person.Name}</a>
            {Html.When(listed.HasLeft, () => Html.Of($"""<span class="mark">{voice.Office("Person_Left")}</span>"""))}
            {Html.When(
                listed is { IsUnreachable: true, HasLeft: false },
                () => Html.Of($"""<span class="mark is-late">{voice.Office("Person_Unreachable")}</span>""")
            )}
            <p>{where}</p>
            {Html.When(listed.Roles.Count > 0, () => Html.Of($"<p>{Short(voice, listed.Roles)}</p>"))}
            </li>
            """
        );
    }

    /// <summary>Some people are in many steering groups; their own page names them all.</summary>
    private static string Short(Voice voice, IReadOnlyList<string> roles)
    {
        const int Named = 3;
        var named = string.Join(", ", roles.Take(Named));
        return roles.Count > Named ? voice.Office("People_RolesMore", named, roles.Count - Named) : named;
    }
}
