using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Reports.Registry;

/// <summary>Something that is done with a report once it has been handed in.</summary>
public abstract record RegistryCommand : Command;

/// <summary>Enters the report in the diary.</summary>
/// <param name="Signature">The registrar's initials.</param>
public sealed record RegisterReport(string CaseNumber, string Signature) : RegistryCommand;

/// <summary>Begins a new version of a report that was handed in.</summary>
/// <param name="Reason">Stands in the new version.</param>
public sealed record CorrectReport(string Reason) : RegistryCommand;

/// <summary>Notes that somebody has signed for a party. See <see cref="SignatureNoted"/>.</summary>
public sealed record NoteSignature(
    string Organisation,
    string Name,
    string PrintedName,
    DateOnly On,
    SignatureMethod Method,
    FiledDocument? File = null,
    bool Unproved = false
) : RegistryCommand;

/// <summary>Takes back a signature that was noted by mistake. A file that came with it stays in the archive.</summary>
public sealed record RemoveSignature(string Organisation) : RegistryCommand;
