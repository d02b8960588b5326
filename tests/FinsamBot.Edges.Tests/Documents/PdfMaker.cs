using System.Collections.Concurrent;
using System.Security.Cryptography;
using FinsamBot.Documents;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Runtime.Papers;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Edges.Tests.Documents;

internal static class PdfMaker
{
    private static readonly ConcurrentDictionary<(string Level, string Content), Lazy<Task<PdfOutcome>>> Made = new();

    /// <summary>What the host would get with these settings.</summary>
    /// <param name="program">Empty: LibreOffice as it is installed.</param>
    public static ConvertToPdf Of(string level, string program = "", FakeClock? clock = null, LogLines? log = null) =>
        Services(level, program, clock, log).GetRequiredService<ConvertToPdf>();

    /// <summary>Likewise, of files that others have made.</summary>
    public static ConvertAttachments Copies(string level) => Services(level, "", null, null).GetRequiredService<ConvertAttachments>();

    private static ServiceProvider Services(string level, string program, FakeClock? clock, LogLines? log) =>
        new ServiceCollection()
            .AddDocuments(
                new ConfigurationBuilder()
                    .AddInMemoryCollection([new("Documents:PdfA", level), new("Documents:LibreOffice", program)])
                    .Build()
            )
            .AddSingleton<TimeProvider>(clock ?? new FakeClock(Sample.Morning))
            .AddLogging(logging => logging.AddProvider(log ?? new LogLines()))
            .BuildServiceProvider();

    /// <summary>What LibreOffice makes of one document, made once for all tests that look at it: it takes seconds.</summary>
    public static Task<PdfOutcome> MadeAsync(string level, RenderedDocument document) =>
        Made.GetOrAdd(
            (level, Convert.ToHexString(SHA256.HashData(document.Content.Span))),
            _ => new Lazy<Task<PdfOutcome>>(async () => (await Of(level)([document], CancellationToken.None)).Outcomes.Single())
        ).Value;
}
