using System.Net;
using System.Text;

namespace FinsamBot.Edges.Tests.Teams.Bot;

[TestClass]
public sealed class ForgedActivityTests
{
    public static IEnumerable<object[]> Rows => Forgeries.All.Select(row => new object[] { row.Key, row.Value.Status, row.Value.Reason });

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public async Task A_forged_call_is_refused_and_reaches_no_handler(string name, int status, string reason)
    {
        await using var host = await ProtocolHost.StartAsync();
        var forgery = new Forgery(host);
        Forgeries.All[name].Spoil(forgery);

        using var response = await forgery.SendAsync();

        Assert.AreEqual(status, (int)response.StatusCode);
        Assert.AreEqual("", await response.Content.ReadAsStringAsync());
        Assert.ContainsSingle(host.Logs.All.Where(line => line == $"Request refused with {status}: {reason}"));
        Assert.IsEmpty(host.Turns);
        Assert.IsEmpty(host.Connector.Received);
    }

    [TestMethod]
    public async Task Nothing_of_a_request_is_logged()
    {
        await using var host = await ProtocolHost.StartAsync((_, _) => throw new InvalidOperationException("invented"));
        var token = host.Token().ToString();
        using var accepted = await host.PostAsync(host.Message(), "Bearer " + token);
        var forged = host.Message();
        forged["channelId"] = "webchat";
        using var refused = await host.PostAsync(forged, "Bearer " + token);

        foreach (var line in host.Logs.All)
        {
            foreach (var secret in (string[])[token, "hej på dig", "Sofia", "object-sofia", "a:chat-1", ProtocolHost.Tenant])
            {
                Assert.DoesNotContain(secret, line);
            }
        }
    }

    [TestMethod]
    public void The_table_of_forgeries_has_at_least_sixty_rows() => Assert.IsGreaterThanOrEqualTo(60, Forgeries.All.Count);

    [TestMethod]
    public async Task A_forged_activity_is_refused_also_under_a_token_that_was_accepted_before()
    {
        await using var host = await ProtocolHost.StartAsync();
        var authorization = "Bearer " + host.Token();
        using var genuine = await host.PostAsync(host.Message(), authorization);
        var forged = host.Message("2");
        forged["serviceUrl"] = "https://127.0.0.1:1/";
        var foreign = host.Message("3");
        foreign["channelData"]!["tenant"]!["id"] = "foreign";

        using var other = await host.PostAsync(forged, authorization);
        using var tenant = await host.PostAsync(foreign, authorization);
        host.Clock.Advance(TimeSpan.FromMinutes(66));
        using var late = await host.PostAsync(host.Message("4"), authorization);

        Assert.AreEqual(HttpStatusCode.OK, genuine.StatusCode);
        Assert.AreEqual(HttpStatusCode.Forbidden, other.StatusCode);
        Assert.AreEqual(HttpStatusCode.Forbidden, tenant.StatusCode);
        Assert.AreEqual(HttpStatusCode.Unauthorized, late.StatusCode);
        Assert.HasCount(1, host.Turns);
    }

    [TestMethod]
    public async Task A_body_over_one_megabyte_is_refused_also_when_its_length_is_not_announced()
    {
        await using var host = await ProtocolHost.StartAsync();
        var body = Encoding.UTF8.GetBytes(host.Message().ToJsonString() + new string(' ', 1024 * 1024));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StreamContent(new MemoryStream(body)),
        };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        request.Headers.TransferEncodingChunked = true;
        request.Headers.TryAddWithoutValidation("Authorization", "Bearer " + host.Token());

        using var response = await host.Client.SendAsync(request);

        Assert.AreEqual(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.IsEmpty(host.Turns);
    }

    [TestMethod]
    public async Task Other_methods_than_post_are_refused()
    {
        await using var host = await ProtocolHost.StartAsync();

        using var response = await host.Client.GetAsync(new Uri("/api/messages", UriKind.Relative));

        Assert.AreEqual(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }
}
