using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Domain.Reports.Attachments;

/// <summary>A file follows the report.</summary>
public sealed record AttachmentAdded(int Number, AttachmentKind Kind, FiledDocument File) : Event;

/// <summary>It does so no longer.</summary>
public sealed record AttachmentRemoved(int Number) : Event;
