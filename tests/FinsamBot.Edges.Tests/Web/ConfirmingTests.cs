using FinsamBot.Domain.People.SignIn;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

[TestClass]
public sealed class ConfirmingTests
{
    [TestMethod]
    [DataRow(AnswerKind.Approved, "Godkänn", "Jag godkänner.")]
    [DataRow(AnswerKind.NoRemarks, "Läst, inga synpunkter", "")]
    [DataRow(AnswerKind.Returned, "Återsänd för komplettering", "Jag godkänner.")]
    public async Task A_reply_by_mail_is_confirmed_with_one_click_and_opening_the_link_changes_nothing(
        AnswerKind meant,
        string button,
        string text
    )
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        await host.DoAsync(Sample.Anna, new ReplyByMail(1, "Jag godkänner."));
        await anna.SignInAsync(host, Sample.Anna);
        var before = await host.DumpAsync();

        var page = await anna.OpenAsync(host.LinkTo(new PageLink.Review(PageHost.Report, 1, Sample.Anna) { Meant = meant }));
        Assert.AreEqual(before, await host.DumpAsync());
        StringAssert.Contains(
            page.Main,
            $"Du svarade per e-post, och en sådan text blir en synpunkt. Menade du ”{button}”? Bekräfta med ett klick."
        );
        var form = page.Page.QuerySelector(".notice form")!;
        Assert.AreEqual(button, form.QuerySelectorAll("button").Single().TextContent);
        var fields = form.QuerySelectorAll("input,button").ToDictionary(f => f.GetAttribute("name")!, f => f.GetAttribute("value")!);
        await anna.PostAsync(form.GetAttribute("action")!, fields);

        var answer = (await host.StateAsync()).CurrentRound!.Answers[Sample.Anna];
        Assert.AreEqual((meant, text, SignedInBy.Code), (answer.Kind, answer.Text, answer.SignedInBy));
    }

    [TestMethod]
    public async Task What_is_meant_stays_meant_through_the_sign_in()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        var link = host.LinkTo(new PageLink.Review(PageHost.Report, 1, Sample.Anna) { Meant = AnswerKind.Approved });

        var page = await anna.OpenAsync(link);
        StringAssert.Contains(page.Main, "Menade du ”Godkänn”?");
        var path = host.PathFor(Sample.Anna);
        var asked = await anna.FollowAsync(await anna.PostAsync(path + "/kod?menade=godkand", page.Form("/kod")));
        var code = asked.Form("/inloggning");
        code["kod"] = await host.CodeOfAsync(Sample.Anna);
        StringAssert.Contains(asked.Page.Forms[0].GetAttribute("action")!, "/inloggning?menade=godkand");
        var signedIn = await anna.FollowAsync(await anna.PostAsync(path + "/inloggning?menade=godkand", code));

        Assert.AreEqual("godkand", signedIn.Page.QuerySelector(".notice button")!.GetAttribute("value"));
        Assert.AreEqual(
            "godkand",
            signedIn.Page.QuerySelector(".ways button")!.GetAttribute("value"),
            "it stands first in the form as well"
        );
    }

    [TestMethod]
    public async Task An_unknown_word_in_the_address_means_nothing()
    {
        await using var host = await PageHost.StartAsync();
        using var anna = host.Visit();
        await anna.SignInAsync(host, Sample.Anna);

        var page = await anna.OpenAsync(host.PathFor(Sample.Anna) + "?menade=%22%3E%3Cscript%3E");

        Assert.IsNull(page.Page.QuerySelector(".notice form"));
        Assert.AreEqual("inga-synpunkter", page.Page.QuerySelector(".ways button")!.GetAttribute("value"));
    }
}
