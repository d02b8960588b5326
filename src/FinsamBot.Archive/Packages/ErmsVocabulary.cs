namespace FinsamBot.Archive.Packages;

/// <summary>The words that ERMS has for what a case file says. Each is said in one way, so that it can be read back.</summary>
internal static class ErmsVocabulary
{
    public static readonly WordPairs<CaseDirection> Directions = new(
        (CaseDirection.Incoming, "incoming"),
        (CaseDirection.Outgoing, "outgoing"),
        (CaseDirection.Internal, "internal_memo_without_follow-up")
    );

    public static readonly WordPairs<CaseDateKind> Dates = new(
        (CaseDateKind.Created, "created"),
        (CaseDateKind.Received, "received"),
        (CaseDateKind.Sent, "sent"),
        (CaseDateKind.Start, "start"),
        (CaseDateKind.End, "end"),
        (CaseDateKind.Closed, "closed"),
        (CaseDateKind.MainSignature, "main_signature"),
        (CaseDateKind.OtherSignature, "other_signature")
    );

    public static readonly WordPairs<CaseAgentKind> Agents = new(
        (CaseAgentKind.Creator, "creator"),
        (CaseAgentKind.Owner, "owner"),
        (CaseAgentKind.Sender, "sender"),
        (CaseAgentKind.Recipient, "recipient"),
        (CaseAgentKind.Administrator, "administrator"),
        (CaseAgentKind.ResponsiblePerson, "responsible_person"),
        (CaseAgentKind.MainSignatory, "main_signatory"),
        (CaseAgentKind.OtherSignatory, "other_signatory"),
        (CaseAgentKind.Other, "other")
    );

    public static readonly WordPairs<CaseRestrictionKind> Restrictions = new(
        (CaseRestrictionKind.Confidential, "confidential"),
        (CaseRestrictionKind.Gdpr, "gdpr"),
        (CaseRestrictionKind.Integrity, "integrity")
    );

    /// <summary>What the case number is called among other ids.</summary>
    public const string CaseNumber = "diarienummer";

    /// <summary>Stands where another type needs a word and nobody has said one.</summary>
    public const string Unsaid = "-";
}

/// <summary>Values and their words, one for one.</summary>
internal sealed class WordPairs<T>(params (T Value, string Word)[] pairs)
    where T : struct, Enum
{
    public string Of(T value) => pairs.First(p => p.Value.Equals(value)).Word;

    /// <summary>Throws <see cref="FormatException"/> for a word that we do not write.</summary>
    public T Read(string? word) =>
        pairs.Where(p => p.Word == word).Select(p => (T?)p.Value).FirstOrDefault()
        ?? throw new FormatException($"'{word}' is not known here.");
}
