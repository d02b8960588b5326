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
        var servers = new List<ChildProcess>();
        try
        {
            await using var outside = await Outside.StartAsync();
            var peers = await StartAsync(outside, folder.FullName, servers);
            var rounds = await RunAsync(peers.All, turns);
            Console.WriteLine(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{turns} turns a round (fewer of the slower ones), "
                        + $"{Load.Lanes} under way at a time, {Rounds} rounds, {Environment.ProcessorCount} cores.\n"
                )
            );
            new Table(rounds).Write(Console.Out, peers);
            var (start, resident) = (peers.EchoStart - peers.BareStart, peers.Echo.Process.Resident / 1e6);
            var answered = turns * (Rounds + 2) * 2;
            string[] rows =
            [
                FormattableString.Invariant(
                    $"| start to first answer, against bare Kestrel | <= 1 s more | {start.TotalSeconds:F2} s more |"
                ),
                FormattableString.Invariant($"| resident memory after {answered} turns | <= 150 MB | {resident:F0} MB |"),
            ];
            Console.WriteLine(string.Join('\n', rows));
            return 0;
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }

            folder.Delete(recursive: true);
        }
    }

    private static async Task<Lineup> StartAsync(Outside outside, string folder, List<ChildProcess> servers)
    {
        var (secure, plain, token) = (new Activities(outside.ServiceUrl), new Activities(outside.PlainServiceUrl), outside.Token());
        var bot = await StartedAsync(
            ChildProcess.StartAsync(["serve", "bot", "memory", .. outside.Settings(Path.Combine(folder, "memory"))])
        );
        var botStart = await FirstAnswerAsync(bot, new Load(bot.Port, token, secure.Echo(), ""));
        var filing = await StartedAsync(
            ChildProcess.StartAsync(["serve", "bot", "files", .. outside.Settings(Path.Combine(folder, "files"))])
        );
        var bare = await StartedAsync(ChildProcess.StartAsync("serve", "bare"));
        var bareStart = await FirstAnswerAsync(bare, new Load(bare.Port, null, secure.Echo(), ""));
        var stock = await StartedAsync(ChildProcess.StartAsync("serve", "stock"));
        var botbuilder = await StartedAsync(Yardstick.StartAsync("botbuilder"));
        var agents = await StartedAsync(Yardstick.StartAsync("agents"));
        return new Lineup(
            new Peer("FinsamBot: a word in a group chat, a short text back", bot, new Load(bot.Port, token, secure.Echo(), "")),
            new Peer("bare Kestrel, echo", bare, new Load(bare.Port, null, secure.Echo(), "")),
            new Peer("botbuilder 4.23.3, echo", botbuilder, new Load(botbuilder.Port, null, plain.Echo(), ""), Divisor: 4),
            new Peer("agents-hosting 1.8.1, echo", agents, new Load(agents.Port, null, plain.Echo(), ""), Divisor: 4),
            new Peer("CloudAdapter 4.23.1, echo", stock, new Load(stock.Port, null, plain.Echo(), ""), Divisor: 10),
            new Peer("FinsamBot: the word for help, a card back", bot, new Load(bot.Port, token, secure.Help(), "")),
            new Peer(
                "FinsamBot: a section of 6,000 characters saved to files",
                filing,
                new Load(filing.Port, token, secure.Save, "Sparat"),
                Replies: false,
                Divisor: 4
            )
        )
        {
            EchoStart = botStart,
            BareStart = bareStart,
        };

        static async Task<TimeSpan> FirstAnswerAsync(ChildProcess server, Load load)
        {
            await load.RunAsync(Load.Lanes);
            return server.Age;
        }

        async Task<ChildProcess> StartedAsync(Task<ChildProcess> starting)
        {
            servers.Add(await starting);
            return servers[^1];
        }
    }

    private static async Task<Dictionary<Peer, List<Round>>> RunAsync(IReadOnlyList<Peer> peers, int turns)
    {
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

        return rounds;
    }
}

/// <summary>Everything that is loaded, in the order of the table.</summary>
internal sealed record Lineup(Peer Echo, Peer Bare, Peer Botbuilder, Peer Agents, Peer Stock, Peer Help, Peer Save)
{
    /// <summary>From the start of the bot's process to its first answer.</summary>
    public TimeSpan EchoStart { get; init; }

    /// <summary>Likewise of bare Kestrel.</summary>
    public TimeSpan BareStart { get; init; }

    public IReadOnlyList<Peer> All => [Echo, Bare, Botbuilder, Agents, Stock, Help, Save];
}
