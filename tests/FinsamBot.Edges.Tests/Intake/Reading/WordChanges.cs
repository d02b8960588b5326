using System.Xml.Linq;

namespace FinsamBot.Edges.Tests.Intake.Reading;

/// <summary>Changes a document as people and programs do: pieces are lost, doubled, swapped, struck out, hidden and framed by controls. It
/// stays one that Word could have written. Always alike for the same seed.</summary>
internal static class WordChanges
{
    private static readonly XNamespace W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static readonly XNamespace Xml = XNamespace.Xml;

    public static ReadingWord Of(ReadingWord word, int seed)
    {
        var (random, body) = (new Random(seed), XElement.Parse(word.DocumentXml, LoadOptions.PreserveWhitespace).Element(W + "body")!);
        for (var times = 1 + random.Next(6); times > 0; times--)
        {
            var pieces = body.Descendants().Where(IsPiece).ToList();
            if (pieces.Count > 0)
            {
                Change(pieces[random.Next(pieces.Count)], random);
            }
        }

        return word with
        {
            Body = string.Concat(body.Nodes().Select(n => n.ToString(SaveOptions.DisableFormatting))),
        };
    }

    /// <summary>What is written twice stays the same in both ways.</summary>
    private static bool IsPiece(XElement element) =>
        !element.Ancestors().Any(a => a.Name.LocalName == "AlternateContent") && IsPieceOfText(element);

    private static bool IsPieceOfText(XElement element) =>
        element.Name == W + "p"
        || element.Name == W + "tbl"
        || element.Name == W + "tc"
        || element.Name == W + "r" && element.Parent!.Name == W + "p" && element.Elements(W + "t").Count() == 1 && !IsInField(element);

    private static bool IsInField(XElement run) => run.Parent!.Descendants(W + "fldChar").Any();

    private static void Change(XElement piece, Random random)
    {
        switch (piece.Name.LocalName)
        {
            case "r":
                ChangeRun(piece, random.Next(5));
                break;
            case "tc":
                Frame(piece);
                break;
            default:
                ChangeBlock(piece, random.Next(5));
                break;
        }
    }

    private static void ChangeRun(XElement run, int how)
    {
        switch (how)
        {
            case 0:
                Strike(run);
                break;
            case 1:
                Hide(run);
                break;
            case 2:
                Frame(run);
                break;
            case 3:
                run.AddAfterSelf(new XElement(run));
                break;
            default:
                run.Remove();
                break;
        }
    }

    private static void ChangeBlock(XElement block, int how)
    {
        switch (how)
        {
            case 0:
                Frame(block);
                break;
            case 1:
                block.ReplaceWith(new XElement(W + "customXml", new XAttribute(W + "element", "del"), new XElement(block)));
                break;
            case 2 when !HasNotes(block):
                block.AddAfterSelf(new XElement(W + "p"), new XElement(block));
                break;
            case 3 when block.PreviousNode is XElement before && before.Name == block.Name && !(HasNotes(before) && HasNotes(block)):
                before.Remove();
                block.AddAfterSelf(before);
                break;
            // A cell ends with a paragraph.
            case 4 when block.NextNode is XElement next && next.Name == W + "p" && !HasNotes(block):
                block.Remove();
                break;
            default:
                break;
        }
    }

    /// <summary>LibreOffice shows notes in the order in which they are kept, whichever a place refers to: each stays, once, and in its
    /// order.</summary>
    private static bool HasNotes(XElement block) => block.Descendants(W + "footnoteReference").Any();

    private static void Strike(XElement run)
    {
        foreach (var letters in run.Elements(W + "t").ToList())
        {
            letters.ReplaceWith(new XElement(W + "delText", new XAttribute(Xml + "space", "preserve"), letters.Value));
        }

        var (who, when) = (new XAttribute(W + "author", "a"), new XAttribute(W + "date", "2026-01-02T00:00:00Z"));
        run.ReplaceWith(new XElement(W + "del", new XAttribute(W + "id", 9), who, when, new XElement(run)));
    }

    private static void Hide(XElement run)
    {
        run.Element(W + "rPr")?.Remove();
        run.AddFirst(new XElement(W + "rPr", new XElement(W + "vanish")));
    }

    private static void Frame(XElement piece)
    {
        var gallery = new XElement(W + "docPartObj", new XElement(W + "docPartGallery", new XAttribute(W + "val", "Quick Parts")));
        var content = new XElement(W + "sdtContent", new XElement(piece));
        piece.ReplaceWith(new XElement(W + "sdt", new XElement(W + "sdtPr", gallery), content));
    }
}
