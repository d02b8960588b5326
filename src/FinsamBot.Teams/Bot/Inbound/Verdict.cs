using Microsoft.Bot.Schema;

namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>What authentication says of a request: an activity to be trusted, or a status with a reason.</summary>
public abstract record Verdict
{
    private Verdict() { }

    /// <summary>Every check passed.</summary>
    /// <param name="Activity">May be acted on.</param>
    /// <param name="CommandId">The delivery's stable name, see <see cref="Turn.CommandId"/>.</param>
    public sealed record Authenticated(Activity Activity, string CommandId) : Verdict;

    /// <summary>Refused; nothing of the request may be acted on.</summary>
    /// <param name="Status">HTTP status of the answer, whose body is empty.</param>
    /// <param name="Reason">A fixed word for the log; never content of the request.</param>
    public sealed record Rejected(int Status, string Reason) : Verdict;
}
