using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.People;

/// <summary>One person: what is known of it, its roles in the association, and leaving for good.</summary>
internal sealed class PersonPages(OfficeActing acting, Departures departures)
{
    private const string RoleField = "roll";
    private const string WantedField = "vill";

    public async Task<IResult> ShowAsync(HttpContext context, string person) =>
        await ShowAsync(OfficeCall.Of(context), new PersonId(person), null, null);

    public async Task<IResult> CorrectAsync(HttpContext context, string person)
    {
        var (call, sent, id) = (OfficeCall.Of(context), await SentForm.ReadAsync(context), new PersonId(person));
        if (!call.Association.People.TryGetValue(id, out var known))
        {
            return PlainPages.NotFound(call.Voice);
        }

        var command = new RegisterPerson(PersonFields.Read(new Filled(sent, call.Voice), id, known));
        return await acting.DoAsync(call, sent, command) is { } notice
            ? await ShowAsync(call, id, notice, sent.Form)
            : call.Onwards(OfficePaths.Of(id), "Saved");
    }

    public async Task<IResult> ChangeRoleAsync(HttpContext context, string person)
    {
        var (call, sent, id) = (OfficeCall.Of(context), await SentForm.ReadAsync(context), new PersonId(person));
        if (!Enum.TryParse<Role>(sent[RoleField], out var role) || role is not (Role.Administrator or Role.Registrar))
        {
            return PlainPages.NotFound(call.Voice);
        }

        AssociationCommand command =
            sent[WantedField] == TickField.Yes ? new GiveAssociationRole(id, role) : new TakeAssociationRole(id, role);
        return await acting.DoAsync(call, sent, command) is { } notice
            ? await ShowAsync(call, id, notice, null)
            : call.Onwards(OfficePaths.Of(id), "Saved");
    }

    /// <summary>What the person does, before anybody confirms that it leaves.</summary>
    public async Task<IResult> AskAsync(HttpContext context, string person) =>
        await AskAsync(OfficeCall.Of(context), new PersonId(person), null);

    public async Task<IResult> LetGoAsync(HttpContext context, string person)
    {
        var (call, sent, id) = (OfficeCall.Of(context), await SentForm.ReadAsync(context), new PersonId(person));
        return await acting.LetGoAsync(call, sent, id) is { } notice
            ? await AskAsync(call, id, notice)
            : call.Onwards(OfficePaths.People, "PersonLeft");
    }

    private async Task<IResult> ShowAsync(OfficeCall call, PersonId id, PageNotice? notice, IFormCollection? typed)
    {
        if (!call.Association.People.TryGetValue(id, out var person))
        {
            return PlainPages.NotFound(call.Voice);
        }

        var (voice, path) = (call.Voice, OfficePaths.Of(id));
        var held = await departures.RolesOfAsync(id, call.Ended);
        var hasLeft = call.Association.Left.Contains(id);
        return new OfficeFrame(call, path, person.Name) { Notice = notice, Typed = typed }.Around(
            Html.Of(
                $"""
                {Html.When(hasLeft, () => PageNotice.Aside(voice.Office("Person_LeftWhat")))}
                <section aria-labelledby="uppgifter">
                <h2 id="uppgifter">{voice.Office("Person_Details")}</h2>
                {OfficeForm.Show(
                    call,
                    path + OfficePaths.Details,
                    PersonFields.Of(voice, person),
                    voice.Office(hasLeft ? "Person_DoReturn" : "DoSave"),
                    typed
                )}
                </section>
                {Html.When(!hasLeft, () => HeldRoles(voice, held))}
                {Html.When(!hasLeft, () => OfficeRoles(call, id, path))}
                {Html.When(!hasLeft, () => WayOut(voice, path))}
                """
            )
        );
    }

    private static Html HeldRoles(Voice voice, IReadOnlyList<HeldRole> held) =>
        Html.Of(
            $"""
            <section aria-labelledby="insatser">
            <h2 id="insatser">{voice.Office("Person_Interventions")}</h2>
            {Html.When(held.Count == 0, () => Html.Of($"<p>{voice.Office("Person_NoRoles")}</p>"))}
            <ul>{held.Select(h => Held(voice, h))}</ul>
            </section>
            """
        );

    private static Html Held(Voice voice, HeldRole held)
    {
        var link = Html.Of($"""<a href="{voice.In(OfficePaths.Of(held.Intervention))}">{held.Name}</a>""");
        return Html.Of($"<li>{link}: {PeopleList.RoleName(voice, held.Role)}</li>");
    }

    private static Html OfficeRoles(OfficeCall call, PersonId id, string path) =>
        Html.Of(
            $"""
            <section aria-labelledby="roller">
            <h2 id="roller">{call.Voice.Office("Person_OfficeRoles")}</h2>
            <p>{call.Voice.Office("Person_OfficeRolesWhat")}</p>
            {((Role[])[Role.Administrator, Role.Registrar]).Select(r => OfficeRole(call, id, path, r))}
            </section>
            """
        );

    private static Html OfficeRole(OfficeCall call, PersonId id, string path, Role role)
    {
        var has = call.Association.Roles.Contains((id, role));
        var fields = Html.Of(
            $"""
            {FormToken.Hidden(RoleField, role.ToString())}
            {FormToken.Hidden(WantedField, has ? "nej" : TickField.Yes)}
            """
        );
        var button = call.Voice.Office($"Person_{(has ? "Take" : "Give")}{role}");
        return OfficeForm.Show(call, path + OfficePaths.Role, fields, button, "second");
    }

    private static Html WayOut(Voice voice, string path) =>
        Html.Of(
            $"""
            <section aria-labelledby="slutar">
            <h2 id="slutar">{voice.Office("Leave_Name")}</h2>
            <p>{voice.Office("Leave_Why")}</p>
            <p><a class="button second" href="{voice.In(path + OfficePaths.Leave)}">{voice.Office("Leave_Ask")}</a></p>
            </section>
            """
        );

    private async Task<IResult> AskAsync(OfficeCall call, PersonId id, PageNotice? notice)
    {
        if (!call.Association.People.TryGetValue(id, out var person) || call.Association.Left.Contains(id))
        {
            return PlainPages.NotFound(call.Voice);
        }

        var (voice, path) = (call.Voice, OfficePaths.Of(id));
        var held = await departures.RolesOfAsync(id, call.Ended);
        return new OfficeFrame(call, path + OfficePaths.Leave, voice.Office("Leave_Title", person.Name)) { Notice = notice }.Around(
            Html.Of(
                $"""
                <p class="lead">{voice.Office(held.Count == 0 ? "Leave_Nothing" : "Leave_What", person.Name)}</p>
                <ul>{held.Select(h => Left(voice, h))}</ul>
                <p>{voice.Office("Leave_Stays")}</p>
                {OfficeForm.Show(call, path + OfficePaths.Leave, Html.Empty, voice.Office("Leave_Do", person.Name))}
                <p><a href="{voice.In(path)}">{voice.Office("Cancel")}</a></p>
                """
            )
        );
    }

    private static Html Left(Voice voice, HeldRole held)
    {
        var alone = Html.When(held.IsAlone, () => Html.Of($" <strong>{voice.Office("Leave_Alone")}</strong>"));
        var link = Html.Of($"""<a href="{voice.In(OfficePaths.Of(held.Intervention))}">{held.Name}</a>""");
        return Html.Of($"<li>{link}: {PeopleList.RoleName(voice, held.Role)}.{alone}</li>");
    }
}
