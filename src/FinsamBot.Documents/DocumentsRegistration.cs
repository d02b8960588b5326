using FinsamBot.Documents.Pdf;
using FinsamBot.Documents.Word;
using FinsamBot.Runtime.Papers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Documents;

public static class DocumentsRegistration
{
    /// <summary>
    /// Offers <see cref="RenderDocument"/> and <see cref="ConvertToPdf"/>. The host supplies a <see cref="TimeProvider"/> and logging.
    /// Throws <see cref="InvalidOperationException"/> with the problems when the settings cannot be used.
    /// </summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        var options = DocumentOptions.From(configuration);
        if (options.Problems().ToArray() is { Length: > 0 } problems)
        {
            throw new InvalidOperationException(string.Join(' ', problems));
        }

        return services
            .AddSingleton(options)
            .AddSingleton<RenderDocument>(WordReport.Render)
            .AddSingleton<PdfConverter>()
            .AddSingleton<ConvertToPdf>(provider => provider.GetRequiredService<PdfConverter>().ConvertAsync);
    }
}
