using FinsamBot.Archive.Gathering;
using FinsamBot.Archive.Packages;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Archive.Exporting;

/// <summary>Writes cases as packages beside each other. One that cannot be made whole is noted, costs the others nothing, and leaves
/// nothing behind.</summary>
/// <param name="parent">The folder that the packages get their own in.</param>
internal sealed class CaseWriting(CaseGathering gathering, PackageHeader header, string parent)
{
    /// <summary>What hindered a case, and what else is to be told.</summary>
    public List<ExportProblem> Problems { get; init; } = [];

    /// <summary>Also what was handed in and waits for the office.</summary>
    public bool HasEverything { get; init; }

    /// <summary>Null when the case cannot be made whole.</summary>
    public Task<WrittenPackage?> TryAsync(YearCase of, CancellationToken cancellation) =>
        TryAsync(of, (_, package) => Task.FromResult(package), cancellation);

    /// <param name="then">What more belongs to it: when that cannot be had, the package goes as well.</param>
    public async Task<T?> TryAsync<T>(YearCase of, Func<CaseFile, WrittenPackage, Task<T>> then, CancellationToken cancellation)
        where T : class
    {
        var folder = "";
        try
        {
            var file = await gathering.MakeAsync(of, header.Now, cancellation, HasEverything);
            folder = file.Folder;
            return await then(file, await PackageWriting.WriteAsync(file, header, parent, cancellation));
        }
        catch (BrokenStreamException e)
        {
            Problems.Add(new ExportProblem(ExportProblemKind.Damaged, (e.Stream ?? of.Intervention.Id.Stream).Value));
        }
        catch (PackageContentException e)
        {
            var kind = e.IsGone ? ExportProblemKind.FileGone : ExportProblemKind.FileChanged;
            Problems.Add(new ExportProblem(kind, of.Intervention.Name, e.File));
        }

        if (folder.Length > 0)
        {
            UnfinishedFolder.Remove(Path.Combine(parent, folder));
        }

        return null;
    }
}
