using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Rounds;
using FinsamBot.Teams.Writing;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>The cards of a round with the steering group, as people see them.</summary>
[TestClass]
public sealed class GoldenRoundTests
{
    private static readonly LinkTo Link = _ => new Uri("https://finsambot.example.se/page");
    private static readonly Reader Writer = new(Sofia, Language.Swedish, Link);
    private static readonly Reader Member = new(Anna, Language.Swedish, Link);
    private static readonly DateTimeOffset Later = Morning.AddDays(6);

    [TestMethod]
    [DataRow("round-read")]
    [DataRow("round-returned")]
    [DataRow("round-late")]
    [DataRow("round-away")]
    [DataRow("round-away-nobody")]
    [DataRow("round-bounced")]
    [DataRow("round-bounced-maybe")]
    [DataRow("round-answers-comments")]
    [DataRow("round-minutes")]
    [DataRow("round-answers-meeting")]
    [DataRow("round-reply")]
    [DataRow("round-wording")]
    [DataRow("round-send-some")]
    [DataRow("round-send-nobody")]
    [DataRow("round-send-no-address")]
    [DataRow("round-submit-returned")]
    [DataRow("round-overview-returned")]
    public void To_the_writers(string name) =>
        Golden.Matches(
            name + ".json",
            CardText.Of(
                name switch
                {
                    "round-read" => RoundCard.Answered(Writer, Reminded(Lena).View, 1, Lena),
                    "round-returned" => RoundCard.Answered(Writer, Returned().View, 1, Anna),
                    "round-late" => RoundCard.Answered(Writer, Late().View, 1, Karim),
                    "round-away" => RoundCard.Away(Writer, Away(withSubstitute: true).View, 1, Anna),
                    "round-away-nobody" => RoundCard.Away(Writer, Away(withSubstitute: false).View, 1, Anna),
                    "round-bounced" => RoundCard.Bounced(Writer, Bounced().View, 1, Lena),
                    "round-bounced-maybe" => RoundCard.Bounced(Writer, Bounced(maybe: true).View, 1, Lena),
                    "round-answers-comments" => AnswersCard.Of(Writer, Replied().View),
                    "round-minutes" => MinutesCard.Of(Writer, Sample.Sent().LettersLeave().At(Later).View),
                    "round-answers-meeting" => AnswersCard.Of(Writer, Sample.AnsweredAtMeeting().View),
                    "round-reply" => ReplyCard.Of(Writer, Returned().View, Anna),
                    "round-wording" => PageCard.Of(
                        Writer,
                        Replied().View,
                        Template.Pages.First(p => p.Sections.Contains(Template.SteeringGroupSection!))
                    ),
                    "round-send-some" => SendCard.Of(Writer, Changed("goals").View),
                    "round-send-nobody" => SendCard.Of(Writer, Changed(null).View),
                    "round-send-no-address" => SendCard.Of(Writer, WithoutAddress().View),
                    "round-submit-returned" => SubmitCard.Of(Writer, Returned().View),
                    _ => OverviewCard.Of(Writer, Returned().View),
                }
            )
        );

    [TestMethod]
    [DataRow("member-asked")]
    [DataRow("member-answered")]
    [DataRow("member-writing")]
    [DataRow("member-late")]
    [DataRow("member-over")]
    public void To_a_member_who_chats_with_the_bot(string name) =>
        Golden.Matches(
            name + ".json",
            CardText.Of(
                name switch
                {
                    "member-asked" => ReviewCard.Of(Member, InChat(Sent()).View),
                    "member-answered" => ReviewCard.Of(Member, InChat(Returned()).View),
                    "member-writing" => ReviewCard.Writing(Member, InChat(Returned()).View),
                    "member-late" => ReviewCard.Of(Member, InChat(Sent().At(Morning.AddDays(30))).View),
                    _ => ReviewCard.Of(Writer, Sent().View),
                }
            )
        );

    [TestMethod]
    public void A_member_with_a_chat_is_asked_there_too_and_nobody_hears_of_a_chat_by_mail()
    {
        var sample = InChat(Sent());

        Assert.AreEqual("anna", sample.View.Due().Single(i => i is ReviewInChat).To.Id);
        Assert.Contains("anna", sample.View.Due().Where(i => i is ReviewRequest).Select(i => i.To.Id));
        sample.Contacts.Remove(Anna);
        Assert.IsEmpty(sample.View.Due().Where(i => i is ReviewInChat));
    }

    private static Sample InChat(Sample sample)
    {
        sample.Contacts[Anna] = InTeams(Anna);
        return sample;
    }

    private static Sample Reminded(PersonId reader)
    {
        var sample = Sent();
        sample.Deliver($"{Sample.ReportId}/review/1/request/{reader}");
        sample.At(Later).Deliver($"{Sample.ReportId}/review/1/reminder/A-2w/{reader}");
        sample.Do(reader, new EnterRound(1, SignedInBy.WorkAccount));
        return sample;
    }

    private static Sample Returned()
    {
        var sample = Sent().LettersLeave();
        sample.Do(
            Anna,
            new AnswerReview(
                1,
                AnswerKind.Returned,
                "Skriv hur många som har deltagit.",
                SignedInBy.Code,
                [new SectionComment("goals", "Är målet 50 eller 60 procent?")]
            )
        );
        return sample;
    }

    private static Sample Replied()
    {
        var sample = Returned();
        sample.Do(Karim, new AnswerReview(1, AnswerKind.Approved, "", SignedInBy.WorkAccount));
        sample.Do(Sofia, new ReplyToComment(1, Anna, "goals", "50 procent. Jag rättar texten."));
        return sample;
    }

    private static Sample Late()
    {
        var sample = Sent().At(Morning.AddDays(30));
        sample.Do(Karim, new AnswerReview(1, AnswerKind.NoRemarks, "", SignedInBy.Code));
        return sample;
    }

    private static Sample Away(bool withSubstitute)
    {
        var sample = Written();
        sample.Own = withSubstitute ? sample.Own with { Substitutes = sample.Own.Substitutes.SetItem(Anna, Bo) } : sample.Own;
        sample.Do(Sofia, new SendToSteeringGroup(false));
        sample.Do(PersonId.Bot, new NoteMemberAway(1, Anna));
        return sample;
    }

    private static Sample Bounced(bool maybe = false)
    {
        var sample = Sent();
        sample.Do(PersonId.Bot, new NoteLetterBounced(1, Lena, maybe));
        return sample;
    }

    private static Sample Changed(string? section)
    {
        var sample = Returned();
        sample.Do(Karim, new AnswerReview(1, AnswerKind.Approved, "", SignedInBy.Code));
        sample.Do(Lena, new AnswerReview(1, AnswerKind.NoRemarks, "", SignedInBy.Code));
        if (section is not null)
        {
            sample.Do(Sofia, new SaveSections([new SectionInput(section, "17 av 19 deltagare har en plan.", true, null)]));
        }

        return sample;
    }

    private static Sample WithoutAddress()
    {
        var sample = Written();
        sample.Own = sample.Own with { Roles = sample.Own.Roles.Add((new PersonId("okänd"), Role.SteeringMember)) };
        return sample;
    }
}
