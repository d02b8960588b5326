using FinsamBot.Core.Delivery;
using FinsamBot.Documents.Word;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Documents;

public static class DocumentsRegistration
{
    /// <summary>Offers <see cref="RenderDocument"/>.</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services) => services.AddSingleton<RenderDocument>(WordReport.Render);
}
