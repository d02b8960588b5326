using System.Text;
using System.Xml;
using System.Xml.Linq;
using FinsamBot.Archive.Gathering;
using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Archive.Leaving;

/// <summary>An intervention's year on the index page.</summary>
/// <param name="Package">Where its package lies; null where it has none.</param>
/// <param name="Drafts">Reports that were never handed in.</param>
internal sealed record IndexedCase(YearCase Of, string? Package, IReadOnlyList<PlainRecord> Records, IReadOnlyList<Link> Drafts);

/// <summary>
/// The page that is opened by double click: everything that lies beside it, with links. It needs nothing from the net, runs nothing, and
/// says what it says to a screen reader as well.
/// </summary>
internal static class IndexPage
{
    private const string Style =
        "body{font:1rem/1.5 system-ui,sans-serif;max-width:64rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}"
        + "table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}th,td{border:1px solid #767676;padding:.4rem .6rem;"
        + "text-align:left;vertical-align:top}caption{text-align:left;font-weight:600;padding:.4rem 0}a{color:#0b5394}"
        + "ul{margin:0;padding-left:1.2rem}";

    public static byte[] Write(
        string association,
        DateTimeOffset now,
        IReadOnlyList<Link> tables,
        IReadOnlyList<IndexedCase> cases,
        IReadOnlyList<Link> events
    )
    {
        var body = new XElement(
            "body",
            new XElement(
                "main",
                new XElement("h1", Said("Index_Title", association)),
                new XElement("p", Said("Index_About", Days.Full(StockholmTime.DayOf(now), Texts.Official))),
                new XElement("h2", Said("Index_Tables")),
                List(tables),
                cases.GroupBy(c => c.Of.Intervention.Id).SelectMany(Intervention),
                new XElement("h2", Said("Index_Events")),
                new XElement("p", Said("Index_Events_About")),
                List(events)
            )
        );
        var head = new XElement(
            "head",
            new XElement("meta", new XAttribute("charset", "utf-8")),
            new XElement("meta", new XAttribute("name", "viewport"), new XAttribute("content", "width=device-width, initial-scale=1")),
            new XElement("title", Said("Index_Title", association)),
            new XElement("style", Style)
        );
        return Encode(new XElement("html", new XAttribute("lang", "sv"), head, body));
    }

    private static IEnumerable<XElement> Intervention(IGrouping<InterventionId, IndexedCase> cases)
    {
        yield return new XElement("h2", Clean(cases.First().Of.Intervention.Name));
        foreach (var one in cases.OrderBy(c => c.Of.Year))
        {
            if (one.Package is { } package)
            {
                yield return new XElement("p", Anchor(new Link(Said("Index_Package", one.Of.Year), $"{package}/")));
            }

            if (one.Records.Count > 0)
            {
                yield return Table(one);
            }

            if (one.Drafts.Count > 0)
            {
                yield return new XElement("p", Said("Index_Drafts", one.Of.Year));
                yield return List(one.Drafts);
            }
        }
    }

    private static XElement Table(IndexedCase one) =>
        new(
            "table",
            new XElement("caption", Said("Index_Records", one.Of.Intervention.Name, one.Of.Year)),
            new XElement(
                "thead",
                new XElement(
                    "tr",
                    ((string[])["Title", "CaseNumber", "Date", "Files"]).Select(c => new XElement(
                        "th",
                        new XAttribute("scope", "col"),
                        Said($"Column_{c}")
                    ))
                )
            ),
            new XElement("tbody", one.Records.Select(Row))
        );

    private static XElement Row(PlainRecord of) =>
        new(
            "tr",
            new XElement("th", new XAttribute("scope", "row"), Clean(of.Record.Title)),
            new XElement("td", Clean(of.Record.CaseNumber ?? "–")),
            new XElement("td", Days.Iso(StockholmTime.DayOf((Received(of.Record) ?? of.Record.Dates[0]).At))),
            new XElement("td", List(of.Files))
        );

    private static CaseDate? Received(CaseRecord record) => record.Dates.FirstOrDefault(d => d.Kind == CaseDateKind.Received);

    private static XElement List(IEnumerable<Link> links) => new("ul", links.Select(l => new XElement("li", Anchor(l))));

    /// <summary>From the page itself: names are of letters, digits, hyphens and full stops, so nothing has to be escaped.</summary>
    private static XElement Anchor(Link link) => new("a", new XAttribute("href", link.Path), Clean(link.Says));

    private static string Said(string key, params object[] arguments) => Clean(Texts.Get(key, arguments));

    private static string Clean(string text) => XmlWords.Of(text);

    private static byte[] Encode(XElement page)
    {
        var settings = new XmlWriterSettings
        {
            OmitXmlDeclaration = true,
            Encoding = new UTF8Encoding(false),
            Indent = false,
        };
        using var content = new MemoryStream();
        content.Write("<!DOCTYPE html>\n"u8);
        using (var writer = XmlWriter.Create(content, settings))
        {
            page.Save(writer);
        }

        return content.ToArray();
    }
}
