using FinsamBot.Documents.Sheets;
using FinsamBot.Domain.Annual;
using FinsamBot.Domain.Reports.Registry;

namespace FinsamBot.Documents.Annual;

/// <summary>The participants of the appendix for a spreadsheet: a line for each project, and the total first.</summary>
public static class AppendixCsv
{
    /// <summary>Counts are numbers; one that is masked is <c>..</c>.</summary>
    public static RenderedDocument Render(AnnualAppendix appendix)
    {
        ArgumentNullException.ThrowIfNull(appendix);
        string[] columns = ["Table", "Owner", "Project", "Women", "Men", "Unsplit", "All"];
        var rows = Rows("Appendix_New", appendix.Participants.New).Concat(Rows("Appendix_Exited", appendix.Participants.Exited));
        return CsvFile.Render($"{AppendixNames.File(appendix)}.csv", [columns.Select(c => Texts.Get($"Appendix_Column_{c}")), .. rows]);
    }

    private static IEnumerable<IEnumerable<string>> Rows(string name, IReadOnlyList<ParticipantLine> lines) =>
        lines.Select(
            IEnumerable<string> (line) =>
                [
                    Texts.Get(name),
                    line.IsTotal ? Texts.Get("Appendix_Total") : line.Owner,
                    line.Project,
                    ParticipantPages.Shown(line.Women),
                    ParticipantPages.Shown(line.Men),
                    ParticipantPages.Shown(line.Unsplit),
                    ParticipantPages.Shown(line.All),
                ]
        );
}
