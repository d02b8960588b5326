using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Papers;

namespace FinsamBot.Scenarios.Samples.Making;

/// <summary>The rest of the year: a report comes late, one never, and Steg för steg ends with a final report that is signed.</summary>
internal static class LaterQuarters
{
    private static readonly ReportId Final = PlayedYear.Report("steg-for-steg", new DateOnly(2026, 6, 30), "slutrapport");

    private static readonly string[] FinalSections =
    [
        "resources",
        "aim",
        "overallGoals",
        "effectGoals",
        "interventionGoals",
        "needs",
        "targetGroup",
        "participants",
        "cooperation",
        "methods",
        "takenCareOf",
        "deviations",
        "reflections",
    ];

    public static async Task PlayAsync(Stage stage)
    {
        var march = new DateOnly(2026, 3, 31);
        await stage.DoAsync(PlayedYear.Report("oppna-dorren", march), "elin", new PromiseReport(new DateOnly(2026, 4, 28)));
        await stage.LiveUntilAsync(new DateOnly(2026, 4, 27), every: 2);
        await QuarterAsync(stage, "oppna-dorren", march, "elin");
        await QuarterAsync(stage, "steg-for-steg", march, "nils");
        await WrittenFigures.PlayAsync(stage, PlayedYear.Report("sprakbron", march), "bo", counted: true);
        await QuarterAsync(stage, "sprakbron", march, "bo");
        await stage.LiveUntilAsync(new DateOnly(2026, 7, 3), every: 7);
        await QuarterAsync(stage, "vagen-vidare", new DateOnly(2026, 6, 30), "sofia");
        await QuarterAsync(stage, "steg-for-steg", new DateOnly(2026, 6, 30), "nils");
        await FinalAsync(stage);
        await stage.LiveUntilAsync(new DateOnly(2026, 10, 6), every: 7);
        await QuarterAsync(stage, "vagen-vidare", new DateOnly(2026, 9, 30), "sofia");
        await QuarterAsync(stage, "oppna-dorren", new DateOnly(2026, 9, 30), "elin");
        await stage.LiveUntilAsync(new DateOnly(2027, 1, 8), every: 7);
        await QuarterAsync(stage, "vagen-vidare", new DateOnly(2026, 12, 31), "sofia");
        var begun = new SaveSections([new SectionInput("activities", "Vi har börjat skriva.", false, null)]);
        await stage.DoAsync(PlayedYear.Report("oppna-dorren", new DateOnly(2026, 12, 31)), "elin", begun);
        await stage.LiveUntilAsync(PlayedYear.Ends, every: 7);
    }

    /// <summary>Written, sent, answered by one, handed in and registered on a few days.</summary>
    private static async Task QuarterAsync(Stage stage, string intervention, DateOnly end, string lead)
    {
        var report = PlayedYear.Report(intervention, end);
        string[] sections = ["activities", "deviations", "userInvolvement", "goals", "overallAssessment"];
        await stage.DoAsync(report, lead, Save(sections, $"Insatsen har följt planen till och med {end:yyyy-MM-dd}."));
        var deviation = new NoteDeviation(null, end.AddDays(-9), DeviationKind.Schedule, "En träff ställdes in.", null, "Den hölls sen.");
        await stage.DoAsync(report, lead, deviation);
        await stage.DoAsync(report, lead, new SendToSteeringGroup(false, Everybody: true, AcceptPersonalData: true));
        await stage.PassAsync();
        await stage.DoAsync(report, "karim", new EnterRound(1, SignedInBy.WorkAccount));
        await stage.DoAsync(report, "karim", new AnswerReview(1, AnswerKind.Approved, "", SignedInBy.WorkAccount));
        await stage.LiveUntilAsync(stage.Today.AddDays(4), every: 2);
        await stage.DoAsync(report, lead, new SubmitReport(true, AcceptPersonalData: true));
        await stage.PassAsync();
        if (end.Month is 3 or 9)
        {
            await stage.DoAsync(report, "rita", new RegisterReport($"SFN 2026/{20 + end.Month}", "RN"));
            await stage.PassAsync();
        }
    }

    private static async Task FinalAsync(Stage stage)
    {
        await stage.DoAsync(Final, "nils", Save(FinalSections, "Om hela insatsen."));
        foreach (var post in WrittenFigures.Posts())
        {
            await stage.DoAsync(Final, "nils", post);
        }

        await stage.DoAsync(Final, "nils", new SubmitReport(true, AcceptPersonalData: true));
        await stage.PassAsync();
        var pdf = new RenderedDocument("Underskrift.pdf", Filing.PdfType, "%PDF-1.4 an invented signature"u8.ToArray());
        var file = await stage.Handler<DocumentArchive>().KeepAsync(Final, pdf, default);
        var (karim, today) = ("Karim Haddad", stage.Today);
        await stage.DoAsync(Final, "rita", new NoteSignature("Försäkringskassan", karim, karim, today, SignatureMethod.ESignature, file));
        await stage.DoAsync(Final, "rita", new NoteSignature("Älvbacka kommun", "P. Holm", "PER HOLM", today, SignatureMethod.Paper));
        await stage.DoAsync(Final, "rita", new RemoveSignature("Älvbacka kommun"));
        await stage.LiveUntilAsync(stage.Today.AddDays(7));
        var nils = new NoteSignature("Region Norrsken", "N. Åkerman", "NILS ÅKERMAN", stage.Today, SignatureMethod.Paper);
        await stage.DoAsync(Final, "rita", nils);
        await stage.PassAsync();
    }

    private static SaveSections Save(IEnumerable<string> sections, string text) =>
        new([.. sections.Select(s => new SectionInput(s, $"{text} ({s})", true, null))]);
}
