using System.Net;
using AngleSharp.Html.Dom;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.People;

namespace FinsamBot.Edges.Tests.Web.Office;

/// <summary>Somebody at the office's pages: opens them, fills in what is shown and presses its buttons.</summary>
internal sealed class OfficeVisit(Visitor visitor) : IDisposable
{
    public static PersonId Arvid { get; } = new("arvid");

    public Visitor Browser => visitor;

    /// <summary>The sample association, of which Arvid Sund is the administrator.</summary>
    public static async Task<PageHost> StartAsync()
    {
        var host = await PageHost.StartAsync();
        await AdmitAsync(host);
        return host;
    }

    /// <summary>An association of which nothing is known but that Arvid Sund may set it up.</summary>
    public static async Task<PageHost> StartNewAsync()
    {
        var host = await PageHost.StartEmptyAsync();
        await AdmitAsync(host);
        await host.ChangeAssociationAsync(new SendingChosen(SendingMode.ToNobody));
        return host;
    }

    /// <summary>Arvid Sund becomes the administrator.</summary>
    public static Task AdmitAsync(PageHost host) =>
        host.ChangeAssociationAsync(
            new PersonRegistered(
                new Person(Arvid, "Arvid Sund", "Samordningsförbundet Norrsken", "arvid.sund@norrsken.example.se", "object-arvid")
            ),
            new AssociationRoleGiven(Arvid, Role.Administrator)
        );

    public static Task<OfficeVisit> SignInAsync(PageHost host) => SignInAsync(host, Arvid, "arvid.sund@norrsken.example.se");

    public static async Task<OfficeVisit> SignInAsync(PageHost host, PersonId person, string address)
    {
        const string Door = "/logga-in";
        var visitor = host.Visit();
        var page = await visitor.FollowAsync(await visitor.Client.GetAsync(new Uri("/kansli", UriKind.Relative)));
        var asked = await visitor.SendAsync(Door, page, "/kod", ("adress", address));
        await visitor.SendAsync(Door, asked, "/inloggning", ("kod", await host.CodeOfAsync(person)));
        return new OfficeVisit(visitor);
    }

    public Task<Shown> OpenAsync(string path) => visitor.OpenAsync(path);

    /// <summary>Presses the one button of that name, with the form as it is shown but for what is filled in; goes on to the page after
    /// it.</summary>
    public async Task<Shown> PressAsync(Shown page, string button, params (string Name, string Value)[] filled)
    {
        var (action, fields) = Filled(page, button, filled);
        return await visitor.FollowAsync(await visitor.PostAsync(action, fields));
    }

    /// <summary>The same, twice at once: as a double click is.</summary>
    public async Task<Shown> PressTwiceAsync(Shown page, string button, params (string Name, string Value)[] filled)
    {
        var (action, fields) = Filled(page, button, filled);
        var answers = await Task.WhenAll(visitor.PostAsync(action, fields), visitor.PostAsync(action, fields));
        Assert.AreEqual(answers[0].StatusCode, answers[1].StatusCode);
        Assert.AreEqual(answers[0].Headers.Location, answers[1].Headers.Location);
        return await visitor.FollowAsync(answers[1]);
    }

    /// <summary>From a change's form over what it would move to the change.</summary>
    public async Task<Shown> ChangeAsync(string path, params (string Name, string Value)[] filled)
    {
        var foreseen = await PressAsync(await OpenAsync(path), "Visa vad som händer", filled);
        Assert.AreEqual(HttpStatusCode.OK, foreseen.Status, foreseen.Alert);
        return await PressAsync(foreseen, "Bekräfta");
    }

    public static (string Action, Dictionary<string, string> Fields) Filled(
        Shown page,
        string button,
        params (string Name, string Value)[] filled
    )
    {
        var form = page.Page.Forms.SingleOrDefault(f => f.QuerySelector("button")?.TextContent.Trim() == button);
        Assert.IsNotNull(form, $"No one button {button} ({page.Status}): {page.Main}");
        var fields = form
            .Elements.OfType<IHtmlInputElement>()
            .Where(i => i.Type is not ("radio" or "checkbox" or "file") || i.IsChecked)
            .Select(i => (i.Name!, i.Value))
            .Concat(form.Elements.OfType<IHtmlTextAreaElement>().Select(t => (t.Name!, t.Value)))
            .Concat(form.Elements.OfType<IHtmlSelectElement>().Select(s => (s.Name!, s.Value ?? "")))
            .ToDictionary(f => f.Item1, f => f.Item2);
        foreach (var (name, value) in filled)
        {
            Assert.IsTrue(form.Elements.Any(e => e.GetAttribute("name") == name), $"{button} asks for no {name}");
            fields[name] = value;
        }

        return (form.GetAttribute("action")!, fields);
    }

    public void Dispose() => visitor.Dispose();
}
