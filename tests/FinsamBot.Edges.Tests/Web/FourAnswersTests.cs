using System.Net;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class FourAnswersTests
{
    [TestMethod]
    [DataRow("inga-synpunkter", AnswerKind.NoRemarks, "", "Läst, inga synpunkter. Registrerat torsdag 2 april kl. 10.00.")]
    [DataRow("godkand", AnswerKind.Approved, "", "Du godkänner rapporten. Registrerat torsdag 2 april kl. 10.00.")]
    [DataRow("godkand", AnswerKind.Approved, "Bra jobbat.", "Bra jobbat.")]
    [DataRow("analys", AnswerKind.Analysis, "Målen nås.", "Dina synpunkter är registrerade torsdag 2 april kl. 10.00.")]
    [DataRow(
        "aterlamnar",
        AnswerKind.Returned,
        "Budgeten saknas.",
        "Du återsänder rapporten för komplettering. Registrerat torsdag 2 april kl. 10.00."
    )]
    public async Task An_answer_is_registered_and_shown_to_the_member(string value, AnswerKind kind, string text, string shown)
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var form = await anna.SignInAsync(host, Sample.Anna);

        var done = await anna.SendAsync(host.PathFor(Sample.Anna), form, "/svar", ("svar", value), ("text", text));

        StringAssert.Contains(done.Done!, "Tack. Ditt svar är registrerat");
        StringAssert.Contains(done.Main, shown);
        var answer = (await host.StateAsync()).CurrentRound!.Answers[Sample.Anna];
        Assert.AreEqual((kind, text, SignedInBy.Code, false), (answer.Kind, answer.Text, answer.SignedInBy, answer.Late));
    }

    [TestMethod]
    public async Task Read_without_remarks_takes_two_clicks_from_the_opened_page()
    {
        await using var host = await PageHost.StartAsync();
        using var karim = host.Visit();
        await karim.SignInAsync(host, Sample.Karim);
        var page = await karim.OpenAsync(host.PathFor(Sample.Karim));

        // The first click is a place in the same page; the second sends the form as it stands.
        Assert.AreEqual("#svara", page.Page.QuerySelector("main a.button")!.GetAttribute("href"));
        var button = page.Page.QuerySelector("#svara button[value=inga-synpunkter]")!;
        Assert.IsNull(button.Closest("details"));
        await karim.SendAsync(host.PathFor(Sample.Karim), page, "/svar", ("svar", "inga-synpunkter"));

        Assert.AreEqual(AnswerKind.NoRemarks, (await host.StateAsync()).CurrentRound!.Answers[Sample.Karim].Kind);
    }

    [TestMethod]
    public async Task Comments_stand_at_their_sections_and_come_back_with_the_leads_replies()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = await anna.SignInAsync(host, Sample.Anna);
        Assert.IsNull(form.Page.QuerySelector("section[aria-labelledby=goals] details")!.GetAttribute("open"), "an empty field is folded");

        await anna.SendAsync(
            path,
            form,
            "/svar",
            ("svar", "analys"),
            ("k-goals", "Vad räknas som en plan?\r\nOch vem räknar?"),
            ("k-deviations", "  ")
        );
        await host.DoAsync(Sample.Sofia, new ReplyToComment(1, Sample.Anna, "goals", "En undertecknad plan."));
        var page = await anna.OpenAsync(path);

        var answer = (await host.StateAsync()).CurrentRound!.Answers[Sample.Anna];
        Assert.AreEqual(new SectionComment("goals", "Vad räknas som en plan?\nOch vem räknar?"), answer.Comments.Single());
        var registered = page.Page.QuerySelector(".registered")!.TextContent;
        foreach (
            var part in new[]
            {
                "Om 2.4 Insatsens mål samt delmål",
                "Vad räknas som en plan?",
                "Sofia Lind svarade torsdag 2 april kl. 10.00:",
                "En undertecknad plan.",
            }
        )
        {
            StringAssert.Contains(registered, part);
        }

        Assert.IsNotNull(
            page.Page.QuerySelector("section[aria-labelledby=goals] details")!.GetAttribute("open"),
            "a field with a comment is open"
        );
        Assert.AreEqual("Vad räknas som en plan?\nOch vem räknar?", page.Form("/svar")["k-goals"]);
    }

    [TestMethod]
    public async Task No_remarks_with_a_comment_typed_is_asked_about_and_the_comment_comes_back()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var form = await anna.SignInAsync(host, Sample.Anna);

        var unclear = await anna.SendAsync(host.PathFor(Sample.Anna), form, "/svar", ("svar", "inga-synpunkter"), ("k-goals", "Men ändå."));

        Assert.AreEqual(HttpStatusCode.Conflict, unclear.Status);
        StringAssert.Contains(unclear.Alert!, "du valde Läst, inga synpunkter, men du har skrivit något");
        Assert.AreEqual("Men ändå.", unclear.Form("/svar")["k-goals"]);
        Assert.IsTrue((await host.StateAsync()).CurrentRound!.Answers.IsEmpty);
    }

    [TestMethod]
    [DataRow("aterlamnar", "", "Skriv vad som behöver kompletteras, så vet projektledaren vad som saknas.")]
    [DataRow("analys", "", "Skriv en text, eller välj Läst, inga synpunkter.")]
    public async Task An_answer_that_says_nothing_is_refused_with_what_to_do(string value, string text, string alert)
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var refused = await anna.SendAsync(
            host.PathFor(Sample.Anna),
            await anna.SignInAsync(host, Sample.Anna),
            "/svar",
            ("svar", value),
            ("text", text)
        );

        Assert.AreEqual(HttpStatusCode.BadRequest, refused.Status);
        Assert.AreEqual(alert, refused.Alert);
    }

    [TestMethod]
    public async Task Comments_typed_before_the_session_ended_come_along_through_the_sign_in()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = await anna.SignInAsync(host, Sample.Anna);
        host.Clock.Advance(TimeSpan.FromHours(8) + TimeSpan.FromSeconds(1));

        var refused = await anna.SendAsync(
            path,
            form,
            "/svar",
            ("svar", "analys"),
            ("text", "Helheten."),
            ("k-goals", "Målen."),
            ("k-activities", "Verkstaden.")
        );
        Assert.AreEqual(HttpStatusCode.Forbidden, refused.Status);
        var asked = await anna.SendAsync(path, refused, "/kod");
        var back = await anna.SendAsync(path, asked, "/inloggning", ("kod", await host.CodeOfAsync(Sample.Anna)));
        await anna.SendAsync(path, back, "/svar", ("svar", "analys"));

        var answer = (await host.StateAsync()).CurrentRound!.Answers[Sample.Anna];
        Assert.AreEqual("Helheten.", answer.Text);
        CollectionAssert.AreEquivalent(
            new SectionComment[] { new("goals", "Målen."), new("activities", "Verkstaden.") },
            answer.Comments.ToArray()
        );
    }

    [TestMethod]
    public async Task A_comment_on_a_section_that_is_nobodys_to_comment_on_is_refused_and_comes_back()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var fields = (await anna.SignInAsync(host, Sample.Anna)).Form("/svar");
        (fields["svar"], fields["k-finns-inte"]) = ("analys", "Till ingen.");

        var refused = await anna.FollowAsync(await anna.PostAsync(path + "/svar", fields));

        Assert.AreEqual(HttpStatusCode.BadRequest, refused.Status);
        Assert.IsTrue((await host.StateAsync()).CurrentRound!.Answers.IsEmpty);
    }

    [TestMethod]
    public async Task A_comment_of_fifty_thousand_characters_is_kept_whole_and_shown_folded()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var comment = string.Concat(Enumerable.Repeat("Åtgärd ", 7_143))[..50_000];

        var done = await anna.SendAsync(path, await anna.SignInAsync(host, Sample.Anna), "/svar", ("svar", "analys"), ("k-goals", comment));

        Assert.AreEqual(comment, (await host.StateAsync()).CurrentRound!.Answers[Sample.Anna].Comments.Single().Text);
        var folded = done.Page.QuerySelector(".registered details.folded")!;
        Assert.IsNull(folded.GetAttribute("open"));
        StringAssert.Contains(folded.QuerySelector("summary")!.TextContent, "Visa hela texten, 50\u00A0000 tecken");
        Assert.AreEqual(comment, folded.QuerySelector(".written")!.TextContent);
    }

    [TestMethod]
    public async Task After_the_last_day_and_after_the_hand_in_an_answer_is_taken_and_marked_late()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        using var karim = host.Visit();
        host.Clock.MoveTo(new DateTimeOffset(2026, 4, 20, 8, 0, 0, TimeSpan.Zero));

        var passed = await anna.SignInAsync(host, Sample.Anna);
        StringAssert.Contains(passed.Main, "Du kan svara ändå. Svaret märks då som sent.");
        StringAssert.Contains(passed.Main, "Svarstiden är slut. Svaret tas emot och märks som sent.");
        var late = await anna.SendAsync(host.PathFor(Sample.Anna), passed, "/svar", ("svar", "godkand"));
        StringAssert.Contains(late.Main, "Svaret kom efter svarstiden och är märkt som sent.");

        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        host.Clock.Advance(TimeSpan.FromHours(1));
        var submitted = await karim.SignInAsync(host, Sample.Karim);
        StringAssert.Contains(submitted.Main, "Rapporten lämnades in måndag 20 april. Du kan svara ändå.");
        var later = await karim.SendAsync(host.PathFor(Sample.Karim), submitted, "/svar", ("svar", "inga-synpunkter"));
        StringAssert.Contains(later.Main, "Svaret kom efter att rapporten lämnades in och är märkt som sent.");
        Assert.IsTrue((await host.StateAsync()).CurrentRound!.Answers.Values.All(a => a.Late));
    }

    [TestMethod]
    public async Task A_member_sees_nobody_elses_answer_and_a_link_alone_shows_no_words()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        using var karim = host.Visit();
        using var stranger = host.Visit();
        await anna.SendAsync(
            host.PathFor(Sample.Anna),
            await anna.SignInAsync(host, Sample.Anna),
            "/svar",
            ("svar", "analys"),
            ("text", "Annas ord."),
            ("k-goals", "Annas fråga.")
        );
        await host.DoAsync(Sample.Sofia, new ReplyToComment(1, Sample.Anna, "goals", "Svar till Anna."));

        var others = (await karim.SignInAsync(host, Sample.Karim)).Page.DocumentElement.OuterHtml;
        var linked = (await stranger.OpenAsync(host.PathFor(Sample.Anna))).Page.DocumentElement.OuterHtml;

        foreach (var own in new[] { "Annas ord", "Annas fråga", "Svar till Anna" })
        {
            Assert.IsFalse(others.Contains(own, StringComparison.Ordinal) || linked.Contains(own, StringComparison.Ordinal), own);
        }

        Assert.IsFalse(others.Contains("Anna Berg", StringComparison.Ordinal), "who else has answered is not shown");
    }

    [TestMethod]
    public async Task A_member_who_answers_in_two_browsers_has_said_the_latter_and_both_are_in_the_stream()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        var form = await anna.SignInAsync(host, Sample.Anna);
        using var twin = anna.Twin();

        await anna.SendAsync(path, form, "/svar", ("svar", "analys"), ("text", "Det första."));
        host.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await twin.SendAsync(path, form, "/svar", ("svar", "godkand"));

        StringAssert.Contains(second.Main, "Du godkänner rapporten.");
        Assert.AreEqual(AnswerKind.Approved, (await host.StateAsync()).CurrentRound!.Answers[Sample.Anna].Kind);
        StringAssert.Contains(System.Text.Encoding.UTF8.GetString(host.Streams.BytesOf(PageHost.Report.Stream)), "Det första.");
    }
}
