using FinsamBot.Core.Agenda;
using FinsamBot.Core.Delivery;
using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;

namespace FinsamBot.Mail.Letters;

/// <summary>One visible switch from what is owed to the letter that says it. Writing the same request again gives the same letter.</summary>
public sealed class LetterWriter(LinkTo linkTo, RenderDocument render, SignInCodes codes)
{
    /// <summary>The letter; or none, with a short code for why there is nothing to say any more.</summary>
    public (Letter? Letter, string? Refusal) Write(DeliveryRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        return request.Parcels is [{ View: ReportView view } parcel] ? OfReport(parcel.Item, view) : (null, "unknown-kind");
    }

    private (Letter? Letter, string? Refusal) OfReport(AgendaItem item, ReportView view) => item.Kind switch
        {
            AgendaKind.ReviewRequest => (ReviewLetters.Request(item, view, ReviewPage(item, view)), null),
            AgendaKind.ReviewReminder => (ReviewLetters.Reminder(item, view, ReviewPage(item, view)), null),
            AgendaKind.SignInCode => Code(item, view),
            AgendaKind.RegistrarCopy => (RegistrarLetter.Of(item, view, render(view)), null),
            AgendaKind.AnswerArrived => (AnswerLetter.Of(item, view, ReadingPage(item, view)), null),
            AgendaKind.Prompt => (WritingLetters.Prompt(item, view, ReadingPage(item, view)), null),
            AgendaKind.Reminder => (WritingLetters.Reminder(item, view, ReadingPage(item, view)), null),
            _ => (null, "unknown-kind"),
        };

    /// <summary>A code that has run out while the bot was down would only mislead.</summary>
    private (Letter? Letter, string? Refusal) Code(AgendaItem item, ReportView view)
    {
        var signIn = view.Report.SignIns.GetValueOrDefault(item.About, SignIn.None);
        return signIn.IsOpen(view.Now)
            ? (SignInCodeLetter.Of(item, view, codes.CodeFor(view.Id, item.About, signIn.Number), signIn.ExpiresAt), null)
            : (null, "code-expired");
    }

    private Uri ReviewPage(AgendaItem item, ReportView view) => linkTo(new PageLink.Review(view.Id, item.Round, new PersonId(item.To.Id)));

    private Uri ReadingPage(AgendaItem item, ReportView view) => linkTo(new PageLink.Reading(view.Id, new PersonId(item.To.Id)));
}
