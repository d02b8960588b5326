using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;

namespace FinsamBot.Benchmarks;

/// <summary>What a run of turns gave.</summary>
/// <param name="PerSecond">Turns completed per second.</param>
/// <param name="P99">The 99th percentile of the time from request to HTTP answer.</param>
/// <param name="BytesPerTurn">Allocated in the server's process per turn; null where that cannot be asked.</param>
internal sealed record LoadResult(double PerSecond, TimeSpan P99, double? BytesPerTurn);

/// <summary>Sends the same kind of activity again and again over a few kept connections, each with its own id.</summary>
internal sealed class Load(Uri messages, string? token, Func<int, string> activity)
{
    private const int Connections = 8;

    public async Task<LoadResult> RunAsync(int turns, Func<Task<long?>> allocated)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections });
        var before = await allocated();
        var times = new long[turns];
        var next = -1;
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            for (int i; (i = Interlocked.Increment(ref next)) < turns;)
            {
                var sent = Stopwatch.GetTimestamp();
                await SendAsync(http, i);
                times[i] = Stopwatch.GetTimestamp() - sent;
            }
        })));
        var elapsed = Stopwatch.GetElapsedTime(start);
        var after = await allocated();
        Array.Sort(times);
        var p99 = TimeSpan.FromSeconds((double)times[(int)(turns * 0.99)] / Stopwatch.Frequency);
        return new LoadResult(turns / elapsed.TotalSeconds, p99, (after - before) / (double)turns);
    }

    private async Task SendAsync(HttpClient http, int number)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, messages)
        {
            Content = new StringContent(activity(number), Encoding.UTF8, "application/json"),
        };
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.SendAsync(request);
        if (!answer.IsSuccessStatusCode)
        {
            throw new InvalidOperationException($"{messages} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
    }
}
