using FinsamBot.Intake.Reading.Word.Lists;
using FinsamBot.Intake.Reading.Word.Package;
using FinsamBot.Intake.Reading.Zip;

namespace FinsamBot.Intake.Reading.Word;

/// <summary>Reads a .docx: of its parts only those that hold words or say how words look.</summary>
internal sealed class WordFile
{
    private readonly PartNames _names = new();
    private readonly ZipFile _zip;
    private readonly CancellationToken _cancellation;
    private readonly string _main;
    private readonly ZipPart _document;
    private readonly IReadOnlyList<Relation> _relations;
    private readonly List<string> _leftOut = [];

    private WordFile(ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        _cancellation = cancellation;
        _zip = ZipFile.Open(content);
        PackageRules.Check(_zip, _names);
        _main =
            Relation.Of(_zip, "", _names).FirstOrDefault(r => r is { Kind: "officeDocument", IsExternal: false })?.PathFrom("")
            ?? "word/document.xml";
        _document = _zip.Find(_main) ?? throw new UnreadableFileException(ImportRefusalReason.Damaged);
        _relations = Relation.Of(_zip, _main, _names);
        if (_relations.Any(r => r is { Kind: "aFChunk", IsExternal: false }))
        {
            throw new UnreadableFileException(ImportRefusalReason.OtherDocumentInside);
        }
    }

    public static SourceDocument Read(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation = default) =>
        new WordFile(content, cancellation).Read(name);

    private SourceDocument Read(string name)
    {
        var context = Context();
        var blocks = new BlockList(context.Budget);
        var isDocument = false;
        XmlPart.Read(
            _document,
            _names,
            root =>
            {
                isDocument = root.Name == "document";
                blocks.Take(StoryReader.Read(root, context, new FieldStack()));
            }
        );
        if (!isDocument)
        {
            throw new UnreadableFileException(ImportRefusalReason.Damaged);
        }

        foreach (var relation in _relations.Where(r => r.Kind == "customXml"))
        {
            ReadIfThere(relation, part => DiaryStore.Read(part, _names, context.Controls));
        }

        return new SourceDocument(name, SourceFormat.Word, blocks.Blocks) { Controls = context.Controls.Found, LeftOut = _leftOut };
    }

    private WordContext Context()
    {
        var styles = WordStyles.Read(PartOf("styles"), _names);
        var definitions = ListDefinitions.Read(PartOf("numbering"), _names);
        var notes = new Dictionary<(string, string), string>();
        var budget = new Budget(_cancellation);
        var context = new WordContext(
            styles,
            new ListNumbering(definitions, styles),
            Links(_relations),
            new LinkedContent(_relations, _leftOut),
            notes,
            new Controls(),
            budget
        );
        foreach (var kind in (string[])["footnote", "endnote"])
        {
            if (PartOf(kind + "s") is { } part)
            {
                var relations = Relation.Of(_zip, part.Path, _names);
                // A note refers to no other: while they are read there are none.
                NoteReader.Read(
                    part,
                    kind,
                    _names,
                    context with
                    {
                        Lists = new ListNumbering(definitions, styles),
                        Links = Links(relations),
                        Linked = new LinkedContent(relations, _leftOut),
                        Notes = new Dictionary<(string, string), string>(),
                    },
                    notes
                );
            }
        }

        return context;
    }

    private static Dictionary<string, Uri> Links(IReadOnlyList<Relation> relations)
    {
        var links = new Dictionary<string, Uri>(StringComparer.Ordinal);
        foreach (var relation in relations.Where(r => r is { Kind: "hyperlink", IsExternal: true }))
        {
            if (WebAddress.Of(relation.Target) is { } address)
            {
                links[relation.Id] = address;
            }
        }

        return links;
    }

    private ZipPart? PartOf(string kind) =>
        _relations.FirstOrDefault(r => r.Kind == kind && !r.IsExternal) is { } relation ? _zip.Find(relation.PathFrom(_main)) : null;

    private void ReadIfThere(Relation relation, Action<ZipPart> read)
    {
        if (!relation.IsExternal && _zip.Find(relation.PathFrom(_main)) is { } part)
        {
            read(part);
        }
    }
}
