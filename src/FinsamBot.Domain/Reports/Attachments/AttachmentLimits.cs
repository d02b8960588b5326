namespace FinsamBot.Domain.Reports.Attachments;

/// <summary>How much may follow a report. Far above what appendices are, and below what a mailbox takes.</summary>
public static class AttachmentLimits
{
    public const int Megabyte = 1024 * 1024;

    /// <summary>Of one file.</summary>
    public const int LargestMegabytes = 10;

    public const int Largest = LargestMegabytes * Megabyte;

    /// <summary>Of one report.</summary>
    public const int Most = 10;

    /// <summary>Of all files of one report.</summary>
    public const int TogetherMegabytes = 30;

    public const int Together = TogetherMegabytes * Megabyte;

    /// <summary>Characters of a name, its ending included: it stands in tables, letters and file systems.</summary>
    public const int LongestName = 100;

    /// <summary>What a file counts in what a person may add in a day: a hundred files.</summary>
    internal const int DailyWeight = 50_000;
}
