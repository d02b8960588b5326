namespace FinsamBot.Archive.Packages;

/// <summary>A case file (ärende) as it goes to an archive: everything that one package holds, without a word of how it is written
/// down.</summary>
/// <param name="Folder">What the package and its folder are called: letters a–z, digits and hyphens.</param>
/// <param name="Number">What the case is called where it comes from.</param>
public sealed record CaseFile(string Folder, Guid Id, string Number, string Title, string Description)
{
    public IReadOnlyList<CaseDate> Dates { get; init; } = [];

    public IReadOnlyList<CaseAgent> Agents { get; init; } = [];

    public IReadOnlyList<CaseNote> Notes { get; init; } = [];

    public IReadOnlyList<CaseRestriction> Restrictions { get; init; } = [];

    public CaseDisposal? Disposal { get; init; }

    public IReadOnlyList<CaseRecord> Records { get; init; } = [];

    /// <summary>What tells a stranger what the package is.</summary>
    public IReadOnlyList<PackagedFile> Documentation { get; init; } = [];
}

/// <summary>A record (handling) of a case, with its files.</summary>
/// <param name="Folder">Where its files lie, below the folder of the data: <c>record-01</c>.</param>
/// <param name="Kind">What kind of document it is, in words.</param>
public sealed record CaseRecord(string Folder, Guid Id, string Kind, string Title)
{
    /// <summary>Diarienummer; null where the record has none of its own.</summary>
    public string? CaseNumber { get; init; }

    public CaseDirection Direction { get; init; }

    /// <summary>The record that this one belongs to; null for one of its own.</summary>
    public Guid? PartOf { get; init; }

    public string Description { get; init; } = "";

    public IReadOnlyList<CaseDate> Dates { get; init; } = [];

    public IReadOnlyList<CaseAgent> Agents { get; init; } = [];

    public IReadOnlyList<CaseNote> Notes { get; init; } = [];

    public IReadOnlyList<CaseRestriction> Restrictions { get; init; } = [];

    public CaseDisposal? Disposal { get; init; }

    public IReadOnlyList<PackagedFile> Files { get; init; } = [];
}

public enum CaseDirection
{
    Incoming,
    Outgoing,
    Internal,
}

/// <summary>What happened at an instant.</summary>
public sealed record CaseDate(CaseDateKind Kind, DateTimeOffset At);

public enum CaseDateKind
{
    Created,
    Received,
    Sent,
    Start,
    End,
    Closed,
    MainSignature,
    OtherSignature,
}

/// <param name="Does">What somebody had to do with it, in words, beside the kind.</param>
public sealed record CaseAgent(CaseAgentKind Kind, string Name, string Organisation = "", string Does = "", string Mail = "");

public enum CaseAgentKind
{
    Creator,
    Owner,
    Sender,
    Recipient,
    Administrator,
    ResponsiblePerson,
    MainSignatory,
    OtherSignatory,

    /// <summary>See what it does.</summary>
    Other,
}

/// <summary>Something that is told of a case or a record.</summary>
/// <param name="Kind">What the note is about, in words.</param>
public sealed record CaseNote(string Kind, string Text, DateTimeOffset? At = null);

/// <param name="Regulation">The law or rule that it follows from.</param>
public sealed record CaseRestriction(CaseRestrictionKind Kind, string Regulation, string Explanation);

public enum CaseRestrictionKind
{
    Confidential,
    Gdpr,
    Integrity,
}

/// <summary>What may become of it one day.</summary>
/// <param name="Mandate">By which decision; null where none is named.</param>
/// <param name="From">From when the time of keeping counts.</param>
public sealed record CaseDisposal(bool MayGo, string Action, string? Mandate, DateTimeOffset From);
