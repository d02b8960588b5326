using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Edges.Tests.Documents;

internal static class ValidWord
{
    /// <summary>Microsoft's own validator has nothing against the file, and it has a title.</summary>
    public static void Require(RenderedDocument document)
    {
        using var file = WordprocessingDocument.Open(new MemoryStream(document.Content.ToArray()), false);
        var errors = new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(file)
            .Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")
            .ToList();
        Assert.IsEmpty(errors, string.Join('\n', errors.Take(5)));
        Assert.IsNotNull(file.PackageProperties.Title);
    }
}
