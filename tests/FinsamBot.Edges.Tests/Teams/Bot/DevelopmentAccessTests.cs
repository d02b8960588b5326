using System.Net;
using FinsamBot.Teams;
using FinsamBot.Teams.Bot;
using FinsamBot.Teams.Bot.Inbound;
using FinsamBot.Teams.Bot.Outbound;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Bot.Schema;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace FinsamBot.Edges.Tests.Teams.Bot;

[TestClass]
public sealed class DevelopmentAccessTests
{
    [TestMethod]
    public async Task In_development_without_registration_a_message_needs_no_token_and_the_reply_carries_none()
    {
        await using var host = await ProtocolHost.StartAsync(environment: Environments.Development);

        using var response = await host.PostAsync(host.Message(), authorization: "");
        var sent = await host.Outbound.SendToConversationAsync(host.Turns.Single().Reference, new Activity { Type = "message" }, default);

        Assert.AreEqual(HttpStatusCode.OK, response.StatusCode);
        Assert.AreEqual(new PostOutcome.Posted("1"), sent);
        Assert.AreEqual("", host.Connector.Received.Single().Authorization);
        Assert.IsEmpty(host.Framework.TokenRequests);
    }

    [TestMethod]
    [DataRow("https://smba.trafficmanager.net/emea/")]
    [DataRow("http://localhost.example.se/")]
    [DataRow("ftp://localhost/")]
    public async Task In_development_replies_stay_on_this_machine(string serviceUrl)
    {
        await using var host = await ProtocolHost.StartAsync(environment: Environments.Development);
        var activity = host.Message();
        activity["serviceUrl"] = serviceUrl;

        using var response = await host.PostAsync(activity, authorization: "");
        var sent = await host.Outbound.SendToConversationAsync(host.Chat.At(serviceUrl: serviceUrl), new Activity(), default);

        Assert.AreEqual(HttpStatusCode.Forbidden, response.StatusCode);
        Assert.IsEmpty(host.Turns);
        Assert.AreEqual(new PostOutcome.Refused("ForeignServiceHost", RefusalMeaning.WrongHost), sent);
    }

    [TestMethod]
    [DataRow("Host", "bot.example.se")]
    [DataRow("X-Forwarded-For", "192.0.2.7")]
    [DataRow("X-Forwarded-Host", "bot.example.se")]
    [DataRow("Forwarded", "for=192.0.2.7")]
    public async Task In_development_a_forwarded_or_renamed_request_is_refused(string header, string value)
    {
        await using var host = await ProtocolHost.StartAsync(environment: Environments.Development);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(host.Message().ToJsonString()),
        };
        request.Content.Headers.ContentType = new("application/json");
        request.Headers.TryAddWithoutValidation(header, value);

        using var response = await host.Client.SendAsync(request);

        Assert.AreEqual(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.IsEmpty(host.Turns);
    }

    [TestMethod]
    [DataRow("192.0.2.7", "127.0.0.1")]
    [DataRow("127.0.0.1", "192.0.2.1")]
    [DataRow(null, null)]
    public async Task In_development_both_ends_of_the_connection_must_be_this_machine(string? remote, string? local)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Services.AddRouting();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        await using var app = builder.Build();
        var called = false;
        app.MapMessages(
            new DelegateBot(
                (_, _) =>
                {
                    called = true;
                    return Task.FromResult(TurnAnswer.Done);
                }
            )
        );
        await app.StartAsync();

        var context = await app.GetTestServer()
            .SendAsync(request =>
            {
                request.Connection.RemoteIpAddress = remote is null ? null : IPAddress.Parse(remote);
                request.Connection.LocalIpAddress = local is null ? null : IPAddress.Parse(local);
                (request.Request.Method, request.Request.Path, request.Request.ContentType) = ("POST", "/api/messages", "application/json");
                request.Request.Host = new("localhost");
            });

        Assert.AreEqual(401, context.Response.StatusCode);
        Assert.IsFalse(called);
    }

    [TestMethod]
    [DataRow("Production")]
    [DataRow("Staging")]
    [DataRow("development2")]
    [DataRow("")]
    public async Task Outside_development_the_bot_does_not_start_without_its_registration(string environment)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Environment.EnvironmentName = environment;
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddTeams(builder.Configuration, builder.Environment);
        await using var app = builder.Build();

        var failure = await Assert.ThrowsExactlyAsync<OptionsValidationException>(() => app.StartAsync());

        foreach (var setting in (string[])["Bot:AppId", "Bot:TenantId", "Bot:ClientSecret"])
        {
            Assert.Contains(setting, failure.Message);
        }

        Assert.IsNull(app.Services.GetService<DevelopmentAccess>());
        Assert.ThrowsExactly<InvalidOperationException>(() => new DevelopmentAccess(builder.Environment));
    }

    [TestMethod]
    public async Task In_development_with_a_registration_a_token_is_needed()
    {
        await using var host = await ProtocolHost.StartAsync(
            null,
            Environments.Development,
            null,
            ("AppId", ProtocolHost.AppId),
            ("TenantId", ProtocolHost.Tenant),
            ("ClientSecret", "invented")
        );

        using var response = await host.PostAsync(host.Message(), authorization: "");

        Assert.AreEqual(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.IsEmpty(host.Turns);
    }
}
