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

    public OpenXmlElement To(string target, string text)
    {
        if (!Uri.TryCreate(target, UriKind.Absolute, out var address) || address.Scheme is not ("https" or "http" or "mailto"))
        {
            return Runs.Of(text);
        }

        return new Hyperlink(Runs.Of(text, StyleIds.Link)) { Id = Add(address), History = true };
    }

    /// <summary>Takes in the addresses of a line.</summary>
    /// <returns>The ids that the hyperlinks in the text name them by, in their order.</returns>
    public IReadOnlyList<string> Add(TextBlock line)
    {
        List<string> ids = [];
        foreach (var run in line.Runs)
        {
            if (run.Link is { } address)
            {
                ids.Add(Add(address));
            }
        }

        return ids;
    }

    private string Add(Uri address)
    {
        var id = "link" + (_relationships.Count + 1).ToString(CultureInfo.InvariantCulture);
        _relationships.Add(new Relationship(id, "hyperlink", TextRun.AddressOf(address), IsExternal: true));
        return id;
    }
}
