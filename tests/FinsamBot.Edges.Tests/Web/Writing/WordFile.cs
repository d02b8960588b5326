using System.IO.Compression;
using System.Text;
using FinsamBot.Edges.Tests.Web.Office;

namespace FinsamBot.Edges.Tests.Web.Writing;

/// <summary>The report's Word file in somebody's hands: fetched from the page, changed as Word would, and given back to the page.</summary>
internal static class WordFile
{
    public const string Name = "Rapport från Word.docx";

    private const string Main = "word/document.xml";

    /// <summary>The sample association, whose documents are those that people get.</summary>
    public static async Task<PageHost> StartAsync()
    {
        var host = await PageHost.StartWithWordAsync();
        await OfficeVisit.AdmitAsync(host);
        return host;
    }

    public static async Task<byte[]> FetchAsync(this OfficeVisit visit)
    {
        var link = (await visit.OpenAsync(WritingVisit.Path)).Page.QuerySelector("#word + p a")!.GetAttribute("href")!;
        using var response = await visit.Browser.Client.GetAsync(new Uri(link, UriKind.Relative));
        Assert.AreEqual("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        return await response.Content.ReadAsByteArrayAsync();
    }

    /// <summary>Words are in place of others, wherever they stand; they were there.</summary>
    public static byte[] With(this byte[] word, params (string Old, string New)[] words)
    {
        using var file = new MemoryStream();
        file.Write(word);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Update, leaveOpen: true))
        {
            string xml;
            using (var reader = new StreamReader(zip.GetEntry(Main)!.Open()))
            {
                xml = reader.ReadToEnd();
            }

            foreach (var (old, young) in words)
            {
                Assert.Contains(old, xml, $"Nowhere in the file: {old}");
                xml = xml.Replace(old, young, StringComparison.Ordinal);
            }

            zip.GetEntry(Main)!.Delete();
            using var writer = new StreamWriter(zip.CreateEntry(Main).Open(), new UTF8Encoding(false));
            writer.Write(xml);
        }

        return file.ToArray();
    }

    /// <summary>Chooses files in the page's field and presses its button.</summary>
    public static async Task<Shown> GiveAsync(this OfficeVisit visit, params (string Name, byte[] Content)[] files)
    {
        var (action, fields) = OfficeVisit.Filled(await visit.OpenAsync(WritingVisit.Path), "Läs filen");
        using var content = new MultipartFormDataContent();
        foreach (var (field, value) in fields)
        {
            content.Add(new StringContent(value), field);
        }

        foreach (var (name, file) in files)
        {
            content.Add(new ByteArrayContent(file), "dokument", name);
        }

        return await visit.Browser.FollowAsync(await visit.Browser.Client.PostAsync(new Uri(action, UriKind.Relative), content));
    }

    public static Task<Shown> GiveAsync(this OfficeVisit visit, byte[] file) => visit.GiveAsync((Name, file));

    /// <summary>The headings of the sections that can be taken.</summary>
    public static string Differing(this Shown page) =>
        string.Join(
            ", ",
            page.Page.QuerySelectorAll("section.part")
                .Where(s => s.QuerySelector("form[action*='/ta-in']") is not null)
                .Select(s => s.QuerySelector("h2")!.TextContent)
        );
}
