using System.Text.Json;
using System.Text.Json.Nodes;
using FinsamBot.Testing.Node;
using FinsamBot.Testing.Teams;

namespace FinsamBot.Edges.Tests.Teams.Bot;

/// <summary>Microsoft's library for Node beside our door: what it lets in of genuine calls we let in, and we refuse all that it
/// refuses.</summary>
[TestClass]
public sealed class NodeConnectorTests
{
    /// <summary>What a bot on that library hears of, and ours does not.</summary>
    private static readonly string[] LetInThere =
    [
        "RS384",
        "RS512",
        "never expires",
        "channel webchat, though endorsed",
        "two claims of the service address",
        "service address not encrypted",
        "service address relative",
        "service address a file",
        "service address of a foreign host",
        "service host as user name",
        "service host as a beginning",
        "conversation in another tenant",
        "channel data of another tenant",
        "both of another tenant",
        "no tenant at all",
    ];

    [TestMethod]
    public async Task A_genuine_call_is_genuine_to_Microsofts_library_too_and_what_it_refuses_we_refuse()
    {
        await using var host = await ProtocolHost.StartAsync();
        var calls = new Dictionary<string, string> { ["genuine"] = CallOf(new Forgery(host)) };
        foreach (var (name, (_, _, spoil)) in Forgeries.All.Where(f => f.Value.Status is 401 or 403))
        {
            var (forgery, keys) = (new Forgery(host), host.Framework.Keys);
            spoil(forgery);

            // The library has one set of keys for all calls.
            if (ReferenceEquals(keys, host.Framework.Keys))
            {
                calls[name] = CallOf(forgery);
            }

            host.Framework.Keys = keys;
        }

        var verdicts = await JudgeAsync(host, calls.Values);
        using var accepted = await host.PostAsync(host.Message());

        Assert.IsTrue(verdicts[0]);
        Assert.AreEqual(200, (int)accepted.StatusCode);
        var letIn = calls.Keys.Zip(verdicts).Skip(1).Where(c => c.Second).Select(c => c.First);
        Assert.AreEqual(string.Join('\n', LetInThere), string.Join('\n', letIn));
    }

    private static string CallOf(Forgery forgery) =>
        new JsonObject
        {
            ["activity"] = forgery.Activity.DeepClone(),
            ["authorization"] = forgery.Authorization ?? "Bearer " + forgery.Token,
        }.ToJsonString();

    private static async Task<IReadOnlyList<bool>> JudgeAsync(ProtocolHost host, IEnumerable<string> calls)
    {
        await using var plain = await FakeBotFramework.StartAsync(https: false);
        var run = await NodeTool.RunAsync(
            "connector-judge.mjs",
            [plain.OpenIdMetadata, ProtocolHost.AppId, host.Clock.GetUtcNow().ToString("O")],
            string.Join('\n', calls)
        );
        return run.ExitCode == 0
            ? [.. run.Lines.Select(l => JsonSerializer.Deserialize<bool>(l))]
            : throw new InvalidOperationException($"Nothing was judged: {run.Errors}");
    }
}
