using FinsamBot.Teams.Cards;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Reminding;
using FinsamBot.Teams.Rounds;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using static FinsamBot.Edges.Tests.Teams.Cards.CardSamples;
using static FinsamBot.Edges.Tests.Teams.Cards.CardText;

namespace FinsamBot.Edges.Tests.Teams.Cards;

/// <summary>The cards from sending to handing in, and what comes unasked, as files. Look at what changed before accepting it.</summary>
[TestClass]
public sealed class GoldenSendingTests
{
    [TestMethod]
    [DataRow("send")]
    [DataRow("send-empty-sections")]
    [DataRow("send-nothing-written")]
    [DataRow("send-again")]
    [DataRow("sent")]
    [DataRow("answers-none")]
    [DataRow("answers-some")]
    [DataRow("answers-last-day")]
    [DataRow("answers-day-passed")]
    [DataRow("answers-all")]
    [DataRow("answers-submitted")]
    [DataRow("sent-day-passed")]
    public void The_steering_group(string name) =>
        Matches(
            name,
            name switch
            {
                "send" => SendCard.Of(Sofia, Sample.Written().View),
                "send-empty-sections" => SendCard.Of(Sofia, Started().View),
                "send-nothing-written" => SendCard.Of(Sofia, Sample.Opened().View),
                "send-again" => SendCard.Of(Sofia, Changed().At(NextDay).View),
                "sent" => SentCard.Of(Sofia, Sample.Sent().View, Sample.Sent().Report.CurrentRound!),
                "answers-last-day" => AnswersCard.Of(Sofia, Answered(Sample.Anna).At(DayAfterAnswers.AddDays(-1)).View),
                "answers-day-passed" => AnswersCard.Of(Sofia, Answered(Sample.Anna).At(DayAfterAnswers).View),
                "answers-all" => AnswersCard.Of(Sofia, Answered(Sample.Anna, Sample.Karim, Sample.Lena).View),
                "answers-submitted" => AnswersCard.Of(Sofia, Sample.Submitted().View),
                "sent-day-passed" => SentCard.Of(Sofia, Sample.Sent().At(DayAfterAnswers).View, Sample.Sent().Report.CurrentRound!),
                "answers-none" => AnswersCard.Of(Sofia, Sample.Sent().View),
                _ => AnswersCard.Of(Sofia, Answered(Sample.Anna, Sample.Karim).At(NextDay).View),
            }
        );

    [TestMethod]
    [DataRow("submit-nothing-written")]
    [DataRow("submit-empty-sections")]
    [DataRow("submit-not-sent")]
    [DataRow("submit-silent")]
    [DataRow("submit-answered")]
    [DataRow("submit-early")]
    [DataRow("submit-date-ahead")]
    [DataRow("submit-date-ahead-en")]
    [DataRow("submitted")]
    public void Handing_in(string name) =>
        Matches(
            name,
            name switch
            {
                "submit-nothing-written" => SubmitCard.Of(Sofia, Sample.Opened().View),
                "submit-early" => SubmitCard.Of(Sofia, Answered(Sample.Anna, Sample.Karim, Sample.Lena).At(LastDayOfPeriod).View),
                "submit-date-ahead" => SubmitCard.Of(Sofia, WithDate(Answered(Sample.Anna, Sample.Karim, Sample.Lena), "2026-04-14").View),
                "submit-date-ahead-en" => SubmitCard.Of(SofiaInEnglish, WithDate(Sample.Sent(), "2026-04-14").At(LastDayOfPeriod).View),
                "submit-empty-sections" => SubmitCard.Of(Sofia, Started().View),
                "submit-not-sent" => SubmitCard.Of(Sofia, WithDate(Sample.Written(), "2025-04-14").View),
                "submit-silent" => SubmitCard.Of(Sofia, Answered(Sample.Anna).At(NextDay).View),
                "submit-answered" => SubmitCard.Of(Sofia, Answered(Sample.Anna, Sample.Karim, Sample.Lena).View),
                _ => SubmittedCard.Of(Sofia, Sample.Submitted().View, Sample.Submitted().Report.Submission!),
            }
        );

    [TestMethod]
    [DataRow("prompt")]
    [DataRow("prompt-started")]
    [DataRow("reminder-nothing-written")]
    [DataRow("reminder-late-nothing-written")]
    [DataRow("reminder-late-waiting")]
    [DataRow("reminder-sections-left")]
    [DataRow("reminder-ready-to-send")]
    [DataRow("reminder-waiting")]
    [DataRow("reminder-answered")]
    [DataRow("reminder-late")]
    [DataRow("reminder-en")]
    [DataRow("answer-arrived")]
    [DataRow("answer-arrived-last")]
    public void Notices(string name) =>
        Matches(
            name,
            name switch
            {
                "prompt" => PromptCard.Of(Sofia, Sample.Opened().At(new DateTimeOffset(2026, 4, 1, 6, 0, 0, TimeSpan.Zero)).View),
                "prompt-started" => PromptCard.Of(Sofia, Started().View),
                "reminder-nothing-written" => ReminderCard.Of(Sofia, Sample.Opened().At(NextDay).View),
                "reminder-late-nothing-written" => ReminderCard.Of(Sofia, Sample.Opened().At(DayAfterDue).View),
                "reminder-late-waiting" => ReminderCard.Of(Sofia, Answered(Sample.Anna).At(DayAfterDue).View),
                "reminder-sections-left" => ReminderCard.Of(Sofia, Started().At(NextDay).View),
                "reminder-ready-to-send" => ReminderCard.Of(Sofia, Sample.Written().At(NextDay).View),
                "reminder-waiting" => ReminderCard.Of(Sofia, Answered(Sample.Anna).At(NextDay).View),
                "reminder-answered" => ReminderCard.Of(Sofia, Answered(Sample.Anna, Sample.Karim, Sample.Lena).At(NextDay).View),
                "reminder-late" => ReminderCard.Of(Sofia, Started().At(DayAfterDue).View),
                "reminder-en" => ReminderCard.Of(SofiaInEnglish, Started().At(NextDay).View),
                "answer-arrived" => RoundCard.Answered(Sofia, Answered(Sample.Anna).View, 1, Sample.Anna),
                _ => RoundCard.Answered(Sofia, Answered(Sample.Anna, Sample.Karim, Sample.Lena).View, 1, Sample.Lena),
            }
        );

    private static void Matches(string name, Card card) => Golden.Matches(name + ".json", CardText.Of(card));
}
