using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class PrefetchTests
{
    private const int Visits = 10_000;

    private static readonly string[] Methods = ["GET", "HEAD", "OPTIONS", "TRACE", "PROPFIND", "POST", "PUT", "DELETE"];

    [TestMethod]
    public async Task Ten_thousand_visits_of_mail_scanners_to_every_address_leave_the_store_as_it_was_byte_for_byte()
    {
        await using var host = await PageHost.StartAsync(settings: ("Web:CodeTriesPerMinute", "1000000"));
        using var scanner = host.Visit();
        using var anna = host.Visit();
        var path = host.PathFor(Sample.Anna);
        await anna.SendAsync(path, await anna.OpenAsync(path), "/kod");
        var (before, woken) = (await host.DumpAsync(), host.Woken);
        var ways = Addresses(host, path).SelectMany(a => Methods.Select(m => (Address: a, Method: m))).ToList();

        await Parallel.ForEachAsync(
            Enumerable.Range(0, Visits),
            new ParallelOptions { MaxDegreeOfParallelism = 8 },
            async (n, cancellation) =>
            {
                var (address, method) = ways[n % ways.Count];
                using var request = new HttpRequestMessage(new HttpMethod(method), address)
                {
                    Content = method == "POST" ? Script() : null,
                };
                using var answer = await scanner.Client.SendAsync(request, cancellation);
                Assert.IsLessThan(500, (int)answer.StatusCode, $"{method} {address}");
            }
        );

        Assert.AreEqual(before, await host.DumpAsync());
        Assert.AreEqual(woken, host.Woken);
    }

    /// <summary>As a program that presses every button it finds would fill in the forms.</summary>
    private static FormUrlEncodedContent Script() =>
        new([
            new("svar", "godkand"),
            new("text", "Utan lov."),
            new("k-goals", "Utan lov."),
            new("kod", "123456"),
            new("__RequestVerificationToken", "CfDJ8"),
        ]);

    private static string[] Addresses(PageHost host, string path) =>
        [
            "/",
            "/dev/inbox",
            path,
            path + "?lang=en",
            path + "?menade=godkand",
            path + "?menade=inga-synpunkter&svarat=ja",
            path + "/kod",
            path + "/inloggning?kod=123456",
            path + "/svar?svar=godkand",
            path + "/svar?svar=analys&text=x",
            path + "/utkast?text=x",
            path + "/utloggning",
            host.PathFor(Sample.Karim),
            host.PathFor(Sample.Karim) + "/svar?svar=inga-synpunkter",
            host.LinkTo(new PageLink.Review(PageHost.Report, 1, Sample.Lena) { Meant = AnswerKind.Approved }),
            host.LinkTo(new PageLink.Reading(PageHost.Report, Sample.Sofia)),
            host.LinkTo(new PageLink.Calendar(Sample.Sofia)),
            host.LinkTo(new PageLink.PlanPage(Sample.Sofia)),
            "/om",
            "/integritet",
            "/villkor",
            "/tillganglighet",
            "/outlook",
            "/outlook/rundor",
            "/outlook" + path,
            "/outlook" + path + "/konto",
            "/outlook" + path + "/svar?svar=godkand",
            path + "/arbetskonto",
            "/inloggad/arbetskonto?code=1&state=2",
            "/kalender/sofia/k.ics",
            "/granska/x/y/1/z/k",
            "/granska/../..",
            "/favicon.ico",
        ];
}
