namespace FinsamBot.Intake.Forms.Labels;

/// <summary>Decides which of the places where a label could be read are the headings of the report.</summary>
internal static class HeadingChoice
{
    /// <summary>Below this a label only counts where its place in the form agrees.</summary>
    public const double Sure = 0.8;

    private const double InPlace = 0.1;

    /// <summary>The headings in the order of the file; each part of the form once.</summary>
    public static IReadOnlyList<LabelHit> Of(LabelBook book, IReadOnlyList<LabelHit> candidates)
    {
        var chapters = ChaptersOf(book);
        var chosen = new SortedList<int, LabelHit>();
        foreach (
            var hit in candidates
                .Where(h => h.Confidence >= Sure && h.Label.Role is not (LabelRole.Chapter or LabelRole.Title))
                .GroupBy(h => h.Key)
                .Select(Surest)
        )
        {
            chosen.TryAdd(hit.Line, hit);
        }

        AddUnsure(candidates, chapters, chosen);
        AddChapters(candidates, chosen);
        AddTitles(candidates, chosen);
        return [.. chosen.Values];
    }

    private static LabelHit Surest(IGrouping<string, LabelHit> hits) => hits.OrderByDescending(h => h.Confidence).First();

    private static Dictionary<string, string> ChaptersOf(LabelBook book) =>
        book
            .Template.Chapters.SelectMany(c => c.Pages.SelectMany(p => p.Sections), (c, s) => (c.Number, s.Id))
            .DistinctBy(s => s.Id)
            .ToDictionary(s => s.Id, s => s.Number);

    private static void AddUnsure(IReadOnlyList<LabelHit> candidates, Dictionary<string, string> chapters, SortedList<int, LabelHit> chosen)
    {
        foreach (var hit in candidates.Where(h => h.Confidence < Sure && h.Label.Role is LabelRole.Section or LabelRole.Diary))
        {
            var before = chosen.Values.LastOrDefault(c => c.Line < hit.Line);
            var inPlace = before is null || !before.Label.IsLong || ChapterOf(before) == ChapterOf(hit);
            if (inPlace && chosen.Values.All(c => c.Key != hit.Key))
            {
                chosen.TryAdd(hit.Line, hit with { Confidence = hit.Confidence + InPlace });
            }
        }

        string? ChapterOf(LabelHit hit) => chapters.GetValueOrDefault(hit.Label.Id);
    }

    /// <summary>A chapter's heading is one with its number, or right above the first heading of something within it.</summary>
    private static void AddChapters(IReadOnlyList<LabelHit> candidates, SortedList<int, LabelHit> chosen)
    {
        foreach (var hit in candidates.Where(h => h.Label.Role == LabelRole.Chapter))
        {
            var next = chosen.Values.FirstOrDefault(c => c.Line > hit.Line);
            if (hit.Numbered || next?.Line == hit.LastLine + 1)
            {
                chosen.TryAdd(hit.Line, hit);
            }
        }
    }

    /// <summary>Titles stand above everything else.</summary>
    private static void AddTitles(IReadOnlyList<LabelHit> candidates, SortedList<int, LabelHit> chosen)
    {
        var first = chosen.Values.FirstOrDefault(c => c.Label.Role == LabelRole.Section)?.Line ?? int.MaxValue;
        foreach (var hit in candidates.Where(h => h.Label.Role == LabelRole.Title && h.Line < first))
        {
            chosen.TryAdd(hit.Line, hit);
        }
    }
}
