using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Edges.Tests.Mail;

/// <summary>The letters of a round with the steering group, beside the request and the reminders.</summary>
[TestClass]
public sealed class RoundLetterTests
{
    [TestMethod]
    [DataRow("round-away", typeof(MemberAway), "bo")]
    [DataRow("round-away-nobody", typeof(MemberAway), "bo")]
    [DataRow("round-bounced", typeof(LetterCameBack), "bo")]
    [DataRow("round-replaced", typeof(SubstituteAsked), "anna")]
    [DataRow("round-request-instead", typeof(ReviewRequest), "bo")]
    [DataRow("round-request-again", typeof(ReviewRequest), "anna")]
    [DataRow("round-receipt", typeof(ReplyReceipt), "anna")]
    [DataRow("round-receipt-yes", typeof(ReplyReceipt), "anna")]
    [DataRow("round-receipt-approved-before", typeof(ReplyReceipt), "anna")]
    [DataRow("round-receipt-late", typeof(ReplyReceipt), "anna")]
    [DataRow("round-receipt-nothing", typeof(ReplyReceipt), "anna")]
    [DataRow("round-receipt-encrypted", typeof(ReplyReceipt), "anna")]
    [DataRow("round-receipt-reaction", typeof(ReplyReceipt), "anna")]
    [DataRow("round-receipt-automatic", typeof(ReplyReceipt), "anna")]
    [DataRow("round-receipt-calendar-after-an-answer", typeof(ReplyReceipt), "anna")]
    [DataRow("round-receipt-uncut", typeof(ReplyReceipt), "anna")]
    [DataRow("round-bounced-maybe", typeof(LetterCameBack), "bo")]
    [DataRow("round-answer-returned", typeof(AnswerArrived), "bo")]
    [DataRow("round-answer-late", typeof(AnswerArrived), "bo")]
    public void A_letter_reads_as_its_golden_file(string name, Type kind, string to)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var letter = SampleLetters.Letter(State(name), kind, to, language);
            var file = name + (language == Language.English ? ".en" : "");
            Golden.Matches(file + ".txt", $"Subject: {letter.Subject}\n\n{letter.Text}");
            Golden.Matches(file + ".html", letter.Html);
        }
    }

    private static Sample State(string name)
    {
        var sample = Written();
        // A lead who cannot be reached in Teams hears of it by mail.
        sample.Contacts.Remove(Sofia);
        sample.Own = sample.Own with
        {
            Roles = sample.Own.Roles.Remove((Sofia, Role.Lead)),
            Substitutes = name == "round-away-nobody" ? sample.Own.Substitutes : sample.Own.Substitutes.SetItem(Anna, Bo),
        };
        sample.Do(Bo, new SendToSteeringGroup(false));
        return Happening(name, sample);
    }

    private static Sample Happening(string name, Sample sample)
    {
        switch (name)
        {
            case "round-away" or "round-away-nobody" or "round-replaced" or "round-request-instead":
                sample.Do(PersonId.Bot, new NoteMemberAway(1, Anna));
                break;
            case "round-bounced":
                sample.Do(PersonId.Bot, new NoteLetterBounced(1, Lena));
                break;
            case "round-bounced-maybe":
                sample.Do(PersonId.Bot, new NoteLetterBounced(1, Lena, Maybe: true));
                break;
            case "round-request-again":
                sample.Do(Anna, new AnswerReview(1, AnswerKind.Analysis, "", "code", [new SectionComment("goals", "Hur många?")]));
                sample.Do(Bo, new SaveSections([new SectionInput("goals", "17 av 19 deltagare har en plan.", true, null)]));
                sample.Do(Bo, new SendToSteeringGroup(false));
                break;
            case "round-answer-returned":
                sample.Do(
                    Anna,
                    new AnswerReview(
                        1,
                        AnswerKind.Returned,
                        "Skriv hur många som har deltagit.",
                        "code",
                        [new SectionComment("goals", "Är målet 50 eller 60 procent?")]
                    )
                );
                break;
            case "round-answer-late":
                sample.At(Morning.AddDays(20)).Do(Anna, new AnswerReview(1, AnswerKind.Approved, "", "code"));
                break;
            default:
                Reply(name, sample);
                break;
        }

        return sample;
    }

    private static void Reply(string name, Sample sample)
    {
        if (name is "round-receipt-approved-before" or "round-receipt-calendar-after-an-answer")
        {
            sample.Do(Anna, new AnswerReview(1, AnswerKind.Approved, "", "code"));
        }

        var text = name switch
        {
            "round-receipt-nothing" => "",
            "round-receipt-yes" => "Jag godkänner rapporten.",
            _ => "Planen för hösten är för tunn.",
        };
        sample.At(name == "round-receipt-late" ? Morning.AddDays(20) : Morning).Do(Anna, new ReplyByMail(1, text, DoubtIn(name)));
    }

    private static MailDoubt? DoubtIn(string name) =>
        name switch
        {
            "round-receipt-encrypted" => MailDoubt.Encrypted,
            "round-receipt-reaction" => MailDoubt.Reaction,
            "round-receipt-automatic" => MailDoubt.LooksAutomatic,
            "round-receipt-calendar-after-an-answer" => MailDoubt.CalendarAnswer,
            "round-receipt-uncut" => MailDoubt.Uncut,
            _ => null,
        };
}
