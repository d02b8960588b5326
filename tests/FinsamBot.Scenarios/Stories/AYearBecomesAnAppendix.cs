using FinsamBot.Domain.Forms;
using FinsamBot.Runtime.Due;
using FinsamBot.Runtime.Handlers;
using FinsamBot.Runtime.Plans;
using FinsamBot.Runtime.Streams;
using FinsamBot.Scenarios.World;
using FinsamBot.Storage;
using FinsamBot.Testing.Documents;
using FinsamBot.Testing.Reports;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Scenarios.Stories;

/// <summary>Seven interventions report a whole year, one of them ends with a final report: the appendix of the annual report is one
/// command.</summary>
[TestClass]
public sealed class AYearBecomesAnAppendix
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-year-");

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public async Task One_command_gives_Word_PDF_and_the_tables()
    {
        await PlayAsync();
        var file = Path.Combine(_folder.FullName, "bilaga.docx");

        var (code, output) = await TypedTool.SayAsync(_folder.FullName, "appendix", "2025", file, "--mask", "5");

        Assert.AreEqual(0, code, output);
        StringAssert.Contains(output, "Öppna dörren, kvartalsrapport 2025-07-01–2025-09-30: kom");
        StringAssert.Contains(output, "Digitalt stöd, kvartalsrapport 2025-10-01–2025-12-31: saknas");
        var words = string.Join('\n', WordText.Read(await File.ReadAllBytesAsync(file)).Select(l => l.Text));
        foreach (var invented in InventedIntervention.Seven)
        {
            StringAssert.Contains(words, $"{invented.Name}, {invented.Owner}");
        }

        StringAssert.Contains(words, "Samarbetet mellan parterna har blivit en vana.", "The final report is a part of its chapter.");
        var table = await File.ReadAllTextAsync(Path.ChangeExtension(file, ".csv"));
        StringAssert.Contains(table, "Nya");
        StringAssert.Contains(table, "..", "Small counts are masked.");
        Assert.IsTrue(File.Exists(Path.ChangeExtension(file, ".pdf")), output);
        await NamedAsPdfAsync();
        Keep(file);
    }

    private async Task NamedAsPdfAsync()
    {
        var file = Path.Combine(_folder.FullName, "b.pdf");

        var said = await TypedTool.RunAsync(_folder.FullName, "appendix", "2025", file, "--json");

        Assert.AreEqual(0, said.Code, said.Errors);
        StringAssert.StartsWith(await File.ReadAllTextAsync(file), "%PDF-");
        Assert.IsNotEmpty(WordText.Read(await File.ReadAllBytesAsync(Path.ChangeExtension(file, ".docx"))), "Word stands beside it.");
        Assert.AreSequenceEqual(
            ["b.docx", "b.csv", "b.pdf", "b-att-se-over.docx"],
            said.Json.GetProperty("files").EnumerateArray().Select(f => Path.GetFileName(f.GetString())),
            "What was written is said."
        );
        string[] without = ["appendix", "2025", file, "--Documents:LibreOffice", "/not/installed"];
        Assert.AreEqual(1, (await TypedTool.RunAsync(_folder.FullName, without)).Code, "The PDF that was asked for is not there.");
    }

    [TestMethod]
    [DataRow("1875")]
    [DataRow("nästa")]
    [DataRow("2031")]
    public async Task A_year_without_reports_is_refused_with_a_reason(string year)
    {
        var (code, output) = await TypedTool.SayAsync(_folder.FullName, "appendix", year, Path.Combine(_folder.FullName, "bilaga.docx"));

        Assert.AreEqual(1, code);
        Assert.IsTrue(
            output.Contains("Skriv: finsambot appendix", StringComparison.Ordinal)
                || output.Contains($"Ingen inlämnad rapport gäller {year}.", StringComparison.Ordinal),
            output
        );
    }

    private async Task PlayAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddStorage(new ConfigurationBuilder().Build(), _folder.FullName);
        await using var provider = services.BuildServiceProvider();
        var (streams, blobs) = (provider.GetRequiredService<IStreamStore>(), provider.GetRequiredService<IBlobStore>());
        var log = new EventLog(streams, blobs);
        var (directory, due) = (new AssociationDirectory(log), new DueIndex(blobs));
        var (interventions, reports) = (
            new InterventionHandler(directory, due, TemplateCatalogue.BuiltIn, new PlanBook(blobs)),
            new ReportHandler(log, directory, due, TemplateCatalogue.BuiltIn, new PlanBook(blobs))
        );
        await new InventedYear(directory, interventions, reports, 2025).PlayAsync(InventedIntervention.Seven, CancellationToken.None);
    }

    /// <summary>To look at: where the folder for it is named.</summary>
    private static void Keep(string file)
    {
        if (Environment.GetEnvironmentVariable("FINSAMBOT_KEEP") is { Length: > 0 } folder)
        {
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)), overwrite: true);
            File.Copy(
                Path.ChangeExtension(file, ".pdf"),
                Path.Combine(folder, Path.GetFileName(Path.ChangeExtension(file, ".pdf"))),
                overwrite: true
            );
        }
    }
}
