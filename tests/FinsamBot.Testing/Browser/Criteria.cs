using System.Text.Json;
using Microsoft.Playwright;

namespace FinsamBot.Testing.Browser;

/// <summary>
/// What axe does not prove of WCAG 2.2 A and AA: focus not obscured (2.4.11), nothing by dragging alone (2.5.7), targets of 24 pixels or
/// with room around them (2.5.8), help in the same place (3.2.6), and a code that can be pasted whole (3.3.8).
/// </summary>
public static class Criteria
{
    private const string Run = """
        () => {
          const faults = [];
          const say = (criterion, e) => faults.push(`${criterion}: ${e.outerHTML.slice(0, 160)}`);
          const isShown = e => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== 'hidden' && !e.closest('.skip');
          const isInText = e => getComputedStyle(e).display.startsWith('inline')
            && [...e.parentElement.childNodes].some(n => n.nodeType === Node.TEXT_NODE && n.textContent.trim());
          const isOfTheBrowser = e => e.matches('input[type=checkbox], input[type=radio]');
          const targets = [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary')]
            .filter(isShown).map(e => ({ e, r: e.getBoundingClientRect() }));
          const centre = r => ({ x: r.left + r.width / 2, y: r.top + r.height / 2 });
          const isSmall = t => t.r.width < 24 || t.r.height < 24;
          const away = (p, r) => Math.hypot(Math.max(r.left - p.x, 0, p.x - r.right), Math.max(r.top - p.y, 0, p.y - r.bottom));
          for (const t of targets.filter(t => isSmall(t) && !isInText(t.e) && !isOfTheBrowser(t.e))) {
            const p = centre(t.r);
            const crowded = targets.some(o => o !== t && !t.e.contains(o.e) && !o.e.contains(t.e)
              && (isSmall(o) ? Math.hypot(p.x - centre(o.r).x, p.y - centre(o.r).y) < 24 : away(p, o.r) < 12));
            if (crowded) say('2.5.8', t.e);
          }
          for (const e of document.querySelectorAll('body *')) {
            if (['fixed', 'sticky'].includes(getComputedStyle(e).position) && isShown(e)) say('2.4.11', e);
            if (e.draggable && !e.matches('a, img')) say('2.5.7', e);
          }
          if (document.querySelectorAll('footer nav a').length < 4) faults.push('3.2.6: no way to help at the foot of the page');
          const code = document.getElementById('kod');
          if (code && (code.autocomplete !== 'one-time-code' || code.maxLength > 0 && code.maxLength < 100)) say('3.3.8', code);
          return JSON.stringify(faults);
        }
        """;

    /// <summary>One sentence per fault; empty when the page, at the width it has, is right.</summary>
    public static async Task<IReadOnlyList<string>> FindFaultsAsync(IPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return JsonSerializer.Deserialize<string[]>(await page.EvaluateAsync<string>(Run))!;
    }
}
