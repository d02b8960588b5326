using System.Collections.Immutable;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Attachments;

namespace FinsamBot.Domain.Reports.Registry;

/// <summary>Documents that were filed together.</summary>
/// <param name="WithoutPdf">Why there is no PDF among them; null when there is one.</param>
public sealed record Filing(int Version, Edition Edition, IReadOnlyList<FiledDocument> Documents, DateTimeOffset At, PdfRefusal? WithoutPdf)
{
    public const string PdfType = "application/pdf";

    /// <summary>PDF of attachments.</summary>
    public IReadOnlyList<AttachmentCopy> Copies { get; init; } = [];

    /// <summary>The document for the archive and for signing; null when none could be made.</summary>
    public FiledDocument? Pdf => Documents.FirstOrDefault(d => d.ContentType == PdfType);
}

/// <summary>The entry in the diary.</summary>
/// <param name="By">Who entered it, and <paramref name="At"/> when.</param>
public sealed record Registration(string CaseNumber, string Signature, DateOnly ReceivedOn, PersonId By, DateTimeOffset At);

/// <summary>Why a version was begun.</summary>
public sealed record Correction(int Version, string Reason, PersonId By, DateTimeOffset At);

/// <summary>A version that was handed in and has been corrected since.</summary>
public sealed record EarlierVersion(int Version, Submission Submission, Registration? Registration, SignatureRound? Signatures)
{
    /// <summary>What followed it.</summary>
    public ImmutableList<Attachment> Attachments { get; init; } = [];
}

/// <summary>A report as the registrar and the archive see it. Part of the fold of the report's stream, and no part of its version
/// hash.</summary>
public sealed record ReportRegistry
{
    public static ReportRegistry None { get; } = new();

    /// <summary>All that was ever filed, oldest first.</summary>
    public ImmutableList<Filing> Filings { get; init; } = [];

    /// <summary>Of the version handed in last; null until the office has registered it.</summary>
    public Registration? Registration { get; init; }

    public ImmutableList<Correction> Corrections { get; init; } = [];

    /// <summary>Versions that were handed in before the one of now, oldest first.</summary>
    public ImmutableList<EarlierVersion> Earlier { get; init; } = [];

    /// <summary>Of the version handed in last; null for a form without signatures.</summary>
    public SignatureRound? Signatures { get; init; }

    /// <summary>1 until the report is corrected, then one more each time.</summary>
    public int Version => Corrections.IsEmpty ? 1 : Corrections[^1].Version;

    /// <summary>What was filed of the version of now in an edition; null when it is not yet.</summary>
    public Filing? Of(Edition edition) => Filings.Find(f => f.Version == Version && f.Edition == edition);

    /// <summary>The latest of the version of now: registered where it is, else as handed in.</summary>
    public Filing? Latest => Of(Edition.Registered) ?? Of(Edition.Submitted);

    /// <summary>The number that the report had last, also in an earlier version.</summary>
    public string? CaseNumber => (Registration ?? Earlier.LastOrDefault(e => e.Registration is not null)?.Registration)?.CaseNumber;
}
