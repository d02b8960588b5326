namespace FinsamBot.Mail.Replies;

/// <summary>
/// What programs put before a subject. A person's reply has its own mark there first, such as <c>Sv:</c>, or says something else.
/// </summary>
internal static class Subjects
{
    private static readonly ReplyWordList Automatic = ReplyWordList.Of("subject-automatic");

    private static readonly ReplyWordList AutomaticWithin = ReplyWordList.Of("subject-automatic-within");

    private static readonly ReplyWordList Receipt = ReplyWordList.Of("subject-receipt");

    private static readonly ReplyWordList Calendar = ReplyWordList.Of("subject-calendar");

    private static readonly ReplyWordList Replies = ReplyWordList.Of("subject-reply");

    public static bool IsAutomatic(string subject)
    {
        var bare = Bare(subject);
        return Automatic.Begins(bare) || (!Replies.Begins(bare) && AutomaticWithin.IsIn(bare));
    }

    public static bool IsReceipt(string subject) => Receipt.Begins(Bare(subject));

    public static bool IsCalendarAnswer(string subject) => Calendar.Begins(Bare(subject));

    /// <summary>In small letters, without the tag that a receiving system puts first: <c>[EXTERN]</c>.</summary>
    private static string Bare(string subject)
    {
        var bare = subject.Trim().ToLowerInvariant();
        while (bare.StartsWith('[') && bare.IndexOf(']', StringComparison.Ordinal) is > 0 and < 40 and var end)
        {
            bare = bare[(end + 1)..].TrimStart();
        }

        return bare;
    }
}
