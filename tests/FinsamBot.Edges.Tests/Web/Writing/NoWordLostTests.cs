using System.Globalization;
using FinsamBot.Domain.Reports;
using FinsamBot.Edges.Tests.Web.Office;
using FinsamBot.Testing;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Edges.Tests.Web.Writing;

/// <summary>Two write one section on the page, and a card in Teams is sent in between, as chance will have it.</summary>
[TestClass]
public sealed class NoWordLostTests
{
    private const string Activities = WritingVisit.Path + "?sida=activities";

    [TestMethod]
    public async Task Two_browsers_and_a_card_in_one_section_lose_no_word_of_anybody()
    {
        var random = new Random(41);
        await using var host = await OfficeVisit.StartAsync();
        using var sofia = await WritingVisit.SofiaAsync(host);
        using var bo = await WritingVisit.BoAsync(host);
        var writers = new[] { new Writer(sofia, await sofia.OpenAsync(Activities)), new Writer(bo, await bo.OpenAsync(Activities)) };
        var (written, card) = (new List<string>(), (await host.ReportAsync()).TextOf("activities"));
        for (var step = 0; step < Effort.Of(150, 500); step++)
        {
            var word = string.Create(CultureInfo.InvariantCulture, $"ord{step}.");
            var writer = writers[random.Next(writers.Length)];
            switch (random.Next(6))
            {
                case 0:
                    writer.Page = await writer.Visit.OpenAsync(Activities);
                    break;
                case 1:
                    card = (await host.ReportAsync()).TextOf("activities");
                    break;
                case 2:
                    written.Add(word);
                    await host.DoAsync(
                        Sample.Sofia,
                        new SaveSections([new SectionInput("activities", With(random, card.Text, word), false, card.Revision)])
                    );
                    break;
                default:
                    written.Add(word);
                    writer.Page = await SaveAsync(writer, With(random, writer.Text, word), random);
                    break;
            }
        }

        var report = await host.ReportAsync();
        var kept = string.Join('\n', report.SetAside.Select(a => a.Text).Prepend(report.TextOf("activities").Text));
        Assert.AreEqual("", string.Join(' ', written.Where(w => !kept.Contains(w, StringComparison.Ordinal))));
        Assert.IsGreaterThan(Effort.Of(50, 200), written.Count);
    }

    /// <summary>Whoever has to choose takes both, or leaves it for later.</summary>
    private static async Task<Shown> SaveAsync(Writer writer, string text, Random random)
    {
        var page = await writer.Visit.SaveAsync(writer.Page, "activities", text);
        var choosing = page.Page.Forms.Where(f => f.QuerySelector("button")?.TextContent.Trim() == "Spara det jag har valt").ToList();
        if (choosing.Count == 1 && random.Next(3) > 0)
        {
            page = await writer.Visit.PressAsync(page, "Spara det jag har valt");
        }

        return page.Page.QuerySelector("#text-activities") is null ? await writer.Visit.OpenAsync(Activities) : page;
    }

    /// <summary>A line more, or a word more in a line.</summary>
    private static string With(Random random, string text, string word)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        if (random.Next(2) == 0)
        {
            lines[at] = lines[at].Length == 0 ? word : lines[at] + " " + word;
        }
        else
        {
            lines.InsertRange(at, [word, ""]);
        }

        return string.Join('\n', lines);
    }

    private sealed class Writer(OfficeVisit visit, Shown page)
    {
        public OfficeVisit Visit => visit;

        public Shown Page { get; set; } = page;

        public string Text => ((AngleSharp.Html.Dom.IHtmlTextAreaElement)Page.Page.QuerySelector("#text-activities")!).Value;
    }
}
