using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using FinsamBot.Domain.Events;
using FinsamBot.Runtime.Streams;

namespace FinsamBot.Mail.Graph;

/// <summary>How far the inbox was read. The messages themselves stay in the mailbox.</summary>
internal sealed class InboxMark(IBlobStore blobs)
{
    private static readonly StreamName Name = new("mail/inbox-delta");

    /// <summary>Mail may be shown a little later than it came.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(1);

    public async Task<Read?> GetAsync(CancellationToken cancellation) =>
        await blobs.GetAsync(Name, cancellation) is { } content ? JsonSerializer.Deserialize<Read>(content) : null;

    public async Task<Read> PutAsync(Read mark, CancellationToken cancellation)
    {
        await blobs.PutAsync(Name, JsonSerializer.SerializeToUtf8Bytes(mark), cancellation);
        return mark;
    }

    /// <param name="Since">What came before was read, or lay there before the program first started.</param>
    /// <param name="Link">Where Graph goes on; null for a beginning at <paramref name="Since"/>.</param>
    /// <param name="Done">Marks of the messages that were looked at last: Graph tells of some again.</param>
    internal sealed record Read(DateTimeOffset Since, string? Link, IReadOnlyList<string>? Done = null)
    {
        private const int Most = 500;
        private const int Digits = 16;

        public bool Knows(string id) => Done?.Contains(MarkOf(id)) == true;

        public Read With(string id) => this with { Done = [.. (Done ?? []).Append(MarkOf(id)).TakeLast(Most)] };

        private static string MarkOf(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)))[..Digits];

        public Read After(InboxPage page, DateTimeOffset began) =>
            new(page.IsLast && began - Overlap > Since ? began - Overlap : Since, page.Link, Done);
    }
}
