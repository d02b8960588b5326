namespace FinsamBot.Archive.Packages;

/// <summary>A package that was written.</summary>
/// <param name="Sha256">Of its METS file, which holds those of all others: who knows it knows whether the package is whole.</param>
public sealed record WrittenPackage(string Folder, string Title, int Records, int Files, long Bytes, string Sha256);

/// <summary>
/// Writes a case file as a submission package (E-ARK CSIP with SIP). One file at a time is held in memory, whatever the size of the case.
/// </summary>
public static class PackageWriting
{
    /// <param name="parent">The folder in which the package gets one of its own. What stands there half written after a failure is the
    /// caller's to take away.</param>
    /// <exception cref="PackageContentException">A file is gone, or is not what was filed.</exception>
    /// <exception cref="IOException">The disk is full, or the folder cannot be written.</exception>
    public static async Task<WrittenPackage> WriteAsync(CaseFile file, PackageHeader header, string parent, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(header);
        var root = new PackageFolder(Path.Combine(parent, file.Folder), file.Folder);
        var inside = await RepresentationAsync(file, header, root.Below(PackageLayout.Representation), cancellation);
        var listed = inside.Mets with
        {
            Path = $"{PackageLayout.Representation}/{PackageLayout.Mets}",
            Id = root.IdOf(PackageLayout.Representation),
        };
        var documentation = await DocumentationAsync(root, file, cancellation);
        var schemas = await SchemasAsync(root, [.. PackageSchemas.Mets, PackageSchemas.Notice], header, cancellation);
        var premis = await root.PutAsync(
            PackageLayout.Premis,
            header.Now,
            PremisDocument.Write(file.Folder, "intellectualEntity", file.Title, header),
            cancellation
        );
        FileGroup[] groups =
        [
            new("Documentation", documentation),
            new("Schemas", schemas),
            new($"Representations/{PackageLayout.RepresentationName}", [listed], IsRepresentation: true),
        ];
        var document = new MetsDocument(file.Folder, file.Title, header, premis, groups, root);
        var mets = await root.PutAsync(PackageLayout.Mets, header.Now, document.Write($"{PackageLayout.Schemas}/"), cancellation);
        StoredFile[] all = [.. inside.Files, listed, .. documentation, .. schemas, premis, mets];
        return new WrittenPackage(file.Folder, file.Title, file.Records.Count, all.Length, all.Sum(f => f.Size), mets.Sha256);
    }

    private static async Task<(StoredFile Mets, IReadOnlyList<StoredFile> Files)> RepresentationAsync(
        CaseFile file,
        PackageHeader header,
        PackageFolder folder,
        CancellationToken cancellation
    )
    {
        var data = new List<StoredFile>();
        foreach (var record in file.Records)
        {
            foreach (var content in record.Files)
            {
                data.Add(await folder.PutAsync($"{PackageLayout.Data}/{record.Folder}", content, cancellation));
            }
        }

        var erms = new ErmsDocument(file, header).Write($"../{PackageLayout.Schemas}/");
        data.Insert(0, await folder.PutAsync($"{PackageLayout.Data}/{PackageLayout.Erms}", header.Now, erms, cancellation));
        var documentation = await DocumentationAsync(folder, file, cancellation);
        var schemas = await SchemasAsync(
            folder,
            [PackageSchemas.Erms, PackageSchemas.ErmsRules, PackageSchemas.Notice],
            header,
            cancellation
        );
        var premis = await folder.PutAsync(
            PackageLayout.Premis,
            header.Now,
            PremisDocument.Write($"{file.Folder}/{PackageLayout.Representation}", "representation", file.Title, header),
            cancellation
        );
        FileGroup[] groups =
        [
            new("Documentation", documentation),
            new("Schemas", schemas),
            new($"Representations/{PackageLayout.RepresentationName}/data", data),
        ];
        var document = new MetsDocument(PackageLayout.RepresentationName, file.Title, header, premis, groups, folder);
        var schemaFolder = $"{PackageLayout.Schemas}/";
        var mets = await folder.PutAsync(PackageLayout.Mets, header.Now, document.Write($"../../{schemaFolder}"), cancellation);
        return (mets, [.. data, .. documentation, .. schemas, premis]);
    }

    private static async Task<IReadOnlyList<StoredFile>> DocumentationAsync(
        PackageFolder folder,
        CaseFile file,
        CancellationToken cancellation
    )
    {
        var written = new List<StoredFile>();
        foreach (var document in file.Documentation)
        {
            written.Add(await folder.PutAsync(PackageLayout.Documentation, document, cancellation));
        }

        return written;
    }

    private static async Task<IReadOnlyList<StoredFile>> SchemasAsync(
        PackageFolder folder,
        IReadOnlyList<string> names,
        PackageHeader header,
        CancellationToken cancellation
    )
    {
        var written = new List<StoredFile>();
        foreach (var name in names)
        {
            var type = name == PackageSchemas.Notice ? MediaTypes.Text : MediaTypes.Xml;
            var path = $"{PackageLayout.Schemas}/{name}";
            written.Add(await folder.PutAsync(path, type, header.Now, PackageSchemas.Read(name), cancellation));
        }

        return written;
    }
}
