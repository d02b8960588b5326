using FinsamBot.Domain.People;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Settings;

/// <summary>When an authority works whose people sit in steering groups: as the association, or by a calendar of its own.</summary>
internal sealed class AuthorityPages(AssociationDirectory directory, OfficeActing acting)
{
    private const string AsAssociation = "som-forbundet";

    public async Task<IResult> ShowAsync(HttpContext context, string authority)
    {
        var call = OfficeCall.Of(context);
        return await FindAsync(call, authority) is { } name ? Show(call, name, null, null) : PlainPages.NotFound(call.Voice);
    }

    public async Task<IResult> SetAsync(HttpContext context, string authority)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        if (await FindAsync(call, authority) is not { } name)
        {
            return PlainPages.NotFound(call.Voice);
        }

        var filled = new Filled(sent, call.Voice);
        var calendar = filled.IsTicked(AsAssociation) ? null : CalendarFields.Read(filled, call.Voice);
        return (filled.Fault ?? await acting.DoAsync(call, sent, new SetMemberCalendar(name, calendar))) is { } notice
            ? Show(call, name, notice, sent.Form)
            : call.Onwards(OfficePaths.Days, "Saved");
    }

    private async Task<string?> FindAsync(OfficeCall call, string authority) =>
        Authority.Find(Authority.In(call.Association, await directory.InterventionsAsync(call.Ended)), authority);

    private static PageResult Show(OfficeCall call, string name, PageNotice? notice, IFormCollection? typed)
    {
        var voice = call.Voice;
        var own = call.Association.MemberCalendars.GetValueOrDefault(name);
        IReadOnlyList<Field> fields =
        [
            new TickField(AsAssociation, voice.Office("Authority_AsAssociation"), own is null),
            .. CalendarFields.Of(voice, own ?? call.Association.Calendar),
        ];
        return new OfficeFrame(call, Authority.PathOf(name), voice.Office("Authority_Title", name)) { Notice = notice }.Around(
            Html.Of(
                $"""
                <p class="lead">{voice.Office("Authority_What", name)}</p>
                {OfficeForm.Show(call, Authority.PathOf(name), fields, voice.Office("DoSave"), typed)}
                <p><a href="{voice.In(OfficePaths.Days)}">{voice.Office("Cancel")}</a></p>
                """
            )
        );
    }
}
