using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace FinsamBot.Archive.Packages;

/// <summary>What people have written, and instants, as XML holds them.</summary>
internal static class XmlWords
{
    private const string InstantFormat = "yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'";

    /// <summary>Signs that XML cannot hold become U+FFFD.</summary>
    public static string Of(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text[i]).Append(text[++i]);
                continue;
            }

            clean.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\uFFFD');
        }

        return clean.ToString();
    }

    /// <summary>2026-04-02T08:00:00Z</summary>
    public static string Of(DateTimeOffset instant) => instant.UtcDateTime.ToString(InstantFormat, CultureInfo.InvariantCulture);

    public static DateTimeOffset Instant(string text) =>
        DateTimeOffset.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToUniversalTime();

    public static XAttribute Attribute(XName name, string value) => new(name, Of(value));

    /// <summary>An element with words; null where there are none, which XML leaves out.</summary>
    public static XElement? Element(XName name, string? text) => string.IsNullOrEmpty(text) ? null : new XElement(name, Of(text));

    /// <summary>Throws <see cref="FormatException"/> when there is none.</summary>
    public static XElement Child(this XElement of, XName name) =>
        of.Element(name) ?? throw new FormatException($"There is no {name.LocalName} in {of.Name.LocalName}.");

    /// <summary>What an attribute says. Throws <see cref="FormatException"/> when there is none.</summary>
    public static string Said(this XElement of, XName name) =>
        of.Attribute(name)?.Value ?? throw new FormatException($"There is no {name.LocalName} in {of.Name.LocalName}.");
}
