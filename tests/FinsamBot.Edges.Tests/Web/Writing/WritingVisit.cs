using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports;
using FinsamBot.Edges.Tests.Web.Office;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Writing;

/// <summary>Somebody at the writing page of the sample report.</summary>
internal static class WritingVisit
{
    public const string Path = "/skriv/vagen-vidare/kvartalsrapport-2026-03-31";

    public static Task<OfficeVisit> SofiaAsync(PageHost host) =>
        OfficeVisit.SignInAsync(host, Sample.Sofia, "sofia.lind@alvbacka.example.se");

    public static Task<OfficeVisit> BoAsync(PageHost host) => OfficeVisit.SignInAsync(host, Sample.Bo, "bo.ek@alvbacka.example.se");

    /// <summary>Presses a button of the form with this text in the section.</summary>
    /// <param name="then">Which button: stay, next, done, not done.</param>
    public static Task<Shown> SaveAsync(this OfficeVisit visit, Shown page, string section, string text, string then = "kvar") =>
        visit.PressAsync(page, "Spara och gå till nästa", ($"text-{section}", text), ("sedan", then));

    /// <summary>With the box ticked that says so.</summary>
    public static Task<Shown> HandInAnywayAsync(this OfficeVisit visit, Shown page) =>
        visit.PressAsync(page, "Lämna in rapporten", ("anda", "ja"));

    /// <summary>The figures that the report shows now.</summary>
    public static async Task<ReportFigures> ShownAsync(this PageHost host) =>
        (await host.Reports.FindAsync(PageHost.Report, host.Clock.GetUtcNow(), default))!.Report.Figures;

    public static async Task<Report> ReportAsync(this PageHost host) => await host.Reports.ReadAsync(PageHost.Report, default);
}
