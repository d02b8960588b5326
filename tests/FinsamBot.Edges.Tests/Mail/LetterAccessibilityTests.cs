using System.Runtime.CompilerServices;
using FinsamBot.Testing;
using FinsamBot.Testing.Browser;

namespace FinsamBot.Edges.Tests.Mail;

[TestClass]
public sealed class LetterAccessibilityTests
{
    [TestMethod]
    public async Task Every_letter_is_right_for_axe_and_fits_a_narrow_phone()
    {
        await using var chromium = await Chromium.OpenAsync();
        var page = await chromium.OpenPageAsync();
        await page.SetViewportSizeAsync(320, 640);
        await Axe.PrepareAsync(page);
        await page.GotoAsync("about:blank");
        var letters = Directory.GetFiles(Folder(), "*.html").Order(StringComparer.Ordinal).ToList();
        Assert.IsGreaterThan(40, letters.Count);
        foreach (var letter in Effort.OneIn(4, letters))
        {
            await page.SetContentAsync(await File.ReadAllTextAsync(letter));

            Assert.AreEqual("", string.Join('\n', await Axe.FindFaultsAsync(page)), Path.GetFileName(letter));
            Assert.IsFalse(
                await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"),
                Path.GetFileName(letter)
            );
        }
    }

    private static string Folder([CallerFilePath] string file = "") => Path.Combine(Path.GetDirectoryName(file)!, "Golden");
}
