using System.Globalization;
using System.Resources;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Text;
using FinsamBot.Mail.Letters;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Mail;

[TestClass]
public sealed class LetterTests
{
    private static IEnumerable<object[]> Letters() =>
        [
            ["review-request", typeof(ReviewRequest), "anna"],
            ["review-reminder", typeof(ReviewReminder), "lena"],
            ["review-reminder-last-day", typeof(ReviewReminder), "lena"],
            ["review-reminder-too-late", typeof(ReviewReminder), "lena"],
            ["registrar-copy", typeof(RegistrarCopy), "registrar"],
            ["registrar-copy-corrected", typeof(RegistrarCopy), "registrar"],
            ["hand-in-receipt", typeof(HandInReceipt), "sofia"],
            ["report-registered", typeof(ReportInDiary), "sofia"],
            ["sign-request", typeof(SignatureRequest), "karim"],
            ["sign-request-owner", typeof(SignatureRequest), "sofia"],
            ["sign-reminder", typeof(SignatureReminder), "karim"],
            ["sign-reminder-too-late", typeof(SignatureReminder), "karim"],
            ["sign-reminder-too-late-owner", typeof(SignatureReminder), "sofia"],
            ["not-registered", typeof(NotFiled), "registrar"],
            ["not-signed", typeof(NotFiled), "office"],
            ["answer-analysis", typeof(AnswerArrived), "sofia"],
            ["answer-no-remarks", typeof(AnswerArrived), "sofia"],
            ["prompt", typeof(Prompt), "sofia"],
            ["reminder", typeof(Reminder), "sofia"],
            ["reminder-late", typeof(Reminder), "sofia"],
            ["reminder-perhaps-in-teams", typeof(Reminder), "sofia"],
        ];

