namespace FinsamBot.Host.Doctor;

/// <summary>How the doctor reaches our own address and the platform's. Tests put a peer of their own in its place.</summary>
internal sealed record DoctorHttp(Func<HttpMessageHandler> Handler)
{
    public static DoctorHttp Real { get; } = new(() => new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });

    /// <summary>Null when nobody answers.</summary>
    public async Task<HttpResponseMessage?> AskAsync(HttpRequestMessage request, CancellationToken cancellation)
    {
        using var http = new HttpClient(Handler());
        try
        {
            return await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellation);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <inheritdoc cref="AskAsync"/>
    public async Task<HttpResponseMessage?> GetAsync(Uri address, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        return await AskAsync(request, cancellation);
    }
}
