namespace FinsamBot.Teams.Bot.Inbound;

/// <summary>The HTTP answer to an activity. Other activities than invokes are answered by <see cref="Done"/>.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">UTF-8 JSON, or nothing.</param>
public sealed record TurnAnswer(int Status, ReadOnlyMemory<byte> Body = default)
{
    /// <summary>200 without a body.</summary>
    public static TurnAnswer Done { get; } = new(200);

    /// <summary>400: an invoke whose payload cannot be read.</summary>
    public static TurnAnswer BadRequest { get; } = new(400);

    /// <summary>501: an invoke whose name the bot does not handle.</summary>
    public static TurnAnswer NotImplemented { get; } = new(501);

    /// <summary>200 with the invoke's response.</summary>
    public static TurnAnswer Json(ReadOnlyMemory<byte> utf8) => new(200, utf8);
}
