namespace FinsamBot.Teams.Bot.Files;

/// <summary>A file that somebody put into the chat. Nothing of it has been fetched.</summary>
/// <param name="Name">As the sender named it; never empty.</param>
/// <param name="FetchAsync">
/// Fetches it, now: the address is good for some minutes only. Throws if cancelled; all else that goes wrong is an answer.
/// </param>
public sealed record IncomingFile(string Name, Func<CancellationToken, Task<FetchedFile>> FetchAsync)
{
    /// <summary>Pasted, or taken with the telephone: what kind of picture it is only its bytes tell.</summary>
    public bool IsPicture { get; init; }
}
