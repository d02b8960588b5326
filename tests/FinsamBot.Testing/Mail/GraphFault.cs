namespace FinsamBot.Testing.Mail;

/// <summary>The requests a mailbox is asked with.</summary>
public enum GraphCall
{
    Create,
    Get,
    Find,
    ListAttachments,
    Attach,
    OpenUpload,
    Upload,
    Send,

    /// <summary>What came into the inbox.</summary>
    Delta,

    /// <summary>A message as it came over the wire.</summary>
    Mime,

    /// <summary>Messages by their Message-ID or their conversation.</summary>
    Search,

    /// <summary>Whether somebody is away.</summary>
    Tips,
}

/// <summary>What goes wrong with one request.</summary>
public abstract record GraphFault
{
    private GraphFault() { }

    /// <summary>An error answer; nothing is done.</summary>
    public sealed record Answers(int Status, string Code, int? RetryAfterSeconds = null) : GraphFault;

    /// <summary>Done, and then an error answer all the same.</summary>
    public sealed record AnswersAfterDoing(int Status) : GraphFault;

    /// <summary>The connection breaks before anything is done.</summary>
    public sealed record DropsBefore : GraphFault;

    /// <summary>The connection breaks after it is done, before an answer.</summary>
    public sealed record DropsAfter : GraphFault;

    /// <summary>Done, but no answer comes as long as the caller waits.</summary>
    public sealed record NeverAnswers : GraphFault;

    public static Answers Busy(int seconds) => new(429, "TooManyRequests", seconds);
}

/// <summary>One request as it came in.</summary>
public sealed record GraphSeen(GraphCall Call, DateTimeOffset At, string? Prefer, string? Authorization, string Body);
