using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Web.Forms;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Office.Fields;
using FinsamBot.Web.Pages;
using Microsoft.AspNetCore.Http;

namespace FinsamBot.Web.Office.Settings;

/// <summary>The association's name, mailbox and contacts, and how its case numbers look.</summary>
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

    private static PageResult Show(OfficeCall call, PageNotice? notice, IFormCollection? typed)
    {
        var (voice, details) = (call.Voice, call.Association.Details);
        var main = Html.Of(
            $"""
            <p class="lead">{voice.Office("Association_What")}</p>
            <section aria-labelledby="uppgifter">
            <h2 id="uppgifter">{voice.Office("Association_Details")}</h2>
            {OfficeForm.Show(
                call,
                OfficePaths.Association + OfficePaths.Details,
                Html.Of(
                    $"""
                    {Details(voice, details).Select(f => f.Show(typed))}
                    {ContactFields.Show(voice, details.Contacts, typed)}
                    """
                ),
                voice.Office("DoSave")
            )}
            </section>
            <section aria-labelledby="nummer-rubrik">
            <h2 id="nummer-rubrik">{voice.Office("CaseNumbers_Title")}</h2>
            <p>{voice.Office("CaseNumbers_What")}</p>
            {OfficeForm.Show(
                call,
                OfficePaths.Association + OfficePaths.CaseNumbers,
                CaseNumberFields.Show(voice, details, typed),
                voice.Office("DoSave")
            )}
            </section>
            """
        );
        return new OfficeFrame(call, OfficePaths.Association, voice.Office("Association_Title")) { Notice = notice }.Around(main);
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
