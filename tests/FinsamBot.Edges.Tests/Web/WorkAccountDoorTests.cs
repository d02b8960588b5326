using System.Net;
using FinsamBot.Domain.Reports;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>Work accounts on the pages that are not a member's own: the steps are the same, and so is what people see of them.</summary>
[TestClass]
public sealed class WorkAccountDoorTests
{
    [TestMethod]
    public async Task On_the_sign_ins_own_page_a_work_account_opens_the_wished_page_and_that_is_noted_as_with_a_code()
    {
        await using var host = await WorkAccountHost.StartAsync();
        using var anna = host.Pages.Visit();

        var page = await FollowAsync(anna, $"/logga-in/arbetskonto?till={Uri.EscapeDataString(host.Path)}");

        StringAssert.Contains(page.Main, "Du är inloggad som Anna Berg");
        Assert.IsTrue((await host.Pages.StateAsync()).CurrentRound!.Read.ContainsKey(Sample.Anna));
    }

    [TestMethod]
    public async Task An_account_that_is_nobodys_is_told_so_in_the_language_the_page_had()
    {
        await using var host = await WorkAccountHost.StartAsync();
        await host.Pages.DoAsync(Sample.Sofia, new SubmitReport(true));
        var path = host.Pages.LinkTo(new PageLink.Registration(PageHost.Report, new("registrar")));
        using var visitor = host.Pages.Visit();
        host.Entra.User = "nagon@annan.example.se";

        foreach (var address in new[] { path + "/arbetskonto?lang=en", "/logga-in/arbetskonto?lang=en" })
        {
            var page = await FollowAsync(visitor, address);

            Assert.AreEqual(HttpStatusCode.Forbidden, page.Status, address);
            Assert.AreEqual("en", page.Page.DocumentElement.GetAttribute("lang"), address);
        }
    }

    [TestMethod]
    public async Task Who_gives_up_on_a_page_of_the_office_is_led_back_to_it()
    {
        await using var host = await WorkAccountHost.StartAsync();
        await host.Pages.DoAsync(Sample.Sofia, new SubmitReport(true));
        var path = host.Pages.LinkTo(new PageLink.Registration(PageHost.Report, new("registrar")));
        using var visitor = host.Pages.Visit();
        host.Entra.Error = "access_denied";

        var page = await FollowAsync(visitor, path + "/arbetskonto?lang=en");

        StringAssert.Contains(page.Main, "The sign-in was given up");
        Assert.IsNotNull(page.Page.QuerySelector($"a[href='{path}?lang=en']"));
        Assert.IsNotNull(page.Page.QuerySelector($"a[href='{path}/arbetskonto?lang=en']"));
    }

    /// <summary>From the button to where the browser is left in the end.</summary>
    private static async Task<Shown> FollowAsync(Visitor visitor, string address)
    {
        var answer = await visitor.Client.GetAsync(new Uri(address, UriKind.Relative));
        while (answer.Headers.Location is { } next)
        {
            answer = await visitor.Client.GetAsync(next);
        }

        return await Visitor.ReadAsync(answer);
    }
}
