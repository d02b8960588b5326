using System.ComponentModel.DataAnnotations;

namespace FinsamBot.Runtime.Retention;

/// <summary>Section <c>Retention</c>: how many days what nobody needs any more is kept. The page <c>/integritet</c> is made
/// from it.</summary>
public sealed class RetentionOptions
{
    public const string Section = "Retention";

    private const int Longest = 3650;

    /// <summary>What a member has typed and not sent, counted from the last change: answered, handed in without it, or given up.</summary>
    [Range(1, Longest)]
    public int DraftDays { get; set; } = 60;

    /// <summary>Files and texts that were put into the chat and became no part of a report, and signed papers that were handed over and
    /// never noted.</summary>
    [Range(1, Longest)]
    public int UnusedFileDays { get; set; } = 30;

    /// <summary>Copies of mails that no report refers to. The mail itself lies in the association's mailbox.</summary>
    [Range(1, Longest)]
    public int UnusedMailDays { get; set; } = 90;

    /// <summary>Copies of report versions that a round was asked about. Each is made again from the report when somebody looks.</summary>
    [Range(1, Longest)]
    public int AskedVersionDays { get; set; } = 365;
}
