using FinsamBot.Documents.Annual;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Checks.References;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Runtime.Papers;

namespace FinsamBot.Host.Tool;

/// <summary>The files of an appendix: Word and PDF/A, the tables, and what the office has to settle before it goes out.</summary>
internal static class AppendixFiles
{
    /// <summary>As which the appendix can be named.</summary>
    public static IReadOnlyList<string> Endings { get; } = [OutputFile.Word, OutputFile.Pdf];

    /// <summary>Writes them beside each other and returns those that were written. Word is there whatever becomes of the PDF; with one, its
    /// contents have the PDF's page numbers.</summary>
    public static async Task<IReadOnlyList<string>> WriteAsync(
        ToolRun run,
        AnnualAppendix appendix,
        IReadOnlyList<DanglingReference> dangling,
        string path
    )
    {
        var convert = run.Services.GetRequiredService<ConvertToPdf>();
        var made = (await convert([AppendixDocument.Render(appendix)], CancellationToken.None)).Outcomes[0];
        var name = $"{Path.GetFileNameWithoutExtension(path)}-att-se-over{OutputFile.Word}";
        var note = Path.Combine(Path.GetDirectoryName(path) ?? "", name);
        List<(string Path, RenderedDocument Document)> files =
        [
            (Named(path, OutputFile.Word), made.Word),
            (Path.ChangeExtension(path, ".csv"), AppendixCsv.Render(appendix)),
            .. made.Document is { } archived ? [(Named(path, OutputFile.Pdf), archived)] : Array.Empty<(string, RenderedDocument)>(),
            (note, OfficeNote.Render(appendix, dangling)),
        ];
        if (made.Refusal is { } refusal)
        {
            await run.Errors.WriteLineAsync(PdfWords.Of(refusal, run.Language));
        }

        var written = new List<string>();
        foreach (var (file, document) in files)
        {
            written.AddRange(await OutputFile.WriteAsync(run, file, document.Content) ? [file] : []);
        }

        return written;
    }

    /// <summary>As it was typed, where it was typed with that ending.</summary>
    private static string Named(string path, string ending) =>
        OutputFile.HasEnding(path, ending) ? path : Path.ChangeExtension(path, ending);
}
