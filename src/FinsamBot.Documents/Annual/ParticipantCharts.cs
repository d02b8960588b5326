using FinsamBot.Documents.Word;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Annual;

namespace FinsamBot.Documents.Annual;

/// <summary>Participants by project and gender, as charts of so many projects as a page holds.</summary>
internal static class ParticipantCharts
{
    private const int MostOnAPage = 18;
    private const int TwoShareAPage = 7;
    private const int Frame = 34;
    private const int PerProject = 11;
    private const string Women = "1F3A5F";
    private const string Men = "E8A33D";

    public static void Write(WordWriter writer, AnnualAppendix appendix)
    {
        var tables = appendix.Participants;
        var (came, left) = (Projects(tables.New), Projects(tables.Exited));
        if (came.Count + left.Count == 0)
        {
            return;
        }

        writer.Heading(1, Texts.Get("Appendix_Charts"), onNewPage: true);
        if (tables.HasMasked)
        {
            writer.Write(StyleIds.Note, Texts.Get("Appendix_ChartMasked"));
        }

        Write(writer, "Appendix_ChartNew", appendix.Year, came, small: Math.Max(came.Count, left.Count) <= TwoShareAPage);
        Write(writer, "Appendix_ChartExited", appendix.Year, left, small: Math.Max(came.Count, left.Count) <= TwoShareAPage);
    }

    private static List<ParticipantLine> Projects(IReadOnlyList<ParticipantLine> lines) => [.. lines.Where(l => !l.IsTotal)];

    private static void Write(WordWriter writer, string key, int year, List<ParticipantLine> projects, bool small)
    {
        // Evenly over the pages, so that no page holds a single bar.
        var pages = (projects.Count + MostOnAPage - 1) / MostOnAPage;
        foreach (var (page, part) in projects.Chunk(pages == 0 ? 1 : (projects.Count + pages - 1) / pages).Index())
        {
            var title = Texts.Get(key, year) + (pages > 1 ? " " + Texts.Get("Appendix_ChartPart", page + 1, pages) : "");
            var chart = new BarChart(
                title,
                Texts.Get("Appendix_ChartProjects"),
                Texts.Get("Appendix_ChartNumber"),
                [.. part.Select(p => p.Project)],
                [
                    new Bars(Texts.Get("Appendix_Column_Women"), Women, [.. part.Select(p => p.Women)]),
                    new Bars(Texts.Get("Appendix_Column_Men"), Men, [.. part.Select(p => p.Men)]),
                ]
            );
            var height = small ? 105 : Frame + (PerProject * part.Length);
            writer.Add(WordWriter.Styled(StyleIds.Figure, writer.Charts.Add(chart.ToChart(), title, Description(title, part), height)));
        }
    }

    /// <summary>Everything the chart shows.</summary>
    private static string Description(string title, IEnumerable<ParticipantLine> projects)
    {
        var shown = projects.Select(p => Texts.Get("Appendix_ChartProject", p.Project, Shown(p.Women), Shown(p.Men)));
        return string.Join(' ', shown.Prepend(Texts.Get("Appendix_ChartIs", title)));
    }

    private static object Shown(int? count) => count is { } known ? known : Texts.Get("Appendix_NotShown");
}
