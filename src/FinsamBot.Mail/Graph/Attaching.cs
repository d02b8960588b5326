using System.Net;
using System.Net.Http.Headers;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Mail.Letters;

namespace FinsamBot.Mail.Graph;

/// <summary>Attachments too large to travel with the draft. An earlier try may have attached some of them: only what is missing is
/// added.</summary>
internal sealed class Attaching(GraphMailbox mailbox, HttpClient uploads, GraphPatience patience)
{
    /// <summary>Graph wants pieces below 4 MB, in multiples of 320 KiB.</summary>
    private const int PieceLength = 10 * 320 * 1024;

    /// <summary>Null when the draft is complete.</summary>
    public async Task<GraphFailure?> CompleteAsync(string draft, Letter letter, CancellationToken cancellation)
    {
        if (!GraphMessages.AttachesLater(letter))
        {
            return null;
        }

        var attached = await mailbox.AttachedAsync(draft, cancellation);
        var failure = attached.Failure;
        foreach (var document in letter.Attachments.Where(a => failure is null && !attached.Value!.Contains(a.FileName)))
        {
            failure ??=
                document.Content.Length < GraphMessages.UploadFrom
                    ? (await mailbox.AttachAsync(draft, document, cancellation)).Failure
                    : await UploadAsync(draft, document, cancellation);
        }

        return failure;
    }

    /// <summary>A session that is broken off attaches nothing.</summary>
    private async Task<GraphFailure?> UploadAsync(string draft, RenderedDocument document, CancellationToken cancellation)
    {
        var session = await mailbox.OpenUploadAsync(draft, document, cancellation);
        var failure = session.Failure;
        for (var start = 0; failure is null && start < document.Content.Length; start += PieceLength)
        {
            var piece = document.Content.Slice(start, Math.Min(PieceLength, document.Content.Length - start));
            var range = new ContentRangeHeaderValue(start, start + piece.Length - 1, document.Content.Length);
            failure = (await patience.TryAsync(Again, token => PutAsync(session.Value!, piece, range, token), cancellation)).Failure;
        }

        return failure;
    }

    /// <summary>Without our token: the address is its own authority, and the token is nobody else's business.</summary>
    private async Task<HttpStatusCode> PutAsync(
        Uri address,
        ReadOnlyMemory<byte> piece,
        ContentRangeHeaderValue range,
        CancellationToken cancellation
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = new ReadOnlyMemoryContent(piece) };
        request.Content.Headers.ContentRange = range;
        using var answer = await uploads.SendAsync(request, cancellation);
        return answer.EnsureSuccessStatusCode().StatusCode;
    }

    /// <summary>A piece put twice is still one piece; when Graph disagrees, the next try begins a new session.</summary>
    private static bool Again(FailureKind kind) => kind is FailureKind.Busy or FailureKind.Unreached or FailureKind.Uncertain;
}
