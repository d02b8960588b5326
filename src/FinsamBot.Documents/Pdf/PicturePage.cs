using System.Globalization;
using System.Xml.Linq;
using FinsamBot.Documents.Packaging;
using FinsamBot.Documents.Word;
using FinsamBot.Domain.Reports.Attachments;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Documents.Pdf;

/// <summary>A picture on a page of its own: a machine that only has the writing part of LibreOffice makes a PDF of that too.</summary>
internal static class PicturePage
{
    private const string Path = "word/media/picture";
    private const string Types = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

    /// <summary>English metric units (ECMA-376 part 1, 20.1.2.1): 96 pixels an inch.</summary>
    private const long UnitsOfPixel = 9525;

    /// <summary>Between the margins of an A4: 17 by 24 centimetres.</summary>
    private const long Width = 6_120_000;
    private const long Height = 8_640_000;

    /// <summary>Null for what is no picture.</summary>
    public static RenderedDocument? InWord(RenderedDocument picture)
    {
        if (PictureSize.Of(picture.Content.Span) is not { } size)
        {
            return null;
        }

        return picture with
        {
            ContentType = WordReport.ContentType,
            Content = PackageFile.Of([
                Relationship.File("_rels/.rels", [new Relationship("document", "officeDocument", WordPackage.DocumentPath)]),
                Part.Of(WordPackage.DocumentPath, Types + "document.main+xml", Page(picture.FileName, size)),
                Relationship.File("word/_rels/document.xml.rels", [new Relationship("picture", "image", "media/picture")]),
                Part.Of(Path, picture.ContentType, picture.Content.ToArray()),
            ]),
        };
    }

    /// <summary>As large as it is, and no larger than the page.</summary>
    private static XElement Page(string name, PictureSize size)
    {
        var (wide, high) = (size.Width * UnitsOfPixel, size.Height * UnitsOfPixel);
        var share = Math.Min(1, Math.Min((double)Width / wide, (double)Height / high));
        var extent = string.Create(CultureInfo.InvariantCulture, $"cx=\"{(long)(wide * share)}\" cy=\"{(long)(high * share)}\"");
        var page = XElement.Parse(
            $"""
            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
              xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"
              xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
              xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"
              xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>
            <w:p><w:r><w:t></w:t></w:r></w:p>
            <w:p><w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent {extent}/><wp:docPr id="1" name="1"/>
            <a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>
            <pic:nvPicPr><pic:cNvPr id="1" name="1"/><pic:cNvPicPr/></pic:nvPicPr>
            <pic:blipFill><a:blip r:embed="picture"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>
            <pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext {extent}/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>
            </pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>
            <w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134"
              w:header="567" w:footer="567" w:gutter="0"/></w:sectPr>
            </w:body></w:document>
            """
        );
        page.Descendants().First(e => e.Name.LocalName == "t").Value = name;
        page.Descendants().First(e => e.Name.LocalName == "docPr").SetAttributeValue("descr", name);
        return page;
    }
}
