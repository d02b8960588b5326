using FinsamBot.Domain.Events;

namespace FinsamBot.Web.Registry;

/// <summary>What a form asks for, or why that cannot be read.</summary>
internal sealed record ReadForm(Command? Command, Refusal? Refusal = null)
{
    /// <summary>All that was sent, so that a corrected form is another command.</summary>
    public string Content { get; init; } = $"{Command}";

    public static ReadForm Refused(RefusalReason reason, params object[] about) => new(null, new Refusal(reason, about));
}
