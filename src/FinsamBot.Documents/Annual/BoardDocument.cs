using FinsamBot.Documents.Packaging;
using FinsamBot.Documents.Word;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Annual.Board;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Annual;

/// <summary>The board's paper of a quarter as a Word document.</summary>
public static class BoardDocument
{
    /// <summary>The first page tells no more lines than it holds; the table of all reports follows it.</summary>
    private const int MostHeeded = 6;

    /// <summary>The whole on the first page, all reports in a table, and a page for each intervention. The same paper gives the same
    /// bytes.</summary>
    public static RenderedDocument Render(BoardPaper paper)
    {
        ArgumentNullException.ThrowIfNull(paper);
        var writer = new WordWriter();
        First(writer, paper);
        writer.Heading(1, paper.Reports.Name, onNewPage: true);
        Sheet(writer, paper.Reports, [30, 20, 18, 16, 16]);
        if (paper.NothingDue.Count > 0)
        {
            writer.Write(StyleIds.TableIntro, Texts.Get("Board_NothingDue", string.Join(", ", paper.NothingDue)));
        }

        foreach (var page in paper.Pages)
        {
            Page(writer, page);
        }

        var name = FileNames.Safe(Texts.Get("Board_File", CalendarQuarter.NameOf(paper.Quarter), paper.Association));
        return new RenderedDocument($"{name}.docx", WordReport.ContentType, WordPackage.Of(writer, Frame(paper)));
    }

    private static DocumentFrame Frame(BoardPaper paper) =>
        new(
            $"{Title(paper)}. {paper.Association}",
            paper.Association,
            StockholmTime.At(paper.CompiledOn, default),
            PageFrame.Header(paper.Association, Title(paper)),
            PageFrame.Footer(Texts.Get("Board_CompiledOn", Days.Iso(paper.CompiledOn)))
        );

    private static string Title(BoardPaper paper) => Texts.Get("Board_Title", Days.Months(paper.Quarter, Language.Swedish));

    private static void First(WordWriter writer, BoardPaper paper)
    {
        writer.Write(StyleIds.Sender, paper.Association);
        writer.Write(StyleIds.Title, Title(paper));
        writer.Write(StyleIds.Subtitle, Texts.Get("Board_CompiledOn", Days.Iso(paper.CompiledOn)));
        writer.Heading(1, Texts.Get("Board_Numbers"));
        Numbers(
            writer,
            Texts.Get("Board_Numbers"),
            [76, 24],
            [Texts.Get("Board_What"), Texts.Get("Board_Number")],
            paper.Facts.Select(f => new[] { f.Name, f.Value })
        );
        Goals(writer, paper);
        Heeded(writer, paper);
        if (paper.HasMasked)
        {
            writer.Write(StyleIds.Note, Texts.Get("Appendix_Masked", Fact.Hidden, paper.SmallestShown - 1));
        }
    }

    private static void Goals(WordWriter writer, BoardPaper paper)
    {
        if (paper.Goals is not { } goals)
        {
            return;
        }

        string[] header = [.. goals.Columns.Skip(1)];
        writer.Heading(1, goals.Name);
        writer.Add(
            Tables.Of(
                goals.Name,
                [.. header.Select(_ => 100 / header.Length)],
                header,
                goals.Rows.Select(r => Tables.Cells(r.Skip(1).Select(f => f.Words))),
                (row, _) => Tables.NumbersBehind(row, 1)
            )
        );
    }

    private static void Heeded(WordWriter writer, BoardPaper paper)
    {
        writer.Heading(1, Texts.Get("Board_Heeded"));
        if (paper.Heeded.Count == 0)
        {
            writer.Write(StyleIds.Text, Texts.Get("Board_NothingHeeded"));
        }

        foreach (var line in paper.Heeded.Take(MostHeeded))
        {
            var whose = Runs.Of(Texts.Get("Board_HeededLine", line.Intervention, line.Concern), bold: true);
            writer.Add(WordWriter.Styled(StyleIds.Text, whose, Runs.Of(" " + line.Says)));
        }

        if (paper.Heeded.Count > MostHeeded)
        {
            writer.Write(StyleIds.Text, Texts.Get("Board_MoreHeeded", paper.Heeded.Count - MostHeeded));
        }
    }

    private static void Page(WordWriter writer, BoardPage page)
    {
        writer.Heading(1, page.Heading, onNewPage: true);
        if (page.Participants.Count > 0)
        {
            var unsplit = page.Participants.Any(c => c.Unsplit is not 0);
            Numbers(
                writer,
                Texts.Get("Board_Participants"),
                unsplit ? [40, 15, 15, 15, 15] : [40, 20, 20, 20],
                [Texts.Get("Board_Participants"), .. ParticipantPages.Heads(unsplit)],
                page.Participants.Select(c => ParticipantPages.Counts(unsplit, c.Women, c.Men, c.Unsplit, c.All).Prepend(c.Name))
            );
        }

        foreach (var report in page.Reports)
        {
            Report(writer, report);
        }
    }

    private static void Report(WordWriter writer, BoardReport report)
    {
        writer.Heading(2, report.Heading);
        writer.Write(StyleIds.Text, report.Standing);
        foreach (var table in report.Tables)
        {
            ChapterPages.Table(writer, table);
        }

        foreach (var section in report.Sections)
        {
            writer.Heading(3, section.Heading);
            writer.Written(section.Text);
        }

        if (report.IsCut)
        {
            writer.Write(StyleIds.Note, Texts.Get("Board_MoreInReport"));
        }
    }

    /// <summary>Names with numbers behind them.</summary>
    private static void Numbers(
        WordWriter writer,
        string description,
        int[] shares,
        IEnumerable<string> header,
        IEnumerable<IEnumerable<string>> rows
    ) => writer.Add(Tables.Of(description, shares, header, rows.Select(r => Tables.Cells(r)), Tables.NumbersBehind));

    private static void Sheet(WordWriter writer, FactSheet sheet, int[] shares) =>
        writer.Add(Tables.Of(sheet.Name, shares, sheet.Columns, sheet.Rows.Select(r => Tables.Cells(r.Select(f => f.Words)))));
}
