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

    /// <summary>The filter with its options, as <c>--convert-to</c> takes them.</summary>
    public string Filter { get; } =
        "pdf:writer_pdf_Export:"
        + new JsonObject
        {
            ["SelectPdfVersion"] = Option("long", Part),
            ["PDFUACompliance"] = Option("boolean", Accessible),
            ["UseTaggedPDF"] = Option("boolean", true),
            ["ExportBookmarks"] = Option("boolean", true),
            ["ExportFormFields"] = Option("boolean", false),
        }.ToJsonString();

    public static PdfLevel? Of(string name) =>
        new[] { One, Two }.FirstOrDefault(l => l.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static JsonObject Option(string type, object value) =>
        new() { ["type"] = type, ["value"] = JsonSerializer.SerializeToNode(value)!.ToJsonString() };
}