    [TestMethod]
    [DynamicData(nameof(Letters))]
    public void A_letter_reads_as_its_golden_file(string name, Type kind, string to)
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var letter = SampleLetters.Letter(State(name), kind, to, language);
            var file = name + (language == Language.English ? ".en" : "");
            var attached = string.Concat(letter.Attachments.Select(a => $"Attachment: {a.FileName}\n"));
            Golden.Matches(file + ".txt", $"Subject: {letter.Subject}\n{attached}\n{letter.Text}");
            Golden.Matches(file + ".html", letter.Html);
        }
    }

    [TestMethod]
    [DynamicData(nameof(Letters))]
    public void Nothing_out_of_the_report_stands_where_a_locked_screen_shows_it(string name, Type kind, string to)
    {
        var letter = SampleLetters.Letter(State(name), kind, to);
        var shown = letter.Subject + Regex.Match(letter.Html, "<div style=\"display:none[^>]*>(.*?)</div>").Groups[1].Value;
        foreach (var word in (string[])["verkstad", "vikarie", "studiebesök", "räckhåll", "deltagare"])
        {
            Assert.DoesNotContain(word, shown);
        }

        Assert.DoesNotMatchRegex(new Regex("[0-9]{6}"), shown);
    }

    [TestMethod]
    [DynamicData(nameof(Letters))]
    public void A_letter_fetches_nothing_and_has_one_main_heading_and_a_language(string name, Type kind, string to)
    {
        var html = SampleLetters.Letter(State(name), kind, to).Html;
        Assert.DoesNotMatchRegex(new Regex("<(img|script|link|iframe|style|form)\\b|src=|url\\(", RegexOptions.IgnoreCase), html);
        Assert.HasCount(1, Regex.Matches(html, "<h1[ >]"));
        Assert.Contains("<html lang=\"sv\">", html);
        Assert.IsTrue(
            Regex
                .Matches(html, "href=\"(?!mailto:)([^\"]*)\"")
                .All(m => m.Groups[1].Value.StartsWith("https://finsambot.example.se/", StringComparison.Ordinal))
        );
        var body = Regex.Replace(html[html.IndexOf("<body", StringComparison.Ordinal)..^"</html>\n".Length], "<br>|<!--.*?-->", "");
        Assert.AreEqual("body", XDocument.Parse(body).Root!.Name.LocalName, "Every element is closed.");
    }

    [TestMethod]
    public void What_people_wrote_never_becomes_markup()
    {
        var sample = Sample.Opened();
        sample.Do(
            Sample.Sofia,
            new SaveSections([
                new SectionInput(
                    "activities",
                    "<script>alert(1)</script>\n- **<img src=x onerror=1>** & \"å\"\n1. </td></table>",
                    true,
                    null
                ),
            ])
        );
        sample.Do(Sample.Sofia, new SendToSteeringGroup(true));

        var letter = SampleLetters.Letter(sample, typeof(ReviewRequest), "anna");

        Assert.DoesNotMatchRegex(new Regex("<script|<img"), letter.Html);
        Assert.Contains("&lt;script&gt;alert(1)&lt;/script&gt;", letter.Html);
        Assert.Contains("<strong>&lt;img src=x onerror=1&gt;</strong> &amp; &quot;å&quot;", letter.Html);
        Assert.Contains("<script>alert(1)</script>", letter.Text);
    }

    [TestMethod]
    public void A_letter_holds_every_line_of_every_section()
    {
        var letter = SampleLetters.Letter(Sample.Sent(), typeof(ReviewRequest), "anna");
        foreach (var line in Sample.Texts.Values.SelectMany(t => FormattedText.Parse(t).Blocks))
        {
            Assert.Contains(line.Marker + line.Text, letter.Text);
        }
    }

    [TestMethod]
    public void Every_sentence_exists_in_both_languages_with_the_same_places()
    {
        var texts = new ResourceManager("FinsamBot.Mail.Letters.Texts", typeof(Letter).Assembly);
        var swedish = Entries(texts, CultureInfo.InvariantCulture);
        var english = Entries(texts, CultureInfo.GetCultureInfo("en"));
        CollectionAssert.AreEquivalent(swedish.Keys.ToList(), english.Keys.ToList());
        foreach (var (key, sentence) in swedish)
        {
            Assert.AreEqual(Places(sentence), Places(english[key]), key);
            Assert.DoesNotContain("!", sentence + english[key]);
        }
    }

    private static Sample Corrected()
    {
        var sample = Sample.Registered().At(new DateTimeOffset(2026, 5, 4, 7, 0, 0, TimeSpan.Zero));
        sample.Do(Sample.Sofia, new CorrectReport("Fel antal deltagare i mål 2."));
        sample.Do(Sample.Sofia, new SubmitReport(true));
        return sample.File(Edition.Submitted);
    }

    private static Sample State(string name) =>
        name switch
        {
            "review-request" => Sample.Sent(),
            "review-reminder" => Sample.Sent().LettersLeave().At(new DateTimeOffset(2026, 4, 9, 7, 0, 0, TimeSpan.Zero)),
            "review-reminder-last-day" => Sample.Sent().LettersLeave().At(new DateTimeOffset(2026, 4, 13, 7, 0, 0, TimeSpan.Zero)),
            "review-reminder-too-late" => Sample.Sent().LettersLeave().At(new DateTimeOffset(2026, 4, 14, 7, 0, 0, TimeSpan.Zero)),
            "registrar-copy" => Sample.Filed(),
            "registrar-copy-corrected" => Corrected(),
            "hand-in-receipt" => Sample.Submitted(),
            "report-registered" => Sample.Registered(),
            "sign-request" or "sign-request-owner" => Sample.FinalReport(),
            "sign-reminder" => Sample.FinalReport().At(new DateTimeOffset(2026, 4, 23, 7, 0, 0, TimeSpan.Zero)),
            "sign-reminder-too-late" or "sign-reminder-too-late-owner" => Sample
                .FinalReport()
                .At(new DateTimeOffset(2026, 5, 8, 7, 0, 0, TimeSpan.Zero)),
            "not-registered" => Sample.Filed().At(new DateTimeOffset(2026, 4, 13, 7, 0, 0, TimeSpan.Zero)),
            "not-signed" => With(Sample.FinalReport(), s => s.Do(Sample.Rita, new RegisterReport("2026:14", "RN")))
                .At(new DateTimeOffset(2026, 5, 18, 7, 0, 0, TimeSpan.Zero)),
            "answer-analysis" => With(
                Sample.Sent().LettersLeave(),
                s =>
                    s.Do(
                        Sample.Anna,
                        new AnswerReview(1, AnswerKind.Analysis, "Målen är inom räckhåll.\n\n1. Lokalerna\n2. **Pengarna**", "code")
                    )
            ),
            "answer-no-remarks" => With(
                Sample.Sent().LettersLeave(),
                s => s.Do(Sample.Karim, new AnswerReview(1, AnswerKind.NoRemarks, "", "code"))
            ),
            "prompt" => Sample.Opened().At(new DateTimeOffset(2026, 3, 18, 7, 0, 0, TimeSpan.Zero)),
            "reminder" => With(
                    Sample.Opened(),
                    s => s.Do(Sample.Sofia, new SaveSections([new SectionInput("activities", "Allt går bra.", true, null)]))
                )
                .At(new DateTimeOffset(2026, 4, 13, 7, 0, 0, TimeSpan.Zero)),
            "reminder-late" => Sample.Written().At(new DateTimeOffset(2026, 4, 15, 7, 0, 0, TimeSpan.Zero)),
            "reminder-perhaps-in-teams" => PerhapsInTeams(State("reminder")),
            _ => throw new ArgumentException(name),
        };

    /// <summary>The connection broke while the reminder was posted.</summary>
    private static Sample PerhapsInTeams(Sample sample)
    {
        var (key, stamp) = (SampleLetters.Item(sample, typeof(Reminder), "sofia").Key, new Stamp(sample.Now, "finsambot", "deliver"));
        sample.Happen(
            stamp,
            new DeliveryStarted(key, ChannelKind.Teams, "sofia", sample.Now.AddMinutes(2)),
            new DeliveryUnknown(key, "timeout")
        );
        return sample;
    }

    private static Sample With(Sample sample, Action<Sample> happening)
    {
        happening(sample);
        return sample;
    }

    private static Dictionary<string, string> Entries(ResourceManager texts, CultureInfo culture) =>
        texts
            .GetResourceSet(culture, true, false)!
            .Cast<System.Collections.DictionaryEntry>()
            .ToDictionary(e => (string)e.Key, e => (string)e.Value!);

    private static string Places(string sentence) =>
        string.Join(' ', Regex.Matches(sentence, @"\{\d\}").Select(m => m.Value).Order().Distinct());
}
