namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>One call to the connector with what decides over its repetition.</summary>
/// <param name="Operation">For the log.</param>
/// <param name="Method">POST, PUT or GET.</param>
/// <param name="Target">Checked against the allowed hosts.</param>
/// <param name="Thread">The conversation whose windows it counts in.</param>
/// <param name="Tenant">The tenant whose windows it counts in.</param>
/// <param name="Repeatable">Doing it twice changes nothing more: an update, or the creation of a one-to-one chat.</param>
/// <param name="Body">UTF-8 JSON, owned by who makes the call.</param>
/// <param name="Deadline">Nothing waits beyond this instant.</param>
internal sealed record ConnectorCall(
    string Operation,
    HttpMethod Method,
    Uri Target,
    string Thread,
    string Tenant,
    bool Repeatable,
    PooledBuffer Body,
    DateTimeOffset Deadline
);

/// <summary>How one attempt ended.</summary>
/// <param name="Outcome">What the caller hears if it stays at that.</param>
/// <param name="MayRepeat">The status is one of those Teams documents as worth repeating, and there is time.</param>
/// <param name="Pause">What Teams asks to wait first.</param>
internal readonly record struct PostAttempt(PostOutcome Outcome, bool MayRepeat = false, TimeSpan? Pause = null);
