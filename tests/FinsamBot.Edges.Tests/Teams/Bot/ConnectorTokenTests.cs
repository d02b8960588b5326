using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json;
using System.Web;
using Azure.Core;
using Azure.Core.Pipeline;
using Azure.Identity;
using FinsamBot.Teams.Bot;
using FinsamBot.Teams.Bot.Outbound;
using FinsamBot.Testing.Teams;
using Microsoft.AspNetCore.Http;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;

namespace FinsamBot.Edges.Tests.Teams.Bot;

[TestClass]
public sealed class ConnectorTokenTests
{
    private static readonly Activity Hello = new() { Type = ActivityTypes.Message, Text = "hej" };

    [TestMethod]
    public async Task The_token_comes_from_the_home_tenant_with_the_secret()
    {
        await using var host = await ProtocolHost.StartAsync();

        await SendAsync(host);

        var request = host.Framework.TokenRequests.Single();
        Assert.AreEqual($"/{ProtocolHost.Tenant}/oauth2/v2.0/token", request.Target);
        var form = HttpUtility.ParseQueryString(request.Body);
        Assert.AreEqual("client_credentials", form["grant_type"]);
        Assert.AreEqual(ProtocolHost.AppId, form["client_id"]);
        Assert.AreEqual("invented-secret", form["client_secret"]);
        Assert.AreEqual("https://api.botframework.com/.default", form["scope"]);
    }

    [TestMethod]
    public async Task An_older_multi_tenant_registration_asks_the_bot_frameworks_tenant()
    {
        await using var host = await ProtocolHost.StartAsync(settings: ("AppType", "MultiTenant"));

        await SendAsync(host);

        Assert.AreEqual("/botframework.com/oauth2/v2.0/token", host.Framework.TokenRequests.Single().Target);
    }

    [TestMethod]
    public async Task Many_sends_at_once_share_one_fetch()
    {
        await using var host = await ProtocolHost.StartAsync();
        var mayLeave = new TaskCompletionSource();
        host.Framework.TokensMayLeave = mayLeave.Task;

        var sends = Enumerable
            .Range(0, 20)
            .Select(chat => host.Outbound.SendToConversationAsync(host.Chat.At(conversation: $"a:{chat}"), Hello, default))
            .ToList();
        mayLeave.SetResult();
        await Task.WhenAll(sends);

        Assert.HasCount(1, host.Framework.TokenRequests);
        Assert.HasCount(20, host.Connector.Received);
    }

    [TestMethod]
    public async Task The_token_is_kept_until_five_minutes_before_it_expires()
    {
        await using var host = await ProtocolHost.StartAsync();
        await SendAsync(host);
        host.Clock.Advance(TimeSpan.FromMinutes(54));
        await SendAsync(host);
        Assert.HasCount(1, host.Framework.TokenRequests);

        host.Clock.Advance(TimeSpan.FromMinutes(1));
        await SendAsync(host);

        Assert.HasCount(2, host.Framework.TokenRequests);
        Assert.AreEqual("Bearer own-token-2", host.Connector.Received[^1].Authorization);
    }

    [TestMethod]
    public async Task A_refused_token_is_replaced_once()
    {
        await using var host = await ProtocolHost.StartAsync();
        host.Connector.Answers(401, "Unauthorized");
        Assert.AreEqual(new PostOutcome.Posted("1"), await SendAsync(host));
        Assert.AreEqual("Bearer own-token-2", host.Connector.Received[^1].Authorization);

        host.Connector.Answers(401, "BotNotRegistered");
        host.Connector.Answers(401, "BotNotRegistered");
        Assert.AreEqual(new PostOutcome.Refused("BotNotRegistered", RefusalMeaning.NotAuthorized), await SendAsync(host));
        Assert.HasCount(4, host.Connector.Received);
        Assert.HasCount(3, host.Framework.TokenRequests);
    }

    [TestMethod]
    [DataRow(401, """{"error":"invalid_client","error_description":"AADSTS7000222: expired"}""", "NoToken:invalid_client")]
    [DataRow(500, "<html>", "NoToken:service_not_available")]
    [DataRow(302, "{}", "NoToken:http_status_not_200")]
    [DataRow(200, "{}", "NoToken:token_type_missing")]
    public async Task Without_a_token_nothing_is_sent_and_it_may_be_tried_later(int status, string body, string code)
    {
        await using var host = await ProtocolHost.StartAsync();
        host.Framework.TokenRefusal = (status, body);

        Assert.AreEqual(new PostOutcome.TryLater(ProtocolHost.Start.AddSeconds(30), code), await SendAsync(host));
        Assert.IsEmpty(host.Connector.Received);
        host.Framework.TokenRefusal = null;
        Assert.AreEqual(new PostOutcome.Posted("1"), await SendAsync(host));
    }

