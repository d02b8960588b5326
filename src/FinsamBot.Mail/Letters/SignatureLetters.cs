using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters.Layout;

namespace FinsamBot.Mail.Letters;

/// <summary>To a party that is to sign: what, by when, how, and to whom the signed document goes. Where nobody of the party is known, to
/// the writers.</summary>
internal sealed class LetterForSignature : LetterFor<SignatureItem, ReportView>
{
    protected override IReadOnlyList<FiledDocument> BroughtWith(ReportView view) =>
        FiledLetters.ToSign(view.Report.Registry.Of(Edition.Submitted));

    protected override Written Write(SignatureItem item, ReportView view, Desk desk)
    {
        var (frame, round) = (new ReportFrame(item, view), view.Report.Registry.Signatures!);
        var (words, party) = (frame.Words, round.Parties[item.Party]);
        var isReminder = item is SignatureReminder;
        var isLate = frame.Today > round.By;
        return frame.Page(
            words.Get(
                isLate ? "Sign_SubjectLate"
                    : isReminder ? "Sign_SubjectAgain"
                    : "Sign_Subject",
                Days.DayAndMonth(round.By, words.Language),
                frame.Intervention,
                frame.Form
            ),
            words["Sign_Preview"],
            words.Get(isReminder ? "Sign_TitleAgain" : "Sign_Title", frame.Intervention, frame.TheForm),
            [
                frame.Greeting,
                frame.Say(
                    (party.IsOwner ? "Sign_AskOwner" : "Sign_AskParty") + (isLate ? "Late" : ""),
                    party.Organisation,
                    frame.Intervention,
                    frame.TheForm,
                    By(frame, round.By)
                ),
                .. party.Contact is null ? [frame.Say("Sign_NobodyKnown", party.Organisation)] : Array.Empty<Block>(),
                FiledLetters.Names(frame, desk.Documents),
                .. FiledLetters.WithoutPdf(frame, view.Report.Registry.Of(Edition.Submitted)),
                frame.Say("Sign_How"),
                .. SendTo(frame),
                frame.Say("Sign_Done"),
            ]
        ) with
        {
            Attachments = desk.Documents,
        };
    }

    private static string By(ReportFrame frame, DateOnly by) => frame.Today <= by ? frame.Words.Deadline(by) : frame.Words.Day(by);

    /// <summary>To the lead, who notes it; the lead needs not be told.</summary>
    private static IEnumerable<Block> SendTo(ReportFrame frame) =>
        frame.Circumstances.Writers.Select(frame.Circumstances.PersonOf).FirstOrDefault(p => p.Mail is not null) is { } lead
        && lead.Id.Value != frame.Item.To.Id
            ? [frame.Say("Sign_SendTo", lead.Name, lead.Mail!)]
            : [];
}
