using System.Net;
using FinsamBot.Testing.Reports;
using FinsamBot.Testing.Web;

namespace FinsamBot.Edges.Tests.Web;

/// <summary>Members of the association's own tenant come in by the page as they do by the chat: by their account.</summary>
[TestClass]
public sealed class OwnTenantTests
{
    private const string Door = "/logga-in";
    private const string Maria = "maria.ek@norrsken.example.se";

    [TestMethod]
    public async Task Whom_the_settings_name_sets_up_the_association_by_the_page_and_counts_by_the_account_from_then_on()
    {
        await using var host = await WorkAccountHost.BeginAsync(Maria);
        using var maria = host.Pages.Visit();
        host.Entra.User = Maria;
        host.Entra.Distort = token => (token.Claims["upn"], token.Claims["name"]) = (Maria, "Maria Ek");

        StringAssert.Contains((await host.SignInAsync(maria, Door)).Main, "Du är inloggad som Maria Ek");
        StringAssert.Contains((await maria.OpenAsync("/kansli")).Main, "Kansli");
        var person = (await host.Pages.AssociationAsync()).People.Values.Single();
        Assert.AreEqual(("Maria Ek", "object-of-" + Maria, Maria), (person.Name, person.TeamsObjectId, person.Upn));

        using var renamed = host.Pages.Visit();
        host.Entra.Distort = token =>
            (token.Claims["upn"], token.Claims["email"]) = ("maria.berg@norrsken.example.se", "maria.berg@norrsken.example.se");
        StringAssert.Contains((await host.SignInAsync(renamed, Door)).Main, "Du är inloggad som Maria Ek");
        Assert.HasCount(1, (await host.Pages.AssociationAsync()).People);
    }

    [TestMethod]
    [DataRow("another tenant", "tid", "11111111-1111-1111-1111-111111111111")]
    [DataRow("a guest", "acct", "1")]
    [DataRow("a guest by name", "upn", "maria.ek_norrsken.example.se#EXT#@other.example.se")]
    [DataRow("no account name", "upn", "")]
    [DataRow("no object id", "oid", "")]
    [DataRow("somebody else", "upn", "per.alm@norrsken.example.se")]
    public async Task No_other_account_is_believed(string who, string claim, string value)
    {
        await using var host = await WorkAccountHost.BeginAsync(Maria);
        using var stranger = host.Pages.Visit();
        host.Entra.User = Maria;
        host.Entra.Distort = token =>
        {
            token.Claims["upn"] = Maria;
            token.Claims[claim] = value;
            token.Claims["iss"] = token.Claims["iss"]!
                .ToString()!
                .Replace(FakeEntra.Tenant, token.Claims["tid"]!.ToString(), StringComparison.Ordinal);
        };

        var page = await host.SignInAsync(stranger, Door);

        Assert.IsFalse(page.Main.Contains("Du är inloggad", StringComparison.Ordinal), who);
        Assert.IsEmpty((await host.Pages.AssociationAsync()).People);
        Assert.AreNotEqual(HttpStatusCode.OK, (await stranger.OpenAsync("/kansli")).Status, who);
    }

    [TestMethod]
    public async Task Whose_name_of_an_account_stands_in_the_register_comes_in_and_is_known_in_the_chat_too()
    {
        await using var host = await WorkAccountHost.StartAsync(("Web:WorkAccount:TenantId", FakeEntra.Tenant));
        using var lena = host.Pages.Visit();
        host.Entra.User = "lena.strom@region.example.se";
        host.Entra.Distort = token => (token.Claims["upn"], token.Claims["xms_edov"]) = (host.Entra.User, false);

        StringAssert.Contains((await host.SignInAsync(lena, Door)).Main, "Du är inloggad som Lena Ström");
        Assert.AreEqual(Sample.Lena, (await host.Pages.AssociationAsync()).ByTeamsObjectId["object-of-" + host.Entra.User]);
    }

    [TestMethod]
    public async Task Without_the_setting_an_account_name_opens_nothing()
    {
        await using var host = await WorkAccountHost.StartAsync();
        using var sofia = host.Pages.Visit();
        host.Entra.User = "sofia.lind@alvbacka.example.se";
        host.Entra.Distort = token => (token.Claims["upn"], token.Claims["xms_edov"]) = (host.Entra.User, false);

        Assert.AreEqual(HttpStatusCode.Forbidden, (await host.SignInAsync(sofia, Door)).Status);
    }
}
