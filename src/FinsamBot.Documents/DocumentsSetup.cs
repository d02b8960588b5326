using FinsamBot.Documents.Annual;
using FinsamBot.Documents.Pdf;
using FinsamBot.Documents.Sheets;
using FinsamBot.Documents.Word;
using FinsamBot.Runtime;
using FinsamBot.Runtime.Papers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Documents;

public static class DocumentsSetup
{
    /// <summary>
    /// Offers <see cref="RenderDocument"/>, <see cref="RenderSheet"/>, <see cref="RenderBoardPaper"/>, <see cref="ConvertToPdf"/> and
    /// <see cref="ConvertAttachments"/>. The host supplies a <see cref="TimeProvider"/> and logging.
    /// Throws <see cref="InvalidOperationException"/> with the problems when the settings cannot be used.
    /// </summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        var options = services.AddSettingsNow<DocumentOptions>(configuration, DocumentOptions.Section, o => o.Problems());
        return services
            .AddSingleton<LookForLibreOffice>(cancellation => LibreOfficeLook.LookAsync(options.LibreOffice, cancellation))
            .AddSingleton<RenderDocument>(WordReport.Render)
            .AddSingleton<RenderSheet>(SheetFile.RenderAsync)
            .AddSingleton<RenderBoardPaper>(BoardDocument.Render)
            .AddSingleton<PdfConverter>()
            .AddSingleton<ConvertToPdf>(provider => provider.GetRequiredService<PdfConverter>().ConvertAsync)
            .AddSingleton<ConvertAttachments>(provider => provider.GetRequiredService<PdfConverter>().CopyAsync);
    }
}
