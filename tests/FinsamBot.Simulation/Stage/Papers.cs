using System.Text;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Papers;

namespace FinsamBot.Simulation.Stage;

/// <summary>Documents of the simulated world: their content names the state they show. There is no program for PDF on every
/// machine.</summary>
internal static class Papers
{
    public static RenderedDocument Render(ReportView view) =>
        new(
            "rapport.docx",
            "application/octet-stream",
            Encoding.UTF8.GetBytes($"{view.Id} {view.Report.Registry.Version} {view.Report.Version}")
        );

    public static Task<PdfResult> ConvertAsync(IReadOnlyList<RenderedDocument> documents, CancellationToken cancellation) =>
        Task.FromResult(PdfResult.None(documents, PdfRefusal.LibreOfficeMissing));
}
