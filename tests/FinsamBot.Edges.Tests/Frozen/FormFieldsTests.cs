using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Edges.Tests.Web;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Frozen;

/// <summary>A page stays open in a browser over an update, and what was typed in it can be sent.</summary>
[TestClass]
public sealed class FormFieldsTests
{
    [TestMethod]
    public async Task A_form_in_an_open_page_can_still_be_sent() =>
        new FrozenFile("form-fields.txt").Holds(
            (await PagesAsync()).SelectMany(p => p.Page.Forms).SelectMany(Fields),
            gone => $"The field '{gone}' is gone: a page that somebody has open cannot be sent any more, or what was typed there is lost."
        );

    private static async Task<IEnumerable<Shown>> PagesAsync()
    {
        await using var host = await PageHost.StartAsync();
        var report = PageHost.Report;
        var asked = new PageLink.Review(report, 1, Sample.Anna) { Meant = AnswerKind.Approved };
        await host.DoAsync(Sample.Anna, new ReplyByMail(1, "Jag godkänner."));
        var review = await SignInAsync(host, asked, Sample.Anna, report);
        var minutes = await SignInAsync(host, new PageLink.Minutes(report, Sample.Sofia), Sample.Sofia, report);
        await host.DoAsync(Sample.Sofia, new SubmitReport(true));
        await host.FileAsync();
        var registration = await SignInAsync(host, new PageLink.Registration(report, new PersonId("registrar")), Sample.Rita, report);
        var final = await host.FinishAsync();
        var day = Sample.FirstQuarter.End.AddDays(1);
        var signed = new NoteSignature("Försäkringskassan", "K. Haddad", "Karim Haddad", day, SignatureMethod.Paper);
        await host.DoAsync(Sample.Sofia, signed, final);
        var signatures = await SignInAsync(host, new PageLink.Signatures(final, Sample.Sofia), Sample.Sofia, final);
        return [.. review, .. minutes, .. registration, .. signatures];
    }

    /// <summary>The three pages on the way in.</summary>
    private static async Task<IEnumerable<Shown>> SignInAsync(PageHost host, PageLink link, PersonId who, ReportId report)
    {
        using var visitor = host.Visit();
        var path = host.LinkTo(link).Split('?')[0];
        var first = await visitor.OpenAsync(host.LinkTo(link));
        var asked = await visitor.SendAsync(path, first, "/kod");
        await visitor.SendAsync(path, asked, "/inloggning", ("kod", await host.CodeOfAsync(who)));
        return [first, asked, await visitor.OpenAsync(host.LinkTo(link))];
    }

    /// <summary>Each field with the step it is sent to; where one of several values is chosen, each of them.</summary>
    private static IEnumerable<string> Fields(IHtmlFormElement form)
    {
        var step = form.GetAttribute("action")!.Split('?', '#')[0].Split('/')[^1];
        return form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 }).Select(e => $"{step}: {NameOf(e)}{ChoiceOf(e)}");
    }

    private static string NameOf(IElement field) =>
        field.GetAttribute("name") is var name && name!.StartsWith("k-", StringComparison.Ordinal) ? "k-{section}" : name!;

    private static string ChoiceOf(IElement field) =>
        field is IHtmlButtonElement or IHtmlInputElement { Type: "radio" } && NameOf(field) != "vem"
            ? $" = {field.GetAttribute("value")}"
            : "";
}
