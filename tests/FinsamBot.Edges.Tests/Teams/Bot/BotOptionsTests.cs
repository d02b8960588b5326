using FinsamBot.Teams.Bot;
using FinsamBot.Testing.Teams;
using Microsoft.Extensions.Options;

namespace FinsamBot.Edges.Tests.Teams.Bot;

[TestClass]
public sealed class BotOptionsTests
{
    [TestMethod]
    [DataRow(BotAppType.SingleTenant, "", "", "", "Bot:AppId|Bot:TenantId|Bot:ClientSecret (or Bot:CertificatePath)")]
    [DataRow(BotAppType.SingleTenant, "app", "tenant", "", "Bot:ClientSecret (or Bot:CertificatePath)")]
    [DataRow(BotAppType.SingleTenant, "app", "tenant", "secret", "")]
    [DataRow(BotAppType.UserAssignedMsi, "app", "", "", "Bot:TenantId")]
    [DataRow(BotAppType.UserAssignedMsi, "app", "tenant", "", "")]
    [DataRow(BotAppType.MultiTenant, "app", "", "secret", "Bot:AllowedTenants")]
    public void Each_missing_setting_is_named(BotAppType type, string app, string tenant, string secret, string missing)
    {
        var options = new BotOptions
        {
            AppType = type,
            AppId = app,
            TenantId = tenant,
            ClientSecret = secret,
        };

        Assert.AreEqual(missing, string.Join('|', options.MissingForProduction()));
    }

    [TestMethod]
    [DataRow("AllowedAlgorithms:0", "HS256")]
    [DataRow("AllowedAlgorithms:0", "none")]
    [DataRow("OpenIdMetadata", "http://login.example.se/keys")]
    [DataRow("LoginEndpoint", "login.example.se")]
    [DataRow("TurnCut", "00:01:00")]
    [DataRow("Connector:MaxRetries", "100")]
    [DataRow("Connector:DeliveryWaitBudget", "00:30:00")]
    [DataRow("Connector:Abreast", "0")]
    [DataRow("AppType", "SingleTennant")]
    public async Task A_setting_that_makes_no_sense_stops_the_start(string name, string value)
    {
        var failure = await Assert.ThrowsAsync<Exception>(() => ProtocolHost.StartAsync(settings: (name, value)));

        Assert.IsTrue(failure is OptionsValidationException or InvalidOperationException, failure.ToString());
        Assert.Contains(name.Split(':')[^(name.EndsWith(":0", StringComparison.Ordinal) ? 2 : 1)], failure.Message);
    }

    [TestMethod]
    public async Task A_sending_window_without_room_stops_the_start()
    {
        var failure = await Assert.ThrowsAsync<Exception>(() =>
            ProtocolHost.StartAsync(settings: [("Connector:TenantWindows:0:Count", "0"), ("Connector:TenantWindows:0:Span", "00:00:01")])
        );

        Assert.Contains("TenantWindows", failure.ToString());
    }

    [TestMethod]
    public async Task Longer_hashes_can_be_allowed()
    {
        await using var host = await ProtocolHost.StartAsync(
            settings: [("AllowedAlgorithms:0", "RS256"), ("AllowedAlgorithms:1", "RS512")]
        );
        var token = host.Token();
        token.Header["alg"] = "RS512";
        token.Sign = FakeToken.WithRsa(token.Key.Rsa, System.Security.Cryptography.HashAlgorithmName.SHA512);

        using var response = await host.PostAsync(host.Message(), "Bearer " + token);

        Assert.AreEqual(200, (int)response.StatusCode);
    }
}
