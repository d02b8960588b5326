using System.Globalization;
using DocumentFormat.OpenXml;
using FinsamBot.Documents.Word;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Annual;

/// <summary>New and exited participants by intervention and gender: tables with the total first, then charts.</summary>
internal static class ParticipantPages
{
    public static void Write(WordWriter writer, AnnualAppendix appendix)
    {
        var tables = appendix.Participants;
        if (tables.New.Count == 0 && tables.Exited.Count == 0)
        {
            return;
        }

        writer.Heading(1, Texts.Get($"Appendix_Participants_{appendix.Kind}"), onNewPage: true);
        writer.Write(StyleIds.Text, Texts.Get("Appendix_ParticipantsWhat", appendix.Year));
        Table(writer, "Appendix_New", tables.New);
        Table(writer, "Appendix_Exited", tables.Exited);
        if (tables.HasMasked)
        {
            writer.Write(StyleIds.Note, Texts.Get("Appendix_Masked", Fact.Hidden, tables.SmallestShown - 1));
        }

        ParticipantCharts.Write(writer, appendix);
    }

    private static void Table(WordWriter writer, string name, IReadOnlyList<ParticipantLine> lines)
    {
        if (lines.Count == 0)
        {
            return;
        }

        var unsplit = lines.Any(l => l.Unsplit is not 0);
        int[] shares = unsplit ? [28, 28, 11, 11, 11, 11] : [34, 33, 11, 11, 11];
        string[] header = [Head("Owner"), Head("Project"), .. Heads(unsplit)];
        writer.Heading(2, Texts.Get(name));
        writer.Add(
            Tables.Of(
                Texts.Get(name),
                shares,
                header,
                lines.Select(l => Cells(l, unsplit)),
                (row, column) => Style(row < 0 ? null : lines[row], isNumber: column > 1)
            )
        );
    }

    private static string Style(ParticipantLine? line, bool isNumber) =>
        (line, isNumber) switch
        {
            (null, true) => StyleIds.TableHeadNumber,
            (null, false) => StyleIds.TableHead,
            ({ IsTotal: true }, true) => StyleIds.TableTotalNumber,
            ({ IsTotal: true }, false) => StyleIds.TableTotal,
            (_, true) => StyleIds.TableNumber,
            _ => StyleIds.TableCell,
        };

    /// <summary>The heads of counts by gender.</summary>
    public static IEnumerable<string> Heads(bool unsplit) =>
        (unsplit ? ["Women", "Men", "Unsplit", "All"] : (string[])["Women", "Men", "All"]).Select(Head);

    /// <summary>Under these heads.</summary>
    public static IEnumerable<string> Counts(bool unsplit, int? women, int? men, int? neither, int? all) =>
        (unsplit ? [women, men, neither, all] : (int?[])[women, men, all]).Select(Shown);

    private static string Head(string column) => Texts.Get($"Appendix_Column_{column}");

    private static IEnumerable<OpenXmlElement> Cells(ParticipantLine line, bool unsplit)
    {
        string[] names = line.IsTotal ? [Texts.Get("Appendix_Total"), ""] : [line.Owner, line.Project];
        return Tables.Cells(names.Concat(Counts(unsplit, line.Women, line.Men, line.Unsplit, line.All)));
    }

    /// <summary>A count, or the sign of one that is masked.</summary>
    public static string Shown(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? Fact.Hidden;
}
