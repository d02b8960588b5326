using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Wordprocessing;
using FinsamBot.Documents.Word;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Packaging;

/// <summary>Addresses that can be clicked. What is no address stays text.</summary>
internal sealed class Links
{
    private readonly List<Relationship> _relationships = [];

    public IReadOnlyList<Relationship> Relationships => _relationships;

    public OpenXmlElement ToMail(string address) => To(address.Contains('@', StringComparison.Ordinal) ? "mailto:" + address : "", address);

    public OpenXmlElement To(string target, string text) => To(target, new TextRun(text, false));

    public OpenXmlElement To(string target, TextRun text)
    {
        if (!Uri.TryCreate(target, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http" or "mailto"))
        {
            return Runs.Of(text);
        }

        var id = "link" + (_relationships.Count + 1).ToString(CultureInfo.InvariantCulture);
        _relationships.Add(new Relationship(id, "hyperlink", new TextRun("", false, false, address).Address!, IsExternal: true));
        return new Hyperlink(Runs.Of(text, StyleIds.Link)) { Id = id, History = true };
    }
}
