using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Domain.Reports.Attachments;

/// <summary>Lets a file follow the report; nothing happens when the same bytes do already.</summary>
/// <param name="File">Kept, and judged to be what <paramref name="Kind"/> says.</param>
public sealed record AddAttachment(AttachmentKind Kind, FiledDocument File) : Command;

/// <summary>Lets an attachment follow no longer. What a round or a hand-in has frozen keeps it.</summary>
public sealed record RemoveAttachment(int Number) : Command;
