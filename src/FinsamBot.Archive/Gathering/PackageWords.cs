using System.Text;
using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;

namespace FinsamBot.Archive.Gathering;

/// <summary>What a package tells of itself in plain Swedish: what it is, what stands in it, how to tell whether it is whole.</summary>
internal static class PackageWords
{
    /// <param name="of">With the reports that do not go.</param>
    public static IReadOnlyList<PackagedFile> Of(CaseFile file, YearCase of, Association association, DateTimeOffset now) =>
        [
            Text("1-om-paketet.txt", About(file, of, association, now), now),
            PackagedFile.Of("2-handlingar.csv", "2-handlingar.csv", MediaTypes.Csv, now, Encoding.UTF8.GetBytes(Sheet(file))),
            Text("3-kontrollera.txt", Texts.Get("Doc_Check"), now),
            Text("4-ord-och-format.txt", Texts.Get("Doc_Words"), now),
        ];

    private static PackagedFile Text(string name, string text, DateTimeOffset now) =>
        PackagedFile.Of(name, name, MediaTypes.Text, now, Encoding.UTF8.GetBytes(text.ReplaceLineEndings("\r\n") + "\r\n"));

    private static string About(CaseFile file, YearCase of, Association association, DateTimeOffset now)
    {
        var missing = of.Reports.Select(r => $"- {Missing(r)}").ToList();
        return Texts.Get(
            "Doc_About",
            file.Title,
            of.Intervention.Name,
            of.Intervention.Owner,
            association.Details.Name,
            of.Year,
            Days.Iso(StockholmTime.DayOf(now)),
            file.Folder,
            string.Join('\n', file.Records.Select(Line)),
            missing.Count == 0 ? Texts.Get("Doc_NothingMissing") : string.Join('\n', missing)
        );
    }

    private static string Missing(YearReport report) => Texts.Get($"Missing_{report.State}", report.Form.Sv, report.Period.ToString());

    private static string Line(CaseRecord record) =>
        $"- {record.Folder}: {record.Title}{(record.CaseNumber is { } number ? $" ({Texts.Get("CaseNumber", number)})" : "")}";

    /// <summary>One row for each file, for a spreadsheet.</summary>
    private static string Sheet(CaseFile file)
    {
        var rows = new List<string> { Texts.Get("Sheet_Heading") };
        foreach (var record in file.Records)
        {
            var received = record.Dates.FirstOrDefault(d => d.Kind == CaseDateKind.Received) ?? record.Dates[0];
            var sender = string.Join(
                ", ",
                record.Agents.Where(a => a.Kind is CaseAgentKind.Creator or CaseAgentKind.Sender).Select(a => a.Name)
            );
            rows.AddRange(
                record.Files.Select(f =>
                    Row(
                        record.Folder,
                        record.CaseNumber ?? "",
                        record.Kind,
                        record.Title,
                        Texts.Get($"Direction_{record.Direction}"),
                        Days.Iso(StockholmTime.DayOf(received.At)),
                        sender,
                        $"{record.Folder}/{f.Name}",
                        f.Title,
                        f.Description
                    )
                )
            );
        }

        return "\uFEFF" + string.Join("\r\n", rows) + "\r\n";
    }

    private static string Row(params string[] cells) => string.Join(';', cells.Select(Cell));

    private static string Cell(string text)
    {
        var plain = SpreadsheetText.Of(text);
        return plain.AsSpan().IndexOfAny(";\"\r\n") < 0 ? plain : $"\"{plain.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
