using System.Globalization;
using FinsamBot.Benchmarks.Peers;

namespace FinsamBot.Benchmarks;

/// <summary>All servers at once on this machine, loaded one after the other, round by round.</summary>
internal static class Comparison
{
    private const int DefaultTurns = 8_000;
    private const int Rounds = 5;

    public static int TurnsIn(string[] args) =>
        args switch
        {
            [] => DefaultTurns,
            ["--turns", var number] when int.TryParse(number, CultureInfo.InvariantCulture, out var turns) && turns >= 1_000 => turns,
            _ => throw new ArgumentException("Usage: [--turns N], with N turns per round and server, 1000 at least."),
        };

    public static async Task<int> RunAsync(int turns)
    {
        var folder = Directory.CreateTempSubdirectory("finsambot-benchmark-");
        try
        {
            await using var outside = await Outside.StartAsync();
            await using var bot = await ChildProcess.StartAsync([
                "serve",
                "bot",
                "memory",
                .. outside.Settings(Path.Combine(folder.FullName, "memory")),
            ]);
            await using var filing = await ChildProcess.StartAsync([
                "serve",
                "bot",
                "files",
                .. outside.Settings(Path.Combine(folder.FullName, "files")),
            ]);
            await using var bareKestrel = await ChildProcess.StartAsync("serve", "bare");
            await using var node = await Yardstick.StartAsync();
            await RunAsync(outside, bot, filing, bareKestrel, node, turns);
            return 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(
        Outside outside,
        ChildProcess bot,
        ChildProcess filing,
        ChildProcess bareKestrel,
        ChildProcess node,
        int turns
    )
    {
        var (secure, plain, token) = (new Activities(outside.ServiceUrl), new Activities(outside.PlainServiceUrl), outside.Token());
        var echo = new Peer("FinsamBot: a word in a group chat, a short text back", bot, new Load(bot.Port, token, secure.Echo(), ""));
        var help = new Peer("FinsamBot: the word for help, a card back", bot, new Load(bot.Port, token, secure.Help(), ""));
        var bare = new Peer("bare Kestrel, echo", bareKestrel, new Load(bareKestrel.Port, null, secure.Echo(), ""));
        var botbuilder = new Peer("botbuilder 4.23.3, echo", node, new Load(node.Port, null, plain.Echo(), ""), Divisor: 4);
        var save = new Peer(
            "FinsamBot: a section of 6,000 characters saved to files",
            filing,
            new Load(filing.Port, token, secure.Save, "Sparat"),
            Replies: false,
            Divisor: 4
        );
        Peer[] peers = [echo, bare, botbuilder, help, save];
        var rounds = peers.ToDictionary(p => p, _ => new List<Round>());
        foreach (var peer in peers)
        {
            await peer.RunAsync(turns * 2);
        }

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var peer in peers)
            {
                rounds[peer].Add(await peer.RunAsync(turns));
            }
        }

        Console.WriteLine(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{turns} turns a round ({botbuilder.Divisor} times fewer of botbuilder and of saves), "
                    + $"{Load.Lanes} under way at a time, {Rounds} rounds, {Environment.ProcessorCount} cores.\n"
            )
        );
        new Table(rounds).Write(Console.Out, echo, bare, botbuilder);
    }
}
