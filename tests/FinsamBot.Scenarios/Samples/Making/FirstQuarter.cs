using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Scenarios.World;

namespace FinsamBot.Scenarios.Samples.Making;

/// <summary>The first quarter of Vägen vidare: everything that can be done with a report is done with this one.</summary>
internal static class FirstQuarter
{
    private static readonly ReportId Report = PlayedYear.Report("vagen-vidare", new DateOnly(2026, 3, 31));

    public static async Task PlayAsync(Stage stage)
    {
        await stage.LiveUntilAsync(new DateOnly(2026, 3, 16), every: 7);
        await stage.LiveUntilAsync(new DateOnly(2026, 3, 25));
        await stage.DoAsync(Report, "finsambot", new OpenReport(new ReportingPeriod(new DateOnly(2026, 1, 1), Report.PeriodEnd)));
        await WriteAsync(stage);
        await WrittenFigures.PlayAsync(stage, Report, "sofia", counted: false);
        await stage.LiveUntilAsync(new DateOnly(2026, 3, 30));
        await FirstRoundAsync(stage);
        await stage.LiveUntilAsync(new DateOnly(2026, 4, 7));
        await SecondRoundAsync(stage);
        await stage.LiveUntilAsync(new DateOnly(2026, 4, 14));
        await HandInAsync(stage);
        await CorrectAsync(stage);
    }

    private static async Task WriteAsync(Stage stage)
    {
        const string Activities = "Vi har öppnat en verkstad.\n\n- Träffar varje vecka\n- **Studiebesök** hos två arbetsgivare 🙂";
        await stage.DoAsync(Report, "sofia", Save("activities", Activities));
        await stage.DoAsync(Report, "sofia", Save("deviations", "Starten sköts upp tre veckor.\r\nEn vikarie anställdes."));
        await stage.DoAsync(Report, "sofia", Save("userInvolvement", "Deltagarna valde teman. Frågor besvaras på 070-000 00 05."));
        await stage.DoAsync(Report, "sofia", Save("goals", "Målen redovisas i tabellen.", done: false));
        await stage.DoAsync(Report, "bo", Save("overallAssessment", "Det mesta går *som planerat*."));
        foreach (var section in (string[])["activities", "goals", "overallAssessment"])
        {
            var late = new SaveSections([new SectionInput(section, $"En text till {section} från ett gammalt kort.", true, 0)]);
            await stage.DoAsync(Report, "bo", late, RefusalReason.OutdatedCard);
        }

        await stage.DoAsync(Report, "bo", new DiscardSetAside("goals"));
        await stage.DoAsync(Report, "bo", new UseSetAside("overallAssessment"));
        await stage.DoAsync(Report, "sofia", new SnoozeReminders(stage.Today.AddDays(2)));
    }

    private static async Task FirstRoundAsync(Stage stage)
    {
        await stage.DoAsync(Report, "sofia", new SendToSteeringGroup(false), RefusalReason.PersonalDataWarned);
        await stage.DoAsync(Report, "sofia", new SendToSteeringGroup(false, AcceptPersonalData: true));
        await stage.PassAsync();
        await stage.MailAsync(Report, 1, "maria", "maria.ek@fk.example.se", IncomingKind.AutomaticReply, "Jag är åter den 15.");
        await stage.MailAsync(Report, 1, "per", "per.holm@alvbacka.example.se", IncomingKind.Bounce, "");
        await stage.MailAsync(Report, 1, "lena", "lena.strom@region.example.se", IncomingKind.Reply, "Planen för hösten är för tunn.");
        await stage.PassAsync();
        await AnnaReturnsItAsync(stage);
        await stage.DoAsync(Report, "karim", new EnterRound(1, SignedInBy.WorkAccount));
        SectionComment[] comments = [new("goals", "50 eller 60 procent?")];
        var analysis = new AnswerReview(1, AnswerKind.Analysis, "Målen är inom räckhåll.", SignedInBy.WorkAccount, comments);
        await stage.DoAsync(Report, "karim", analysis);
        await stage.DoAsync(Report, "sofia", new ReplyToComment(1, new PersonId("karim"), "goals", "Femtio. Det står nu så."));
        await stage.DoAsync(Report, "sofia", new ReplyToComment(1, new PersonId("lena"), null, "Vi skriver mer om hösten."));
        await stage.PassAsync();
        await UllaAnswersOnThePageAsync(stage);
    }

