using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;

namespace FinsamBot.Runtime.Handlers;

/// <summary>
/// Reads a file that somebody sent. Sentences come in the language asked for; the work is bounded in time and memory whatever the file is,
/// and ends soon after it is cancelled, with <see cref="OperationCanceledException"/>.
/// </summary>
public delegate Understanding UnderstandFile(
    string fileName,
    ReadOnlyMemory<byte> content,
    Language language,
    CancellationToken cancellation
);
