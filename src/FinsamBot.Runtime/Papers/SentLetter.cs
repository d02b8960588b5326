namespace FinsamBot.Runtime.Papers;

/// <summary>A letter as it went out, byte for byte; null when it is not to be had any more. Throws
/// <see cref="OperationCanceledException"/> when cancelled and nothing else.</summary>
/// <param name="names">The keys under which it may have been made.</param>
public delegate Task<ReadOnlyMemory<byte>?> OpenSentLetter(IReadOnlyList<string> names, CancellationToken cancellation);
