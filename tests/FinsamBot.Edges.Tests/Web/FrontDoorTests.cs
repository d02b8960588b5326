using System.Net;
using FinsamBot.Testing.Reports;
using FinsamBot.Web.Inbox;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>What holds for every request, whatever it asks for.</summary>
[TestClass]
public sealed class FrontDoorTests
{
    private static readonly (string, string)[] Public =
    [
        ("Web:PublicUrl", "https://rapport.example.se"),
        ("Web:LinkSecret", Convert.ToBase64String(new byte[32])),
    ];

    [TestMethod]
    public async Task Every_answer_keeps_the_browser_on_https_with_subdomains()
    {
        await using var host = await PageHost.StartAsync(settings: Public);
        using var visitor = host.Visit();
        foreach (
            var address in new[]
            {
                "/",
                "/logga-in",
                "/finns-inte",
                "/api/messages",
                "/site.css",
                "/kalender/sofia/k.ics",
                host.PathFor(Sample.Anna),
            }
        )
        {
            using var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative));
            Assert.AreEqual("max-age=31536000; includeSubDomains", answer.Headers.GetValues("Strict-Transport-Security").Single(), address);
        }
    }

    [TestMethod]
    public async Task Only_names_of_ours_are_answered_to_and_a_probe_may_use_a_number()
    {
        await using var host = await PageHost.StartAsync(
            settings: [.. Public, ("Web:AllowedHosts", "intern.example.se, reserv.example.se")]
        );
        using var visitor = host.Visit();
        (string Host, string Path, bool Answered)[] cases =
        [
            ("rapport.example.se", "/", true),
            ("RESERV.example.se", "/logga-in", true),
            ("intern.example.se:8080", "/", true),
            ("localhost", "/", true),
            ("ond.example.se", "/", false),
            ("ond.example.se", "/api/messages", false),
            ("rapport.example.se.ond.example.se", "/logga-in", false),
            ("10.0.0.4", "/", false),
        ];
        foreach (var (name, path, answered) in cases)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            request.Headers.Host = name;
            using var answer = await visitor.Client.SendAsync(request);
            Assert.AreEqual(answered, answer.StatusCode != HttpStatusCode.MisdirectedRequest, name + path);
        }

        foreach (var path in (string[])["/health", "/health/live", "/health/ready"])
        {
            using var probe = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
            probe.Headers.Host = "10.0.0.4";
            using var healthy = await visitor.Client.SendAsync(probe);
            Assert.AreNotEqual(HttpStatusCode.MisdirectedRequest, healthy.StatusCode, path);
        }
    }

    [TestMethod]
    public async Task Behind_a_named_proxy_each_caller_has_tries_of_its_own_and_from_anybody_else_the_header_says_nothing()
    {
        await using var named = await PageHost.StartAsync(
            settings: [("Web:CodeTriesPerMinute", "2"), ("Web:TrustedProxies", "127.0.0.0/8")]
        );
        await using var unnamed = await PageHost.StartAsync(
            settings: [("Web:CodeTriesPerMinute", "2"), ("Web:TrustedProxies", "192.0.2.7")]
        );

        Assert.IsFalse(await BlockedAsync(named, n => $"203.0.113.{n}"));
        Assert.IsTrue(await BlockedAsync(named, _ => "203.0.113.77"), "One caller is one caller.");
        Assert.IsTrue(await BlockedAsync(unnamed, n => $"203.0.113.{n}"), "Anybody can write the header.");
    }

    [TestMethod]
    [DataRow("X-Forwarded-For", "203.0.113.9")]
    [DataRow("Forwarded", "for=203.0.113.9")]
    [DataRow("X-Forwarded-Host", "rapport.example.se")]
    [DataRow("Host", "rebound.example.se")]
    public async Task The_local_inbox_is_for_requests_that_never_left_this_machine(string header, string value)
    {
        await using var host = await PageHost.StartAsync(
            new LocalInbox(_ => Task.FromResult<IReadOnlyList<InboxLetter>>([])),
            settings: ("Web:AllowedHosts", "rebound.example.se")
        );
        using var visitor = host.Visit();
        Assert.AreEqual(HttpStatusCode.OK, (await visitor.OpenAsync("/dev/inbox")).Status);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri("/dev/inbox", UriKind.Relative));
        request.Headers.TryAddWithoutValidation(header, value);

        using var answer = await visitor.Client.SendAsync(request);

        Assert.AreEqual(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>Whether one of several requests in a minute was refused for its network.</summary>
    private static async Task<bool> BlockedAsync(PageHost host, Func<int, string> caller)
    {
        var path = host.PathFor(Sample.Anna);
        using var visitor = host.Visit();
        var form = (await visitor.OpenAsync(path)).Form("/kod");
        var statuses = new List<HttpStatusCode>();
        for (var n = 0; n < 5; n++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(path + "/kod", UriKind.Relative))
            {
                Content = new FormUrlEncodedContent(form),
            };
            request.Headers.Add("X-Forwarded-For", caller(n));
            using var answer = await visitor.Client.SendAsync(request);
            statuses.Add(answer.StatusCode);
        }

        return statuses.Contains(HttpStatusCode.TooManyRequests);
    }
}
