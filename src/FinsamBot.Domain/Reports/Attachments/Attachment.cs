using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Domain.Reports.Attachments;

/// <summary>What an attachment may be. The ending of its name says the same.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AttachmentKind>))]
public enum AttachmentKind
{
    /// <summary>.docx</summary>
    Word,

    /// <summary>.xlsx</summary>
    Workbook,

    /// <summary>.pdf</summary>
    Pdf,

    /// <summary>.png</summary>
    Png,

    /// <summary>.jpg</summary>
    Jpeg,
}

/// <summary>A file that follows the report as an appendix.</summary>
/// <param name="Number">Given once in a report and never again.</param>
/// <param name="File">Its bytes as they came, under a cleaned name.</param>
public sealed record Attachment(int Number, AttachmentKind Kind, FiledDocument File, PersonId By, DateTimeOffset At);
