using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Mail;

[TestClass]
public sealed class SignInLetterTests
{
    private static SignInView Asked(DateTimeOffset now) =>
        SampleLetters.Person(Sample.Anna, now, (Sample.Morning, new CodeRequested(1, Sample.Morning + SignInRules.ShortestLife)));

    [TestMethod]
    public void The_letters_about_signing_in_read_as_their_golden_files()
    {
        var guessed = SampleLetters.Person(
            Sample.Anna,
            Sample.Morning,
            [.. Enumerable.Range(0, SignInRules.FreeTries).Select(n => (Sample.Morning.AddMinutes(n - 9), (Event)new CodeTried(0, false)))]
        );
        foreach (var language in Enum.GetValues<Language>())
        {
            var ending = language == Language.English ? ".en" : "";
            Matches("sign-in-code" + ending, SampleLetters.Letter(Asked(Sample.Morning), typeof(SignInCode), language));
            Matches("odd-tries" + ending, SampleLetters.Letter(guessed, typeof(OddTries), language));
        }
    }

    [TestMethod]
    public async Task A_code_that_ran_out_while_nothing_could_be_sent_is_not_sent_any_more()
    {
        var item = Asked(Sample.Morning).Due().Single();
        var late = Asked(Sample.Morning.AddMinutes(11));

        Assert.IsEmpty(late.Due());
        Assert.AreEqual((null, "code-expired"), await SampleLetters.Writer().WriteAsync(new DeliveryRequest(item, late, null), default));
    }

    private static void Matches(string file, Letter letter)
    {
        Golden.Matches(file + ".txt", $"Subject: {letter.Subject}\n\n{letter.Text}");
        Golden.Matches(file + ".html", letter.Html);
    }
}