    private static async Task AnnaReturnsItAsync(Stage stage)
    {
        await SignInAsync(stage, "anna", wrongFirst: true);
        SectionComment[] comments = [new("activities", "Hur många kom?"), new("goals", "Skriv ut målen.")];
        await stage.DoAsync(Report, "anna", new AnswerReview(1, AnswerKind.Returned, "Läs en gång till.", SignedInBy.Code, comments));
    }

    private static async Task SignInAsync(Stage stage, string person, bool wrongFirst = false)
    {
        var (desk, who) = (stage.Handler<SignInHandler>(), new PersonId(person));
        await desk.AskAsync(who, $"sample-code-{person}", stage.Now, default);
        await stage.PassAsync(1);
        var number = (await desk.ReadAsync(who, default)).LastNumber;
        var session = SignInState.HashOf($"sample-session-{person}");
        if (wrongFirst)
        {
            await desk.TryAsync(who, new CodeTry(number, false, false, session), $"sample-wrong-{person}", stage.Now, default);
        }

        if (await desk.TryAsync(who, new CodeTry(number, true, true, session), $"sample-right-{person}", stage.Now, default) is { } refusal)
        {
            throw new InvalidOperationException($"{person} was not let in: {refusal}");
        }

        await desk.EndAsync(who, $"sample-out-{person}", stage.Now, default);
    }

    /// <summary>A substitute with a browser: what signing in leaves in the storage is there too.</summary>
    private static async Task UllaAnswersOnThePageAsync(Stage stage)
    {
        using var ulla = new Member(stage.Bot, "ulla.sjo@fk.example.se");
        await ulla.OpenLetterAsync();
        await ulla.SignInAsync();
        await ulla.AnswerNoRemarksAsync();
        await stage.PassAsync();
    }

    private static async Task SecondRoundAsync(Stage stage)
    {
        await stage.DoAsync(Report, "sofia", Save("activities", "Vi har öppnat en verkstad. **Fjorton** personer kom varje vecka."));
        await stage.DoAsync(Report, "sofia", Save("goals", "Målen redovisas i tabellen: femtio procent går vidare."));
        await stage.DoAsync(Report, "sofia", new SendToSteeringGroup(false, AcceptPersonalData: true));
        await stage.PassAsync();
        using var lena = new Member(stage.Bot, "lena.strom@region.example.se");
        await lena.OpenLetterAsync();
        await lena.SignInAsync();
        await lena.TypeAsync("Hösten är nu tydligare, men");
        await stage.DoAsync(Report, "anna", new EnterRound(2, SignedInBy.AddIn));
        await stage.DoAsync(Report, "anna", new AnswerReview(2, AnswerKind.Approved, "", SignedInBy.AddIn));
        await stage.DoAsync(Report, "karim", new EnterRound(2, SignedInBy.Teams));
        await stage.DoAsync(Report, "karim", new AnswerReview(2, AnswerKind.NoRemarks, "", SignedInBy.Teams));
        await stage.PassAsync();
    }

    private static async Task HandInAsync(Stage stage)
    {
        await stage.DoAsync(Report, "sofia", new SubmitReport(true, AcceptPersonalData: true));
        await stage.PassAsync();
        await SignInAsync(stage, "rita");
        await stage.DoAsync(Report, "rita", new RegisterReport("SFN 2026/13", "RN"));
        await stage.PassAsync();
    }

    private static async Task CorrectAsync(Stage stage)
    {
        await stage.DoAsync(Report, "sofia", new CorrectReport("Fel antal deltagare i avsnitt 2.1."));
        await stage.DoAsync(Report, "sofia", Save("activities", "Vi har öppnat en verkstad. **Femton** personer kom varje vecka."));
        await stage.DoAsync(Report, "sofia", new SubmitReport(true, AcceptPersonalData: true));
        await stage.PassAsync();
        await stage.DoAsync(Report, "rita", new RegisterReport("SFN 2026/14", "RN"));
        await stage.PassAsync();
    }

    private static SaveSections Save(string section, string text, bool done = true) => new([new SectionInput(section, text, done, null)]);
}
