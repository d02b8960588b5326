using System.Xml.Linq;
using DocumentFormat.OpenXml.Wordprocessing;

namespace FinsamBot.Documents.Packaging;

/// <summary>What a document has around its text.</summary>
/// <param name="At">When it was made. Documents of the same thing are the same bytes, so it is not the moment of writing.</param>
/// <param name="HasCover">The first page is a cover: neither top nor bottom is printed on it.</param>
/// <param name="Store">The data that fields in the text are bound to; null: none are.</param>
internal sealed record DocumentFrame(
    string Title,
    string Author,
    DateTimeOffset At,
    Header Header,
    Footer Footer,
    bool HasCover = false,
    XElement? Store = null
);
