using System.Buffers;
using System.Xml;
using FinsamBot.Intake.Reading.Text;
using FinsamBot.Intake.Reading.Word;

namespace FinsamBot.Intake.Reading;

/// <summary>
/// Reads a file that somebody sent: .docx, .txt or .md. Nothing in it is run and nothing it points at is fetched. What cannot be read
/// safely is refused with a reason; no file makes it throw, and none costs more than two seconds or 64 MB.
/// </summary>
public static class SourceReader
{
    private const int LongestName = 100;

    private static readonly SearchValues<byte> Blanks = SearchValues.Create(" \t\r\n\f\v\0"u8);
    private static readonly string[] WordEndings = [".docx", ".docm", ".dotx", ".dotm", ".doc"];
    private static readonly string[] TextEndings = [".txt", ".text", ".md", ".markdown", ""];

    /// <param name="fileName">As the sender named it; its ending tells text from Markdown, all else is told by the content.</param>
    public static SourceResult Read(string fileName, ReadOnlyMemory<byte> content, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(fileName);
        var name = NameOf(fileName);
        try
        {
            return new SourceResult(Open(name, content, cancellation), null);
        }
        catch (UnreadableFileException unreadable)
        {
            return Refused(unreadable.Reason, name);
        }
        catch (Exception damage) when (damage is XmlException or InvalidDataException)
        {
            return Refused(ImportRefusalReason.Damaged, name);
        }
    }

    private static SourceDocument Open(string name, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        if (RefusalOf(name, content.Span) is { } reason)
        {
            throw new UnreadableFileException(reason);
        }

        if (FileSignature.IsZip(content.Span))
        {
            return Filled(WordFile.Read(name, content, cancellation));
        }

        var format = Ending(name) is ".md" or ".markdown" ? SourceFormat.Markdown : SourceFormat.Text;
        return Filled(new SourceDocument(name, format, WrittenLines.Read(TextDecoding.Decode(content.Span), format, cancellation)));
    }

    private static ImportRefusalReason? RefusalOf(string name, ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            return ImportRefusalReason.Empty;
        }

        if (content.Length > ReadingLimits.FileBytes)
        {
            return ImportRefusalReason.TooLarge;
        }

        return FileSignature.IsZip(content) ? null : FileSignature.Foreign(content) ?? RefusalOfText(name, content);
    }

    private static ImportRefusalReason? RefusalOfText(string name, ReadOnlySpan<byte> content)
    {
        if (IsBlank(content))
        {
            return ImportRefusalReason.Blank;
        }

        if (WordEndings.Contains(Ending(name)))
        {
            return ImportRefusalReason.NotWord;
        }

        return TextEndings.Contains(Ending(name)) ? null : ImportRefusalReason.UnknownKind;
    }

    private static SourceDocument Filled(SourceDocument document) =>
        document.Blocks.Count > 0 ? document : throw new UnreadableFileException(ImportRefusalReason.Blank);

    private static bool IsBlank(ReadOnlySpan<byte> content) => content.IndexOfAnyExcept(Blanks) < 0;

    private static SourceResult Refused(ImportRefusalReason reason, string name) =>
        new(
            null,
            reason switch
            {
                ImportRefusalReason.TooLarge => new ImportRefusal(reason, name, ReadingLimits.FileMegabytes),
                ImportRefusalReason.UnknownKind => new ImportRefusal(reason, name, Ending(name)),
                _ => new ImportRefusal(reason, name),
            }
        );

    private static string Ending(string name) => name.LastIndexOf('.') is > 0 and var dot ? name[dot..].ToLowerInvariant() : "";

    /// <summary>Without the folders that some programs send along.</summary>
    private static string NameOf(string fileName)
    {
        var name = string.Concat(fileName[(fileName.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))).Trim();
        return name.Length > LongestName ? name[^LongestName..] : name;
    }
}
