using DocumentFormat.OpenXml;
using FinsamBot.Documents.Word;
using FinsamBot.Documents.Word.Styling;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Text;

namespace FinsamBot.Documents.Annual;

/// <summary>Reports that are not in the appendix or came late: the reader is told what is not there.</summary>
internal static class MissingPage
{
    private static readonly string[] Columns = ["Intervention", "Form", "Period", "Due", "State"];

    public static void Write(WordWriter writer, AnnualAppendix appendix)
    {
        if (appendix.Missing.Count + appendix.NotCounted.Count + appendix.NothingDue.Count == 0)
        {
            return;
        }

        writer.Heading(1, Texts.Get("Appendix_Missing"), onNewPage: true);
        if (appendix.NotCounted.Count > 0)
        {
            writer.Write(StyleIds.TableIntro, Texts.Get("Appendix_NotCounted", string.Join(", ", appendix.NotCounted)));
        }

        foreach (var intervention in appendix.NothingDue)
        {
            writer.Write(StyleIds.TableIntro, NothingDue(intervention, appendix.Year));
        }

        if (appendix.Missing.Count == 0)
        {
            return;
        }

        writer.Write(StyleIds.TableIntro, Texts.Get("Appendix_MissingWhat"));
        writer.Add(
            Tables.Of(
                Texts.Get("Appendix_Missing"),
                [24, 18, 25, 13, 20],
                Columns.Select(c => Texts.Get($"Appendix_Missing_{c}")),
                appendix.Missing.Select(Row)
            )
        );
    }

    private static string NothingDue(string intervention, int year) => Texts.Get("Appendix_NothingDue", intervention, year);

    public static string State(MissingReport report) =>
        report.DaysLate switch
        {
            _ when report.IsCorrected => Texts.Get("Appendix_IsCorrected"),
            null => Texts.Get("Appendix_NotCome"),
            1 => Texts.Get("Appendix_OneDayLate"),
            { } days => Texts.Get("Appendix_DaysLate", days),
        };

    private static IEnumerable<OpenXmlElement> Row(MissingReport report) =>
        Tables.Cells(report.Intervention, report.Form, report.Period.ToString(), Days.Iso(report.Due), State(report));
}
