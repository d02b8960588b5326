using System.Xml.Linq;

namespace FinsamBot.Edges.Tests.Intake.Reading;

/// <summary>
/// What LibreOffice shows of a document, read from the flat XML that it writes (OpenDocument 1.3): in order, without what was struck out or
/// is hidden, with each note where it is referred to and each box after its paragraph. Of a table as many cells in each row; what stands in
/// a cell over several rows stands in each of them.
/// </summary>
internal sealed class OfficeText
{
    private static readonly XNamespace Text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0";
    private static readonly XNamespace Style = "urn:oasis:names:tc:opendocument:xmlns:style:1.0";
    private static readonly XNamespace Grid = "urn:oasis:names:tc:opendocument:xmlns:table:1.0";
    private static readonly XNamespace Drawing = "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0";
    private static readonly XNamespace Office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    private readonly HashSet<string> _hidden;
    private readonly HashSet<string> _deletions;
    private readonly HashSet<string> _open = [];
    private readonly List<Words> _boxes = [];

    private OfficeText(HashSet<string> hidden, HashSet<string> deletions) => (_hidden, _deletions) = (hidden, deletions);

    public static Words Of(string file)
    {
        var document = XElement.Load(file, LoadOptions.PreserveWhitespace);
        var deletions = document
            .Descendants(Text + "changed-region")
            .Where(c => c.Element(Text + "deletion") is not null)
            .Select(c => (string)c.Attribute(Text + "id")!);
        return new OfficeText(Hidden(document), [.. deletions]).Story(document.Descendants(Office + "text").First());
    }

    /// <summary>Styles that hide, and those that are based on them.</summary>
    private static HashSet<string> Hidden(XElement document)
    {
        var hidden = new HashSet<string>(StringComparer.Ordinal);
        for (var before = -1; before < hidden.Count; )
        {
            before = hidden.Count;
            hidden.UnionWith(
                document
                    .Descendants(Style + "style")
                    .Where(s =>
                        ((string?)s.Element(Style + "text-properties")?.Attribute(Text + "display")) switch
                        {
                            null => hidden.Contains((string?)s.Attribute(Style + "parent-style-name") ?? ""),
                            var display => display == "none",
                        }
                    )
                    .Select(s => (string)s.Attribute(Style + "name")!)
                    .ToList()
            );
        }

        return hidden;
    }

    private Words Story(XElement parent)
    {
        var words = new Words();
        foreach (var child in parent.Elements())
        {
            if (child.Name == Text + "p" || child.Name == Text + "h")
            {
                words.Add(Paragraph(child));
                // Struck-out marks of paragraphs: the next one belongs to this one.
                if (_open.Count == 0)
                {
                    _boxes.ForEach(words.Add);
                    _boxes.Clear();
                }
            }
            else if (child.Name == Grid + "table")
            {
                words.Add(Rows(child));
            }
            else if (child.Name != Text + "tracked-changes" && child.Name != Text + "sequence-decls")
            {
                words.Add(Story(child));
            }
        }

        return words;
    }

    /// <summary>A box or a note, which begins for itself.</summary>
    private Words Apart(XElement element) => new OfficeText(_hidden, _deletions).Story(element);

    private string Paragraph(XElement paragraph) => IsHidden(paragraph) ? Unshown(paragraph) : Letters(paragraph);

    /// <summary>What was struck out may begin or end in what is hidden.</summary>
    private string Unshown(XElement hidden)
    {
        foreach (var change in hidden.Descendants())
        {
            Follow(change);
        }

        return "";
    }

    private void Follow(XElement change)
    {
        var id = (string?)change.Attribute(Text + "change-id") ?? "";
        if (change.Name == Text + "change-start" && _deletions.Contains(id))
        {
            _open.Add(id);
        }
        else if (change.Name == Text + "change-end")
        {
            _open.Remove(id);
        }
    }

    private string Letters(XElement parent) => string.Concat(parent.Nodes().Select(Letters));

    private string Letters(XNode node)
    {
        if (node is XText letters)
        {
            // What asks for an answer is shown there; it is none.
            return _open.Count > 0 || letters.Value.StartsWith(WordCorpus.Asking, StringComparison.Ordinal) ? "" : letters.Value;
        }

        if (node is not XElement element)
        {
            return "";
        }

        if (IsHidden(element))
        {
            return Unshown(element);
        }

        Follow(element);
        if (element.Name.Namespace == Drawing)
        {
            _boxes.Add(Apart(element));
            return "";
        }

        return element.Name.LocalName switch
        {
            "s" or "tab" or "line-break" or "soft-page-break" => " ",
            "note" => $" {string.Join(' ', Apart(element.Element(Text + "note-body")!).InOrder)} ",
            _ => Letters(element),
        };
    }

    private bool IsHidden(XElement element) => element.Attribute(Text + "style-name") is { } style && _hidden.Contains(style.Value);

    private List<string[]> Rows(XElement table)
    {
        var rows = Within(table, "table-row").ToList();
        var columns = rows.Max(r => r.Elements().Sum(c => Number(c, "number-columns-repeated")));
        var grid = rows.ConvertAll(_ => Enumerable.Repeat("", columns).ToArray());
        foreach (var (row, at) in rows.Select((r, i) => (r, i)))
        {
            var column = 0;
            foreach (var cell in row.Elements())
            {
                var said = cell.Name == Grid + "table-cell" ? string.Join(' ', Story(cell).InOrder) : "";
                for (var below = 0; said.Length > 0 && below < Number(cell, "number-rows-spanned") && at + below < rows.Count; below++)
                {
                    grid[at + below][column] = said;
                }

                column += Number(cell, "number-columns-repeated");
            }
        }

        return grid;
    }

    /// <summary>Rows may lie in groups; those of a table in a cell are its own.</summary>
    private static IEnumerable<XElement> Within(XElement table, string name) =>
        table
            .Elements()
            .SelectMany(child =>
                child.Name == Grid + name ? [child]
                : child.Name.Namespace == Grid && child.Name != Grid + "table" ? Within(child, name)
                : []
            );

    private static int Number(XElement cell, string attribute) => (int?)cell.Attribute(Grid + attribute) ?? 1;
}
