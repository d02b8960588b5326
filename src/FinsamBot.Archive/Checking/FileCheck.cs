using System.Globalization;
using System.Security.Cryptography;
using FinsamBot.Archive.Packages;

namespace FinsamBot.Archive.Checking;

/// <summary>Every file of the folder is listed exactly once, with the size and the checksum that it has.</summary>
internal sealed class FileCheck(PackageDisk disk, FindingList findings)
{
    private const string Sha256Name = "SHA-256";

    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);

    /// <param name="unread">Folders whose METS file could not be read: what lies there may be listed in it.</param>
    public async Task CheckAsync(
        IReadOnlyList<MetsFile> all,
        IReadOnlyList<string> unread,
        Action<int, int>? walked,
        CancellationToken cancellation
    )
    {
        foreach (var mets in all)
        {
            foreach (var listing in mets.Listings().Where(l => l.Href?.Value.Trim().Length > 0))
            {
                await LookAsync(mets, listing, cancellation);
                walked?.Invoke(_listed.Count, disk.Files.Count);
            }

            Pointers(mets);
        }

        foreach (
            var file in disk
                .Files.Keys.Where(f => f != PackageLayout.Mets && !_listed.Contains(f) && !unread.Any(u => PackagePath.IsBelow(u, f)))
                .Order(StringComparer.Ordinal)
        )
        {
            findings.Add(RuleNames.Unlisted, file, "Unlisted");
        }
    }

    private async Task LookAsync(MetsFile mets, Listing listing, CancellationToken cancellation)
    {
        if (Found(mets, listing.Href!, listing.PlaceRule) is not { } path)
        {
            return;
        }

        if (!_listed.Add(path))
        {
            findings.Add(RuleNames.ListedTwice, mets.Path, listing.Href!, "Twice", path);
            return;
        }

        var size = disk.Files[path];
        if (long.TryParse(listing.Said("SIZE"), NumberStyles.None, CultureInfo.InvariantCulture, out var said) && said != size)
        {
            findings.Add(listing.SizeRule, mets.Path, listing.Facts, "Size", path, $"{said}", $"{size}");
            return;
        }

        if (listing.Said("CHECKSUMTYPE") == Sha256Name && listing.Said("CHECKSUM") is { Length: > 0 } checksum)
        {
            await CompareAsync(mets, listing, path, checksum, cancellation);
        }
    }

    private async Task CompareAsync(MetsFile mets, Listing listing, string path, string checksum, CancellationToken cancellation)
    {
        if (disk.Files[path] > CheckLimits.FileBytes)
        {
            findings.Add(RuleNames.TooLarge, path, "FileTooLarge", $"{CheckLimits.FileBytes >> 30}");
            return;
        }

        try
        {
            await using var stream = disk.Open(path);
            var hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
            if (!string.Equals(hash, checksum.Trim(), StringComparison.OrdinalIgnoreCase))
            {
                findings.Add(listing.ChecksumRule, mets.Path, listing.Facts, "Checksum", path, checksum, hash);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            findings.Add(RuleNames.Unreadable, path, "Unreadable");
        }
    }

    /// <summary>Where the METS files of representations are pointed at, they lie.</summary>
    private void Pointers(MetsFile mets)
    {
        foreach (var pointer in mets.Pointers())
        {
            if (MetsFile.Href(pointer) is { } href && href.Value.Trim().Length > 0)
            {
                Found(mets, href, RuleNames.Pointer);
            }
        }
    }

    private string? Found(MetsFile mets, System.Xml.Linq.XAttribute href, string rule)
    {
        var path = PackagePath.Of(mets.Folder, href.Value, disk);
        if (path is null)
        {
            findings.Add(RuleNames.Outside, mets.Path, href, "Outside", href.Value);
            return null;
        }

        if (disk.Files.ContainsKey(path))
        {
            return path;
        }

        if (!disk.Links.Contains(path))
        {
            findings.Add(rule, mets.Path, href, "Gone", path);
        }

        return null;
    }
}
