using System.Text.Json;
using System.Text.Json.Nodes;

namespace FinsamBot.Documents.Pdf;

/// <summary>A part of ISO 19005 and how LibreOffice is asked for it.</summary>
internal sealed record PdfLevel(string Name, int Part, bool Accessible)
{
    /// <summary>The oldest: what every archive takes.</summary>
    public static PdfLevel One { get; } = new("1a", 1, Accessible: false);

    /// <summary>With PDF/UA (ISO 14289), which asks for what part 1 does not know.</summary>
    public static PdfLevel Two { get; } = new("2b", 2, Accessible: true);

    /// <summary>Of a document of ours.</summary>
    public PdfSource Ours { get; } = new(PdfSource.Word, FilterOf("writer", Part, Accessible));

    /// <summary>Of what others have written: whether it is accessible nobody knows.</summary>
    public PdfSource Word { get; } = new(PdfSource.Word, FilterOf("writer", Part, accessible: false));

    public PdfSource Workbook { get; } = new(PdfSource.Workbook, FilterOf("calc", Part, accessible: false));

    public static PdfLevel? Of(string name) =>
        new[] { One, Two }.FirstOrDefault(l => l.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The filter of a part of LibreOffice, with its options.</summary>
    private static string FilterOf(string program, int part, bool accessible) =>
        $"pdf:{program}_pdf_Export:"
        + new JsonObject
        {
            ["SelectPdfVersion"] = Option("long", part),
            ["PDFUACompliance"] = Option("boolean", accessible),
            ["UseTaggedPDF"] = Option("boolean", true),
            ["ExportBookmarks"] = Option("boolean", true),
            ["ExportFormFields"] = Option("boolean", false),
        }.ToJsonString();

    private static JsonObject Option(string type, object value) =>
        new() { ["type"] = type, ["value"] = JsonSerializer.SerializeToNode(value)!.ToJsonString() };
}