    [TestMethod]
    public async Task A_certificate_signs_the_request_instead_of_the_secret()
    {
        using var key = RSA.Create(2048);
        using var certificate = new CertificateRequest("CN=bot", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(
            ProtocolHost.Start.AddDays(-1),
            ProtocolHost.Start.AddDays(1)
        );
        var file = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName() + ".pfx");
        await File.WriteAllBytesAsync(file, certificate.Export(X509ContentType.Pkcs12, "invented"));
        await using var host = await ProtocolHost.StartAsync(
            settings: [("ClientSecret", ""), ("CertificatePath", file), ("CertificatePassword", "invented")]
        );

        await SendAsync(host);
        File.Delete(file);

        var form = HttpUtility.ParseQueryString(host.Framework.TokenRequests.Single().Body);
        Assert.IsNull(form["client_secret"]);
        Assert.AreEqual("urn:ietf:params:oauth:client-assertion-type:jwt-bearer", form["client_assertion_type"]);
        var parts = form["client_assertion"]!.Split('.');
        var (header, claims) = (JsonElement.Parse(Base64Url(parts[0])), JsonElement.Parse(Base64Url(parts[1])));
        Assert.AreEqual("PS256", header.GetProperty("alg").GetString());
        Assert.AreEqual(FakeToken.Base64Url(certificate.GetCertHash(HashAlgorithmName.SHA256)), header.GetProperty("x5t#S256").GetString());
        Assert.AreEqual(ProtocolHost.AppId, claims.GetProperty("sub").GetString());
        Assert.AreEqual(ProtocolHost.AppId, claims.GetProperty("iss").GetString());
        Assert.AreEqual($"{host.Framework.LoginEndpoint}/{ProtocolHost.Tenant}/oauth2/v2.0/token", claims.GetProperty("aud").GetString());
        var signed = System.Text.Encoding.ASCII.GetBytes(parts[0] + "." + parts[1]);
        Assert.IsTrue(key.VerifyData(signed, Base64Url(parts[2]), HashAlgorithmName.SHA256, RSASignaturePadding.Pss));
    }

    [TestMethod]
    public async Task A_managed_identity_asks_the_machine_for_its_token_and_needs_no_secret()
    {
        var asked = new List<string>();
        await using var machine = await LoopbackServer.StartAsync(
            context =>
            {
                // As on Azure: the newer address is not everywhere, and who leaves the header out only asks whether anybody is there.
                var isToken = context.Request.Path.Value!.EndsWith("/token", StringComparison.Ordinal);
                if (!isToken || !context.Request.Headers.ContainsKey("Metadata"))
                {
                    context.Response.StatusCode = isToken ? 400 : 403;
                    return Task.CompletedTask;
                }

                asked.Add(Uri.UnescapeDataString(context.Request.QueryString.Value!));
                context.Response.ContentType = "application/json";
                return context.Response.WriteAsync(
                    """{"access_token":"identity-token","expires_in":"3600","expires_on":"1799999999","resource":"r","token_type":"Bearer"}"""
                );
            },
            https: false
        );
        var identity = new ManagedIdentityCredential(
            new ManagedIdentityCredentialOptions(ManagedIdentityId.FromUserAssignedClientId(ProtocolHost.AppId))
            {
                Transport = new HttpClientTransport(new Rerouted(new Uri(machine.Address))),
            }
        );
        await using var host = await ProtocolHost.StartAsync(
            null,
            "Production",
            services => services.AddKeyedSingleton<TokenCredential>(ProtocolSetup.Identity, identity),
            ("AppType", "UserAssignedMsi"),
            ("ClientSecret", "")
        );

        Assert.AreEqual(new PostOutcome.Posted("1"), await SendAsync(host));

        Assert.AreEqual("Bearer identity-token", host.Connector.Received.Single().Authorization);
        Assert.Contains("resource=https://api.botframework.com", asked[^1]);
        Assert.Contains(ProtocolHost.AppId, asked[^1]);
        Assert.IsEmpty(host.Framework.TokenRequests);
    }

    private static Task<PostOutcome> SendAsync(ProtocolHost host) => host.Outbound.SendToConversationAsync(host.Chat, Hello, default);

    private static byte[] Base64Url(string text) => System.Buffers.Text.Base64Url.DecodeFromChars(text);

    /// <summary>The identity endpoint has a fixed address that no test can listen on.</summary>
    private sealed class Rerouted(Uri to) : DelegatingHandler(new HttpClientHandler())
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            request.RequestUri = new Uri(to, request.RequestUri!.PathAndQuery);
            return base.SendAsync(request, cancellationToken);
        }
    }
}
