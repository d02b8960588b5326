using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using FinsamBot.Scenarios.World;

namespace FinsamBot.Scenarios.Stories;

/// <summary>On a machine without a tenant letters can be answered as on a real one.</summary>
[TestClass]
public sealed class RepliesInTheLocalInbox
{
    private const string Karim = "karim.haddad@fk.example.se";
    private const string Lena = "lena.strom@region.example.se";

    [TestMethod]
    public async Task A_reply_becomes_a_comment_with_a_receipt_and_an_automatic_one_is_told_to_the_lead()
    {
        await using var bot = await RunningBot.StartAsync();
        await WholeLoop.ToWorkingMorningAsync(bot);
        await using var sofia = await TeamsUser.InstallAsync(bot, "sofia");
        await sofia.NextCardAsync();
        await WholeLoop.WriteAsync(sofia, Writing.Invented());
        await sofia.PressAsync(await sofia.SayAsync("skicka"), "Skicka till styrgruppen");
        var loop = new WholeLoop(bot);

        Assert.AreEqual(
            HttpStatusCode.OK,
            await ReplyAsync(
                bot,
                await LetterAsync(loop, Karim),
                new { from = Karim, text = "Läst, inga synpunkter.\n\nDen 2 april skrev FinsamBot:\n> Läs rapporten" }
            )
        );
        await sofia.SeesAsync("Karim Haddad (Försäkringskassan): har lämnat synpunkter");
        var receipt = (await loop.WaitForLettersAsync(Karim, 2)).Single(l =>
            l.GetProperty("subject").GetString()!.StartsWith("Ditt svar är sparat", StringComparison.Ordinal)
        );
        StringAssert.Contains(receipt.GetProperty("text").GetString(), "Vi läser det som att du inte har några synpunkter.");
        StringAssert.Contains(receipt.GetProperty("text").GetString(), "menade=inga-synpunkter");
        Assert.DoesNotContain(
            "Läs rapporten",
            receipt.GetProperty("text").GetString()![
                receipt.GetProperty("text").GetString()!.IndexOf("Det här sparade vi", StringComparison.Ordinal)..
            ]
        );

        var lenas = await LetterAsync(loop, Lena);
        Assert.AreEqual(
            HttpStatusCode.OK,
            await ReplyAsync(bot, lenas, new { from = "nagon@annan.example.se", text = "Jag svarar åt Lena." }),
            "Taken in, and kept out: a forwarded letter gives no rights."
        );
        Assert.AreEqual(
            HttpStatusCode.OK,
            await ReplyAsync(
                bot,
                lenas,
                new
                {
                    from = Lena,
                    text = "Godkänner.",
                    headers = new Dictionary<string, string> { ["Authentication-Results"] = "dmarc=fail" },
                }
            )
        );
        Assert.AreEqual(
            HttpStatusCode.OK,
            await ReplyAsync(
                bot,
                lenas,
                new
                {
                    from = Lena,
                    text = "Åter den 15.",
                    headers = new Dictionary<string, string> { ["Auto-Submitted"] = "auto-replied" },
                }
            )
        );
        await sofia.SeesAsync("Lena Ström (Region Norrsken): är borta");
        Assert.IsFalse(sofia.CardsReceived.Any(c => c.Text.Contains("Lena Ström (Region Norrsken): har lämnat", StringComparison.Ordinal)));
    }

    private static async Task<string> LetterAsync(WholeLoop loop, string to) =>
        (await loop.WaitForLettersAsync(to, 1))[0].GetProperty("id").GetString()!;

    private static async Task<HttpStatusCode> ReplyAsync(RunningBot bot, string letter, object reply)
    {
        using var answer = await bot.Http.PostAsJsonAsync($"/dev/mail/{letter}/reply", reply, JsonSerializerOptions.Web);
        return answer.StatusCode;
    }
}
