using Microsoft.Playwright;

namespace FinsamBot.Testing.Browser;

/// <summary>Pictures of pages to look at, on a telephone, a tablet and a screen, light and dark, where FINSAMBOT_PICTURES names a folder
/// for them.</summary>
public static class Pictures
{
    private static readonly int[] Widths = [375, 768, 1280];

    private static readonly string? Folder = Environment.GetEnvironmentVariable("FINSAMBOT_PICTURES");

    /// <summary>Nothing where no folder is named.</summary>
    public static async Task TakeAsync(IPage page, string name)
    {
        ArgumentNullException.ThrowIfNull(page);
        if (Folder is not { Length: > 0 } folder)
        {
            return;
        }

        foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme, ForcedColors = ForcedColors.None });
            foreach (var width in Widths)
            {
                await page.SetViewportSizeAsync(width, 800);
                var file = Path.Combine(folder, $"{name}-{width}-{scheme}.png");
                await page.ScreenshotAsync(new PageScreenshotOptions { Path = file, FullPage = true });
            }
        }
    }
}
