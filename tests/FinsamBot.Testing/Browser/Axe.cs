using System.Text.Json;
using Microsoft.Playwright;

namespace FinsamBot.Testing.Browser;

/// <summary>Judges pages with npm's axe-core by WCAG 2.2 A and AA and axe's own good practice. Deque's package for Playwright is not used:
/// it brings a part under the MPL, which is none of the licences that we take.</summary>
public static class Axe
{
    private const string Run = """
        async tags => {
          const found = await axe.run(document, { resultTypes: ['violations'], ...(tags && { runOnly: tags }) });
          return JSON.stringify(found.violations.flatMap(v => v.nodes.map(n => `${v.id}: ${v.help}: ${n.html}`)));
        }
        """;

    /// <summary>Makes axe known in every page the tab opens from here on; the pages' own policies do not hinder that.</summary>
    public static Task PrepareAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return page.AddInitScriptAsync(scriptPath: Path.Combine(Repository.NpmFolder, "node_modules", "axe-core", "axe.min.js"));
    }

    /// <summary>One sentence per violation and element; empty when the page is right.</summary>
    public static Task<IReadOnlyList<string>> FindFaultsAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return FindFaultsAsync(page.MainFrame);
    }

    /// <summary>Of a page in a frame of another.</summary>
    public static Task<IReadOnlyList<string>> FindFaultsAsync(IFrame frame) => FindFaultsAsync(frame, null);

    /// <summary>Those of colours alone: enough where nothing but colours has changed since the whole page was judged.</summary>
    public static Task<IReadOnlyList<string>> FindFaultsOfColoursAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return FindFaultsAsync(page.MainFrame, ["cat.color"]);
    }

    private static async Task<IReadOnlyList<string>> FindFaultsAsync(IFrame frame, string[]? tags)
    {
        ArgumentNullException.ThrowIfNull(frame);
        return JsonSerializer.Deserialize<string[]>(await frame.EvaluateAsync<string>(Run, tags))!;
    }
}
