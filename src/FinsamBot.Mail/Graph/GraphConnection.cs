using Azure.Core;
using Microsoft.Graph;
using Microsoft.Graph.Authentication;

namespace FinsamBot.Mail.Graph;

/// <summary>The SDK's client without its own retries and redirects: only <see cref="GraphPatience"/> repeats, and a token goes to no other
/// host.</summary>
internal sealed class GraphConnection : IDisposable
{
    /// <summary>
    /// A client looks whether the SDK's writers of the whole process are set up, and sets them up: two at the same moment do it twice, and
    /// from then on every message says some of its fields twice.
    /// </summary>
    private static readonly Lock Making = new();

    private readonly NarrowPath _path;
    private readonly HttpClient _api;

    public GraphConnection(MailOptions options, TokenCredential credential, TimeProvider clock, HttpMessageHandler? network)
    {
        // One path for both: an upload's pieces go to the same mailbox.
        _path = new NarrowPath(new RefuseRedirects(network ?? Sockets()), options, clock);
        _api = new HttpClient(_path, disposeHandler: false) { Timeout = options.RequestTimeout };
        Uploads = new HttpClient(_path, disposeHandler: false) { Timeout = options.RequestTimeout };
        var url = new Uri(options.GraphUrl);
        var authority = new AzureIdentityAuthenticationProvider(credential, [url.Host], null, true, [ScopeOf(url)]);
        lock (Making)
        {
            Client = new GraphServiceClient(_api, authority, options.GraphUrl);
        }
    }

    public GraphServiceClient Client { get; }

    /// <summary>National clouds have tokens of their own; on loopback stands a peer that takes those of the public one.</summary>
    public static string ScopeOf(Uri graph) => graph.IsLoopback ? "https://graph.microsoft.com/.default" : $"https://{graph.Host}/.default";

    public HttpClient Uploads { get; }

    public void Dispose()
    {
        Client.Dispose();
        _api.Dispose();
        Uploads.Dispose();
        _path.Dispose();
    }

    private static SocketsHttpHandler Sockets() =>
        new()
        {
            AllowAutoRedirect = false,
            UseCookies = false,
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            PooledConnectionIdleTimeout = TimeSpan.FromSeconds(30),
        };

    /// <summary>The SDK takes a redirect without an address for success, and a letter would count as sent that was not.</summary>
    private sealed class RefuseRedirects(HttpMessageHandler next) : DelegatingHandler(next)
    {
        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var answer = await base.SendAsync(request, cancellationToken);
            if ((int)answer.StatusCode is < 300 or >= 400)
            {
                return answer;
            }

            using (answer)
            {
                throw new HttpRequestException("Redirected.", null, answer.StatusCode);
            }
        }
    }
}
