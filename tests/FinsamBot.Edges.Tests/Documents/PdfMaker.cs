using FinsamBot.Documents;
using FinsamBot.Runtime.Papers;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Edges.Tests.Documents;

internal static class PdfMaker
{
    /// <summary>What the host would get with these settings.</summary>
    /// <param name="program">Empty: LibreOffice as it is installed.</param>
    public static ConvertToPdf Of(string level, string program = "", FakeClock? clock = null, LogLines? log = null) =>
        new ServiceCollection()
            .AddDocuments(
                new ConfigurationBuilder()
                    .AddInMemoryCollection([new("Documents:PdfA", level), new("Documents:LibreOffice", program)])
                    .Build()
            )
            .AddSingleton<TimeProvider>(clock ?? new FakeClock(Sample.Morning))
            .AddLogging(logging => logging.AddProvider(log ?? new LogLines()))
            .BuildServiceProvider()
            .GetRequiredService<ConvertToPdf>();
}
