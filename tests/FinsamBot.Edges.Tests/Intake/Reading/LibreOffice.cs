using FinsamBot.Testing.Documents;

namespace FinsamBot.Edges.Tests.Intake.Reading;

/// <summary>Documents as LibreOffice shows them. It takes seconds to start and little for each file, so it is given many at once.</summary>
internal sealed class LibreOffice : IDisposable
{
    private readonly DirectoryInfo _place = System.IO.Directory.CreateTempSubdirectory("finsambot-office-");

    /// <param name="kind"><c>fodt</c> or <c>txt:Text</c>.</param>
    /// <returns>The files that it wrote, in the order of the documents.</returns>
    public async Task<IReadOnlyList<string>> ConvertAsync(IReadOnlyList<byte[]> documents, string kind)
    {
        var (from, to) = (_place.CreateSubdirectory("in"), _place.CreateSubdirectory("out"));
        var files = documents.Select((d, i) => Path.Combine(from.FullName, $"{i}.docx")).ToList();
        foreach (var (file, document) in files.Zip(documents))
        {
            await File.WriteAllBytesAsync(file, document);
        }

        var run = await ProgramRun.RunAsync(
            "soffice",
            [
                $"-env:UserInstallation={new Uri(_place.FullName)}/profile",
                "--headless",
                "--convert-to",
                kind,
                "--outdir",
                to.FullName,
                .. files,
            ]
        );
        var written = files.ConvertAll(f => Path.Combine(to.FullName, Path.ChangeExtension(Path.GetFileName(f), kind.Split(':')[0])));
        Assert.AreEqual("", string.Join(' ', written.Where(w => !File.Exists(w))), run.Errors);
        return written;
    }

    public void Dispose() => _place.Delete(recursive: true);
}
