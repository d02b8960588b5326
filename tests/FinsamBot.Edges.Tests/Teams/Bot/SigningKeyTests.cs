using System.Net;
using FinsamBot.Testing.Teams;

namespace FinsamBot.Edges.Tests.Teams.Bot;

[TestClass]
public sealed class SigningKeyTests
{
    private const string Endorsed = """["msteams"]""";

    [TestMethod]
    public async Task Keys_and_tokens_are_remembered_within_a_day()
    {
        await using var host = await ProtocolHost.StartAsync();

        for (var hour = 0; hour < 24; hour++)
        {
            Assert.AreEqual(200, await StatusAsync(host, FakeKey.Teams, hour));
            host.Clock.Advance(TimeSpan.FromMinutes(59));
        }

        Assert.AreEqual(1, host.Framework.KeyFetches);
        host.Clock.Advance(TimeSpan.FromHours(1));
        Assert.AreEqual(200, await StatusAsync(host, FakeKey.Teams, 99));
        Assert.AreEqual(2, host.Framework.KeyFetches);
    }

    [TestMethod]
    public async Task A_new_key_is_fetched_when_the_first_token_names_it()
    {
        await using var host = await ProtocolHost.StartAsync();
        Assert.AreEqual(200, await StatusAsync(host, FakeKey.Teams, 1));
        host.Framework.Keys = [FakeKey.Teams.Jwk(Endorsed), FakeKey.Next.Jwk(Endorsed)];
        host.Clock.Advance(TimeSpan.FromMinutes(5));

        Assert.AreEqual(200, await StatusAsync(host, FakeKey.Next, 2));

        Assert.AreEqual(2, host.Framework.KeyFetches);
    }

    [TestMethod]
    public async Task Tokens_with_unknown_keys_cause_one_fetch_in_five_minutes_however_many_they_are()
    {
        await using var host = await ProtocolHost.StartAsync();
        await StatusAsync(host, FakeKey.Teams, 1);
        host.Clock.Advance(TimeSpan.FromMinutes(5));

        var statuses = await Task.WhenAll(Enumerable.Range(2, 20).Select(id => StatusAsync(host, FakeKey.Stranger, id)));

        Assert.IsTrue(statuses.All(status => status == 401));
        Assert.AreEqual(2, host.Framework.KeyFetches);
    }

    [TestMethod]
    public async Task A_withdrawn_key_takes_the_tokens_it_signed_along_at_the_next_refresh()
    {
        await using var host = await ProtocolHost.StartAsync();
        var token = host.Token();
        token.Claims["exp"] = ProtocolHost.Start.AddDays(9).ToUnixTimeSeconds();
        using var before = await host.PostAsync(host.Message("1"), "Bearer " + token);
        host.Framework.Keys = [FakeKey.Next.Jwk(Endorsed)];
        host.Clock.Advance(TimeSpan.FromDays(1));

        using var after = await host.PostAsync(host.Message("2"), "Bearer " + token);

        Assert.AreEqual(HttpStatusCode.OK, before.StatusCode);
        Assert.AreEqual(HttpStatusCode.Unauthorized, after.StatusCode);
    }

    [TestMethod]
    public async Task Old_keys_serve_on_through_an_outage_but_not_for_ever()
    {
        await using var host = await ProtocolHost.StartAsync();
        await StatusAsync(host, FakeKey.Teams, 1);
        host.Framework.MetadataStatus = 503;

        host.Clock.Advance(TimeSpan.FromDays(4));
        Assert.AreEqual(200, await StatusAsync(host, FakeKey.Teams, 2));
        host.Clock.Advance(TimeSpan.FromDays(1));
        Assert.AreEqual(503, await StatusAsync(host, FakeKey.Teams, 3));
        host.Framework.MetadataStatus = 200;
        host.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.AreEqual(200, await StatusAsync(host, FakeKey.Teams, 4));
    }

    private static async Task<int> StatusAsync(ProtocolHost host, FakeKey key, int id)
    {
        var token = host.Token();
        token.SignedBy(key);
        using var response = await host.PostAsync(host.Message($"m-{id}"), "Bearer " + token);
        return (int)response.StatusCode;
    }
}
