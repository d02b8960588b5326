using FinsamBot.Archive.Gathering;
using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Archive.Leaving;

/// <summary>A link of the index page: what it says, and where it leads from there.</summary>
internal sealed record Link(string Says, string Path);

/// <summary>A record in the plain folders.</summary>
internal sealed record PlainRecord(CaseRecord Record, IReadOnlyList<Link> Files);

/// <summary>Files in folders that people find their way in, without any program. One file at a time is held in memory.</summary>
/// <param name="root">Under which all paths are.</param>
internal sealed class PlainFolder(string root)
{
    private const string Interventions = "insatser";

    /// <summary>Folders that are taken: two records of a case may be called the same.</summary>
    private readonly HashSet<string> _taken = [];

    public int Files { get; private set; }

    /// <summary>The records of a case, without the events behind them: those lie together elsewhere.</summary>
    public async Task<IReadOnlyList<PlainRecord>> PutAsync(YearCase of, CaseFile file, CancellationToken cancellation)
    {
        var plain = new List<PlainRecord>();
        foreach (var record in file.Records.Where(r => r.Folder != ChainRecord.Folder))
        {
            var folder = Free(
                FormattableString.Invariant($"{Interventions}/{of.Intervention.Id.Value}/{of.Year}/{Names.IdOf(record.Title)}")
            );
            var links = new List<Link>();
            foreach (var content in record.Files)
            {
                var bytes = await content.Read(cancellation) ?? throw new PackageContentException(content.Title, isGone: true);
                links.Add(await PutAsync($"{folder}/{content.Name}", content.Title, bytes, cancellation));
            }

            plain.Add(new PlainRecord(record, links));
        }

        return plain;
    }

    /// <summary>A report that was never handed in, as it stands.</summary>
    public Task<Link> PutDraftAsync(YearReport report, RenderedDocument draft, CancellationToken cancellation)
    {
        var name = FormattableString.Invariant($"{report.Id.Name}{Path.GetExtension(draft.FileName)}");
        return PutAsync($"{Interventions}/{report.Id.Intervention.Value}/utkast/{name}", draft.FileName, draft.Content, cancellation);
    }

    public async Task<Link> PutAsync(string path, string says, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        await PackageFolder.WriteNewAsync(root, path, content, cancellation);
        Files++;
        return new Link(says, path);
    }

    private string Free(string folder)
    {
        for (var number = 1; ; number++)
        {
            var name = number == 1 ? folder : FormattableString.Invariant($"{folder}-{number}");
            if (_taken.Add(name))
            {
                return name;
            }
        }
    }
}
