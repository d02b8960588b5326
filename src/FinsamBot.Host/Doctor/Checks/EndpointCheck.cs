using System.Net;
using System.Net.Http.Headers;
using FinsamBot.Host.Startup;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>Our address from outside: the program answers there, refuses a wrong token, knows its proxy, and has the pages that the app
/// package names.</summary>
internal static class EndpointCheck
{
    private const string Name = "endpoint";

    /// <summary>Addresses in the manifest and in Outlook's file.</summary>
    private static readonly string[] Pages = ["/om", "/outlook", "/teams/mina?flik=ja", "/teams/kansli?flik=ja", "/ikoner/icon-32.png"];

    public static async Task<IReadOnlyList<Diagnosis>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        if (visit.Address is not { } address)
        {
            return visit.IsProduction
                ? [Diagnosis.Wrong(Name, "Doctor_Endpoint_NoAddress")]
                : [Diagnosis.Fine(Name, "Doctor_Endpoint_Local")];
        }

        using var live = await visit.Http.GetAsync(new Uri(address, Health.LivePath), cancellation);
        if (live is null)
        {
            return [Diagnosis.Wrong(Name, "Doctor_Endpoint_Silent")];
        }

        return live.Headers.TryGetValues(Health.PeerHeader, out var peers) && live.IsSuccessStatusCode
            ? [await RefusalAsync(visit, address, cancellation), Proxy(peers.First()), await PagesAsync(visit, address, cancellation)]
            : [Diagnosis.Wrong(Name, "Doctor_Endpoint_Stranger", (int)live.StatusCode)];
    }

    private static async Task<Diagnosis> RefusalAsync(DoctorVisit visit, Uri address, CancellationToken cancellation)
    {
        using var content = JsonContent.Create(new { type = "message" });
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/api/messages")) { Content = content };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "doctor");
        using var answer = await visit.Http.AskAsync(request, cancellation);
        return answer?.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden
            ? Diagnosis.Fine(Name, "Doctor_Endpoint_Fine")
            : Diagnosis.Wrong(Name, "Doctor_Endpoint_Open", (int)(answer?.StatusCode ?? 0));
    }

    private static Diagnosis Proxy(string peer) =>
        peer switch
        {
            Health.UnknownPeer => Diagnosis.Wrong("proxy", "Doctor_Proxy_Unknown", "Web:TrustedProxies"),
            Health.KnownPeer => Diagnosis.Fine("proxy", "Doctor_Proxy_Fine"),
            _ => Diagnosis.Fine("proxy", "Doctor_Proxy_None"),
        };

    private static async Task<Diagnosis> PagesAsync(DoctorVisit visit, Uri address, CancellationToken cancellation)
    {
        var missing = 0;
        foreach (var page in Pages)
        {
            using var answer = await visit.Http.GetAsync(new Uri(address, page), cancellation);
            missing += answer is null || (int)answer.StatusCode >= 400 ? 1 : 0;
        }

        return missing == 0 ? Diagnosis.Fine("pages", "Doctor_Pages_Fine") : Diagnosis.Wrong("pages", "Doctor_Pages_Missing", missing);
    }
}
