using System.Xml;
using FinsamBot.Intake.Reading;
using FinsamBot.Intake.Tables.Separated;
using FinsamBot.Intake.Tables.Sheets;

namespace FinsamBot.Intake.Tables;

/// <summary>
/// Reads the tables of a file that somebody sent: .xlsx or separated values, told by the content and not by the name. Nothing in it is
/// counted out and nothing it points at is fetched. What cannot be read safely is refused; no file makes it throw.
/// </summary>
public static class TableFileReader
{
    public static TableResult Read(ReadOnlyMemory<byte> content)
    {
        try
        {
            return RefusalOf(content.Span) is { } refusal ? new TableResult(null, refusal) : new TableResult(Open(content), null);
        }
        catch (UnreadableFileException unreadable)
        {
            return new TableResult(null, Of(unreadable.Reason));
        }
        catch (Exception damage) when (damage is XmlException or InvalidDataException)
        {
            return new TableResult(null, TableRefusal.Damaged);
        }
    }

    private static TableFile Open(ReadOnlyMemory<byte> content) =>
        FileSignature.IsZip(content.Span) ? Workbook.Read(content) : SeparatedValues.Read(content.Span);

    private static TableRefusal? RefusalOf(ReadOnlySpan<byte> content)
    {
        if (content.IsEmpty)
        {
            return TableRefusal.Empty;
        }

        if (content.Length > ReadingLimits.FileBytes)
        {
            return TableRefusal.TooLarge;
        }

        // ID;P: SYLK, which spreadsheet programs open whatever the file is called.
        if (content.StartsWith("ID;P"u8))
        {
            return TableRefusal.Sylk;
        }

        return !FileSignature.IsZip(content) && FileSignature.Foreign(content) is { } foreign ? Of(foreign) : null;
    }

    private static TableRefusal Of(ImportRefusalReason reason) =>
        reason switch
        {
            ImportRefusalReason.Empty or ImportRefusalReason.Blank => TableRefusal.Empty,
            ImportRefusalReason.TooLarge or ImportRefusalReason.TooLong => TableRefusal.TooLarge,
            ImportRefusalReason.Inflated => TableRefusal.Inflated,
            ImportRefusalReason.Damaged => TableRefusal.Damaged,
            ImportRefusalReason.WrongEncoding => TableRefusal.WrongEncoding,
            ImportRefusalReason.NotText => TableRefusal.NotText,
            ImportRefusalReason.Protected => TableRefusal.Protected,
            ImportRefusalReason.Macros => TableRefusal.Macros,
            ImportRefusalReason.Definitions => TableRefusal.Definitions,
            ImportRefusalReason.Spreadsheet => TableRefusal.OldSpreadsheet,
            ImportRefusalReason.OpenDocument => TableRefusal.OpenDocument,
            ImportRefusalReason.WebPage => TableRefusal.WebPage,
            _ => TableRefusal.OtherKind,
        };
}
