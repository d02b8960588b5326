using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Mail.Letters.Layout;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Runtime.Papers;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Mail.Letters;

/// <summary>One visible switch from what is owed to the letter that says it. Writing the same request again gives the same
/// letter.</summary>
public sealed class LetterWriter(LinkTo linkTo, RenderDocument render, SignInCodes codes, OpenFiled open)
{
    /// <summary>Instead of a letter: what belongs in it cannot be read right now.</summary>
    public const string NotNow = "storage-unavailable";

    private readonly LetterLinks _links = new(linkTo);

    /// <summary>
    /// The letter; or none, with a short code for why there is nothing to say any more. Of several things those that there is nothing to
    /// say about are left out.
    /// </summary>
    public async Task<(Letter? Letter, string? Refusal)> WriteAsync(DeliveryRequest request, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(request);
        var written = new List<(Parcel Parcel, (Page? Page, string? Refusal) Written)>();
        foreach (var parcel in request.Parcels)
        {
            written.Add((parcel, await PageOfAsync(parcel, cancellation)));
        }

        var pages = Distinct([.. written.Where(w => w.Written.Page is not null).Select(w => (w.Parcel, w.Written.Page!))]);
        return pages switch
        {
            [] => (null, written[0].Written.Refusal),
            [var (_, page)] => (page.ToLetter(), null),
            _ => (GatheredLetter.Of(pages).ToLetter(), null),
        };
    }

    /// <summary>Two items can come to the same words, such as a report that is neither registered nor signed: they are said once.</summary>
    private static List<(Parcel Parcel, Page Page)> Distinct(List<(Parcel Parcel, Page Page)> pages) =>
        pages.Count < 2 ? pages : [.. pages.DistinctBy(p => TextLayout.Write(p.Page))];

    private async Task<(Page? Page, string? Refusal)> PageOfAsync(Parcel parcel, CancellationToken cancellation)
    {
        if (parcel.View is not ReportView view || FiledLetters.DocumentsFor(parcel.Item, view) is not { } filed)
        {
            return PageOf(parcel);
        }

        try
        {
            var documents = new List<RenderedDocument>();
            foreach (var document in filed)
            {
                if (await open(document, cancellation) is not { } whole)
                {
                    return (null, "archive-damaged");
                }

                documents.Add(whole);
            }

            return (FiledLetters.Of(parcel.Item, view, _links, documents), null);
        }
        catch (StorageUnavailableException)
        {
            return (null, NotNow);
        }
    }

    private (Page? Page, string? Refusal) PageOf(Parcel parcel) =>
        parcel switch
        {
            { Item: { Kind: AgendaKind.SignInCode } item, View: SignInView view } => Code(item, view),
            { Item: { Kind: AgendaKind.OddTries } item, View: SignInView view } => (SignInCodeLetter.OddTries(item, view), null),
            { Item: { Kind: AgendaKind.ShortTimeAhead } item, View: InterventionView view } => ShortTimeLetter.Of(
                item,
                view,
                _links.Plan(item)
            )
                is { } page
                ? (page, null)
                : (null, "not-planned"),
            { View: ReportView view } => Known(OfReport(parcel.Item, view)),
            { View: InterventionView view } => Known(OfIntervention(parcel.Item, view)),
            { Item: { Kind: AgendaKind.WeeklyDigest } item, View: OfficeView view } => (
                DigestLetter.Of(item, view, report => _links.ReadingOfPerson(item, report, view.Circumstances)),
                null
            ),
            _ => Known(null),
        };

    private static (Page?, string?) Known(Page? page) => page is null ? (null, "unknown-kind") : (page, null);

    private Page? OfReport(AgendaItem item, ReportView view) =>
        item.Kind switch
        {
            AgendaKind.ReviewRequest => ReviewLetters.Request(item, view, _links.Review(item, view)) with { Attachments = [render(view)] },
            AgendaKind.ReviewReminder => ReviewLetters.Reminder(item, view, _links.Review(item, view)),
            AgendaKind.HandInReceipt => ReceiptLetters.HandedIn(item, view, _links.Reading(item, view)),
            AgendaKind.AnswerArrived => AnswerLetter.Of(item, view, _links.Reading(item, view)),
            AgendaKind.MemberAway => HearsayLetters.Away(item, view, _links.Reading(item, view)),
            AgendaKind.LetterBounced => HearsayLetters.Bounced(item, view, _links.Reading(item, view)),
            AgendaKind.SubstituteAsked => HearsayLetters.Replaced(item, view, _links.Review(item, view)),
            AgendaKind.ReplyReceipt => HearsayLetters.Receipt(item, view, meant => _links.Confirm(item, view, meant)),
            AgendaKind.Prompt => WritingLetters.Prompt(item, view, _links.Reading(item, view)),
            AgendaKind.Reminder => MilestoneLetters.Reminder(item, view, _links.Reading(item, view)),
            AgendaKind.StandInReminded => StandInLetters.Reminded(item, view, _links.Reading(item, view)),
            AgendaKind.NotFiled => NotFiledLetter.Of(item, view, _links.RegistrationOfOffice(item, view)),
            AgendaKind.Escalation => EscalationLetter.Of(item, view, _links.ReadingOfPerson(item, view.Id, view.Circumstances)),
            _ => null,
        };

    private Page? OfIntervention(AgendaItem item, InterventionView view) =>
        item.Kind switch
        {
            AgendaKind.StandInAsked => StandInLetters.Asked(item, view, _links.Plan(item)),
            AgendaKind.EndDateMoved => EndDateLetter.Of(item, view, _links.PlanOfPerson(item, view.Circumstances)),
            _ => null,
        };

    /// <summary>A code that has run out while the bot was down would only mislead.</summary>
    private (Page? Page, string? Refusal) Code(AgendaItem item, SignInView view) =>
        view.State.Codes.Find(c => c.Number == item.Code) is { } code && code.IsLive(view.Now)
            ? (SignInCodeLetter.Of(item, view, codes.CodeFor(item.About, code.Number), code.ExpiresAt, _links.SignIn(item)), null)
            : (null, "code-expired");
}
