using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Settings;

/// <summary>The association's name, mailbox and contacts, how its case numbers look, and which counts are too small to show.</summary>
internal sealed class AssociationPages(OfficeActing acting)
{
    private const string Name = "namn";
    private const string Mailbox = "brevlada";
    private const string Guide = "hjalp";

    public static IResult Show(HttpContext context) => Show(OfficeCall.Of(context), null, null);

    public async Task<IResult> SetDetailsAsync(HttpContext context)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        var filled = new Filled(sent, call.Voice);
        var guide = filled.Text(Guide);
        if (guide.Length > 0 && !(Uri.TryCreate(guide, UriKind.Absolute, out var page) && page.Scheme is "https" or "http"))
        {
            var notice = PageNotice.No(RefusalCategory.NotUnderstood, call.Voice.Office("Association_BadGuide", guide));
            return Show(call, notice, sent.Form);
        }

        var details = call.Association.Details with
        {
            Name = filled.Text(Name),
            Mailbox = filled.Text(Mailbox),
            GuideUrl = guide,
            Contacts = ContactFields.Read(filled),
        };
        return await acting.DoAsync(call, sent, new SetDetails(details)) is { } refused
            ? Show(call, refused, sent.Form)
            : call.Onwards(OfficePaths.Association, "Saved");
    }

    public async Task<IResult> SetCaseNumbersAsync(HttpContext context)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        return await acting.DoAsync(call, sent, CaseNumberFields.Read(new Filled(sent, call.Voice))) is { } notice
            ? Show(call, notice, sent.Form)
            : call.Onwards(OfficePaths.Association, "Saved");
    }

    public async Task<IResult> SetSmallestShownAsync(HttpContext context)
    {
        var (call, sent) = (OfficeCall.Of(context), await SentForm.ReadAsync(context));
        return await acting.DoAsync(call, sent, SmallCountField.Read(new Filled(sent, call.Voice))) is { } notice
            ? Show(call, notice, sent.Form)
            : call.Onwards(OfficePaths.Association, "Saved");
    }

    private static PageResult Show(OfficeCall call, PageNotice? notice, IFormCollection? typed)
    {
        var (voice, details) = (call.Voice, call.Association.Details);
        Html[] fields = [.. Details(voice, details).Select(f => f.Show(typed)), ContactFields.Show(voice, details.Contacts, typed)];
        var main = Html.Of(
            $"""
            <p class="lead">{voice.Office("Association_What")}</p>
            {Section(call, "uppgifter", "Association_Details", null, OfficePaths.Details, Html.Of($"{fields}"))}
            {Section(
                call,
                "nummer-rubrik",
                "CaseNumbers_Title",
                "CaseNumbers_What",
                OfficePaths.CaseNumbers,
                CaseNumberFields.Show(voice, details, typed)
            )}
            {Section(
                call,
                "sma-antal",
                "SmallCounts_Title",
                "SmallCounts_What",
                OfficePaths.SmallCounts,
                SmallCountField.Of(voice, call.Association.SmallestShown).Show(typed)
            )}
            <p><a href="{voice.In(OfficePaths.Disposal)}">{voice.Office("Disposal_Link")}</a></p>
            """
        );
        return new OfficeFrame(call, OfficePaths.Association, voice.Office("Association_Title")) { Notice = notice }.Around(main);
    }

    private static Html Section(OfficeCall call, string id, string title, string? what, string form, Html fields)
    {
        var voice = call.Voice;
        return Html.Of(
            $"""
            <section aria-labelledby="{id}">
            <h2 id="{id}">{voice.Office(title)}</h2>
            {Html.When(what is not null, () => Html.Of($"<p>{voice.Office(what!)}</p>"))}
            {OfficeForm.Show(call, OfficePaths.Association + form, fields, voice.Office("DoSave"))}
            </section>
            """
        );
    }

    private static IReadOnlyList<Field> Details(Voice voice, AssociationDetails details) =>
        [
            new TextField(Name, voice.Office("Association_NameField"), details.Name),
            new TextField(Mailbox, voice.Office("Association_Mailbox"), details.Mailbox)
            {
                Kind = "email",
                Hint = voice.Office("Association_MailboxHint"),
                Longest = 254,
            },
            new TextField(Guide, voice.Office("Association_Guide"), details.GuideUrl)
            {
                Hint = voice.Office("Association_GuideHint"),
                Longest = 500,
                IsOptional = true,
            },
        ];
}
