using System.Globalization;
using System.Xml.Linq;
using FinsamBot.Core.Reports;
using FinsamBot.Documents.Word;

namespace FinsamBot.Documents.Packaging;

/// <summary>What the file says about itself: title, whose report it is, language, and when it was made.</summary>
internal static class Properties
{
    private static readonly XNamespace Core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Terms = "http://purl.org/dc/terms/";
    private static readonly XNamespace Xsi = "http://www.w3.org/2001/XMLSchema-instance";

    public static XElement Of(ReportView view) => new(
        Core + "coreProperties",
        new XAttribute(XNamespace.Xmlns + "dc", Dc),
        new XAttribute(XNamespace.Xmlns + "dcterms", Terms),
        new XAttribute(XNamespace.Xmlns + "xsi", Xsi),
        new XElement(Dc + "title", Runs.Legible($"{view.Template.Name.In(Texts.Of)} {view.Intervention.Name} {view.Period}")),
        new XElement(Dc + "creator", Runs.Legible(view.Intervention.Owner)),
        new XElement(Dc + "language", StyleSheet.Language),
        Instant("created", view),
        Instant("modified", view));

    /// <summary>A submitted report was made when it was submitted, however often it is rendered.</summary>
    private static XElement Instant(string name, ReportView view) => new(
        Terms + name,
        new XAttribute(Xsi + "type", "dcterms:W3CDTF"),
        (view.Report.Submission?.At ?? view.Now).UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture));
}
