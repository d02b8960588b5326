using System.Text;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Edges.Tests.Intake;

/// <summary>Word files written by hand: a body, and what else a test needs.</summary>
internal sealed record ReadingWord
{
    public const string Ending = """<?xml version="1.0" encoding="UTF-8" standalone="yes"?>""";

    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
    private const string W =
        """xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" """;

    public string Body { get; init; } = "<w:p><w:r><w:t>Text</w:t></w:r></w:p>";

    public string Styles { get; init; } = "";

    public string Numbering { get; init; } = "";

    public string Footnotes { get; init; } = "";

    /// <summary>Kind, id, target and whether it points out of the file.</summary>
    public (string Kind, string Id, string Target, bool External)[] Relations { get; init; } = [];

    public (string Path, string Content)[] Parts { get; init; } = [];

    public string MainType { get; init; } = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml";

    public string DocumentXml => $"{Ending}<w:document {W}><w:body>{Body}</w:body></w:document>";

    public byte[] File(bool packed = true) => Zip(packed).File();

    /// <summary>Another text in place of the main part's.</summary>
    public byte[] FileWith(ReadOnlySpan<byte> documentXml, bool packed = true, uint? size = null) =>
        Around(packed).Add("word/document.xml", documentXml, size, packed).File();

    public ReadingZip Zip(bool packed = true) =>
        Around(packed).Add("word/document.xml", Encoding.UTF8.GetBytes(DocumentXml), packed: packed);

    /// <summary>Everything but the main part.</summary>
    private ReadingZip Around(bool packed)
    {
        var zip = new ReadingZip();
        foreach (var (path, content) in Own().Concat(Parts))
        {
            zip.Add(path, Encoding.UTF8.GetBytes(content), packed: packed);
        }

        return zip;
    }

    private IEnumerable<(string Path, string Content)> Own() =>
        [
            (
                "[Content_Types].xml",
                $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{MainType}"/></Types>"""
            ),
            ("_rels/.rels", Related([("officeDocument", "main", "word/document.xml", false)])),
            (
                "word/_rels/document.xml.rels",
                Related([
                    ("styles", "s", "styles.xml", false),
                    ("numbering", "n", "/word/numbering.xml", false),
                    ("footnotes", "f", "footnotes.xml", false),
                    .. Relations,
                ])
            ),
            ("word/styles.xml", $"<w:styles {W}>{Styles}</w:styles>"),
            ("word/numbering.xml", $"<w:numbering {W}>{Numbering}</w:numbering>"),
            ("word/footnotes.xml", $"<w:footnotes {W}>{Footnotes}</w:footnotes>"),
        ];

    public static string Related((string Kind, string Id, string Target, bool External)[] relations) =>
        """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">"""
        + string.Concat(
            relations.Select(r =>
                $"""<Relationship Id="{r.Id}" Type="{Office}{r.Kind}" Target="{r.Target}"{(r.External ? " TargetMode=\"External\"" : "")}/>"""
            )
        )
        + "</Relationships>";

    /// <summary>What is read: <c>~</c> after a gap, <c>P</c> on a new page, the heading's level, and the text.</summary>
    public string[] Read()
    {
        var result = SourceReader.Read("rapport.docx", File());
        Assert.IsTrue(result.IsRead, result.Refusal?.Reason.ToString());
        return Shown(result.Document);
    }

    public static string[] Shown(SourceDocument document) =>
        [
            .. document.Blocks.Select(b =>
                (b.AfterBlank ? "~" : "")
                + b switch
                {
                    SourceLine line => (line.StartsPage ? "P" : "") + (line.HeadingLevel is { } level ? $"{level}# " : "") + line.Text,
                    SourceTable table => (table.HasHeader ? "[head] " : "[] ")
                        + string.Join(" / ", table.Rows.Select(row => string.Join('|', row))),
                    _ => b.ToString(),
                }
            ),
        ];
}
