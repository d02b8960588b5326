using System.Net;
using System.Text;
using FinsamBot.Teams.Bot.Outbound;
using Microsoft.Extensions.Logging;

namespace FinsamBot.Teams.Bot.Files;

/// <summary>
/// Fetches a file's content: https, from the hosts where Teams keeps files, without the bot's token, which no such address needs. A
/// redirection is followed only to where a file might have been asked for in the first place. What lies with the service that messages come
/// from is asked for with the token, and there no redirection is followed.
/// </summary>
/// <param name="tokens">Null where calls carry none.</param>
internal sealed class FileDownload(
    HttpMessageInvoker http,
    IncomingFileOptions options,
    ConnectorTokens? tokens,
    DevelopmentAccess? development,
    TimeProvider clock,
    ILogger<FileDownload> log
)
{
    private const int MostRedirections = 3;
    private const int Megabyte = 1024 * 1024;

    /// <summary>Where a link for people leads a program that is not signed in.</summary>
    private static readonly string[] SignIn = ["login.microsoftonline.com", "login.live.com", "login.microsoft.com"];

    private static readonly string[] WhereTeamsKeepsFiles = ["*.sharepoint.com", "*.sharepoint.us", "*.sharepoint-mil.us", "*.svc.ms"];

    private readonly IEnumerable<string> _hosts = options.AllowedHosts.Count == 0 ? WhereTeamsKeepsFiles : options.AllowedHosts;

    public bool IsDevelopment => development is not null;

    private int MaxBytes => options.MaxMegabytes * Megabyte;

    /// <summary>Throws if cancelled.</summary>
    public async Task<FetchedFile> FetchAsync(string address, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        if (IsDevelopment && DataAddress.Read(address) is { } content)
        {
            return content.Length > MaxBytes ? Failed(FileFault.TooLarge) : WholeOf(content);
        }

        return await InTimeAsync(limit => FollowAsync(address, limit), cancellation);
    }

    /// <summary>What lies with the service that messages come from. Throws if cancelled.</summary>
    /// <param name="url">Of that service: the bot's token goes there.</param>
    public Task<FetchedFile> FetchFromServiceAsync(Uri url, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return InTimeAsync(limit => AskServiceAsync(url, limit), cancellation);
    }

    private async Task<FetchedFile> InTimeAsync(Func<CancellationToken, Task<FetchedFile>> fetch, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(options.Timeout, clock);
        using var also = cancellation.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), patience);
        try
        {
            return await fetch(patience.Token);
        }
        catch (Exception failure) when (failure is HttpRequestException or IOException or OperationCanceledException or NoTokenException)
        {
            cancellation.ThrowIfCancellationRequested();
            return Failed(FileFault.Unanswered);
        }
    }

    private async Task<FetchedFile> AskServiceAsync(Uri url, CancellationToken cancellation)
    {
        using var response = await ConnectorTokens.SendAsync(
            tokens,
            token => SendAsync(url, token, cancellation),
            answer => answer.StatusCode == HttpStatusCode.Unauthorized,
            cancellation
        );
        return await ReadAsync(response, cancellation);
    }

    private async Task<HttpResponseMessage> SendAsync(Uri url, ConnectorToken? token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        if (token is not null)
        {
            request.Headers.TryAddWithoutValidation("Authorization", token.Header);
        }

        return await http.SendAsync(request, cancellation);
    }

    private async Task<FetchedFile> FollowAsync(string address, CancellationToken cancellation)
    {
        var next = Uri.TryCreate(address, UriKind.Absolute, out var url) ? url : null;
        for (var step = 0; step <= MostRedirections; step++)
        {
            if (next is null || !IsAllowed(next))
            {
                return Failed(step > 0 && SignIn.Contains(next?.Host) ? FileFault.Page : FileFault.ForeignAddress);
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, next);
            using var response = await http.SendAsync(request, cancellation);
            if (RedirectionOf(response, next) is not { } further)
            {
                return await ReadAsync(response, cancellation);
            }

            next = further;
        }

        return Failed(FileFault.Unanswered);
    }

    private bool IsAllowed(Uri url) =>
        url.UserInfo.Length == 0
        && (
            (url.Scheme == Uri.UriSchemeHttps && _hosts.Any(host => HostPattern.Matches(host, url.Host)))
            || (IsDevelopment && url.IsLoopback && (url.Scheme == Uri.UriSchemeHttp || url.Scheme == Uri.UriSchemeHttps))
        );

    private static Uri? RedirectionOf(HttpResponseMessage response, Uri from) =>
        (int)response.StatusCode is 301 or 302 or 303 or 307 or 308 && Uri.TryCreate(from, response.Headers.Location, out var to)
            ? to
            : null;

    private async Task<FetchedFile> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        if (response.StatusCode != HttpStatusCode.OK)
        {
            return Failed(IsOver(response.StatusCode) ? FileFault.Gone : FileFault.Unanswered, (int)response.StatusCode);
        }

        if (response.Content.Headers.ContentLength > MaxBytes)
        {
            return Failed(FileFault.TooLarge);
        }

        if (response.Content.Headers.ContentType?.MediaType is "text/html" or "application/xhtml+xml")
        {
            return Failed(FileFault.Page);
        }

        using var content = new MemoryStream((int)(response.Content.Headers.ContentLength ?? 0));
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        var buffer = new byte[81_920];
        for (int read; (read = await stream.ReadAsync(buffer, cancellation)) > 0; )
        {
            content.Write(buffer, 0, read);
            if (content.Length > MaxBytes)
            {
                return Failed(FileFault.TooLarge);
            }
        }

        return WholeOf(content.GetBuffer().AsMemory(0, (int)content.Length));
    }

    private FetchedFile WholeOf(ReadOnlyMemory<byte> content) =>
        IsPage(content.Span) ? Failed(FileFault.Page) : new FetchedFile.Whole(content);

    /// <summary>Whatever the server calls it.</summary>
    private static bool IsPage(ReadOnlySpan<byte> content)
    {
        var begins = Encoding.UTF8.GetString(content[..Math.Min(content.Length, 200)]).TrimStart('\uFEFF').TrimStart();
        return begins.StartsWith("<!doctype html", StringComparison.OrdinalIgnoreCase)
            || begins.StartsWith("<html", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>SharePoint answers an address that has expired as one that was never allowed.</summary>
    private static bool IsOver(HttpStatusCode status) =>
        status is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound or HttpStatusCode.Gone;

    private FetchedFile.NotFetched Failed(FileFault fault, int? status = null)
    {
        Log.FileNotFetched(log, fault, status);
        return new FetchedFile.NotFetched(fault, options.MaxMegabytes);
    }
}
