using FinsamBot.Domain.Events;
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

/// <summary>
/// Likewise for somebody who waits for it. Only a few files are read at a time, whichever way they came, and each within a deadline: that
/// it was not read because of that is said as a refusal too.
/// </summary>
public delegate Task<Understanding> UnderstandSent(
    PersonId sender,
    string fileName,
    ReadOnlyMemory<byte> content,
    Language language,
    CancellationToken cancellation
);
