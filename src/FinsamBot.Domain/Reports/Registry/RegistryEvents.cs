using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Reports.Registry;

/// <summary>What happens to a report after it was handed in: at the registrar, in the archive, with its signatures.</summary>
public abstract record RegistryEvent : Event;

/// <summary>Which state of a report a filed document shows.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Edition>))]
public enum Edition
{
    /// <summary>As it was handed in.</summary>
    Submitted,

    /// <summary>The same with case number and initials.</summary>
    Registered,
}

[JsonConverter(typeof(JsonStringEnumConverter<SignatureMethod>))]
public enum SignatureMethod
{
    /// <summary>By hand, on a printed document.</summary>
    Paper,

    /// <summary>In an e-signature service outside FinsamBot, which gives back a signed file.</summary>
    ESignature,
}

/// <summary>A document in the archive.</summary>
/// <param name="Name">The file name it is offered under.</param>
/// <param name="Sha256">Of its bytes, lower-case hex: what is served later is checked against it.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Key">The blob that holds the bytes.</param>
public sealed record FiledDocument(string Name, string ContentType, string Sha256, long Size, string Key);

/// <summary>A PDF for the archive that was made of an attachment.</summary>
/// <param name="Attachment">Its number.</param>
public sealed record AttachmentCopy(int Attachment, FiledDocument Document);

/// <summary>Documents were made and stored. They are never made again.</summary>
/// <param name="Version">1 for what was handed in first, then one more for each correction.</param>
/// <param name="WithoutPdf">Why there is no PDF among them; null when there is one.</param>
/// <param name="Copies">Of attachments that are no PDF themselves, as far as they could be made; null for none.</param>
public sealed record DocumentsFiled(
    Edition Edition,
    IReadOnlyList<FiledDocument> Documents,
    int Version = 1,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] PdfRefusal? WithoutPdf = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<AttachmentCopy>? Copies = null
) : RegistryEvent;

/// <summary>The office has entered the report in its diary.</summary>
/// <param name="Signature">The registrar's initials.</param>
/// <param name="ReceivedOn">The day (Europe/Stockholm) on which the report came in: the day it was handed in, weekends included
/// (förvaltningslagen 22 §).</param>
public sealed record ReportRegistered(string CaseNumber, string Signature, DateOnly ReceivedOn) : RegistryEvent;

/// <summary>A report that was handed in is written once more. What was filed of it stays.</summary>
/// <param name="Version">The number of the version that begins: 2 for the first correction.</param>
public sealed record CorrectionBegun(int Version, string Reason) : RegistryEvent;

/// <summary>Each party was asked to sign what was handed in.</summary>
/// <param name="By">The last day for it (Europe/Stockholm).</param>
public sealed record SignaturesAsked(IReadOnlyList<SigningParty> Parties, DateOnly By) : RegistryEvent;

/// <summary>Somebody has signed for a party.</summary>
/// <param name="Name">Who signed.</param>
/// <param name="PrintedName">The name in block letters beside the signature (namnförtydligande).</param>
/// <param name="File">The signed document, when it was handed over.</param>
/// <param name="Unproved">Said to be signed electronically, and the file holds no such signature: whoever noted it was told so.</param>
public sealed record SignatureNoted(
    string Organisation,
    string Name,
    string PrintedName,
    DateOnly On,
    SignatureMethod Method,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] FiledDocument? File = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] bool Unproved = false
) : RegistryEvent;

/// <summary>A signature was noted by mistake.</summary>
public sealed record SignatureRemoved(string Organisation) : RegistryEvent;
