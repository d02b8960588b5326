using FinsamBot.Edges.Tests.Intake.Tables;

namespace FinsamBot.Edges.Tests.Intake.Roster;

/// <summary>Files of people, interventions and roles, written shortly: a line for each row, which begins with its sheet.</summary>
internal static class Lines
{
    private static readonly Dictionary<string, string> Headings = new()
    {
        ["Förbundet"] = "Namn|Brevlåda",
        ["Personer"] = "Namn|E-post|Organisation|Teams-konto|Roll i förbundet",
        ["Insatser"] = "Insats|Kort id|Huvudman|Del av|Start|Första rapportperiodens slut|Slut|Formulär|Månader per period|Slag",
        ["Projekt"] = "Insats|Tar över från|Start|Huvudman",
        ["Roller"] = "Insats|Person|Roll|Ersätter|Slutat",
        ["Perioder"] = "Insats|Formulär|Periodens start|Periodens slut",
    };

    public static string People(params string[] rows) => Of("Personer", rows);

    /// <summary>With the quarterly report where no form is named.</summary>
    public static string Interventions(params string[] rows) =>
        Of("Insatser", [.. rows.Select(r => r.Count(c => c == '|') == 6 ? r + "|Kvartalsrapport" : r)]);

    public static string Roles(params string[] rows) => Of("Roller", rows);

    public static string Periods(params string[] rows) => Of("Perioder", rows);

    public static byte[] Book(string lines, Book? book = null)
    {
        book ??= new Book();
        foreach (var sheet in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries).GroupBy(l => l.Split('|')[0]))
        {
            book.With(sheet.Key, [Headings[sheet.Key], .. sheet.Select(l => l[(sheet.Key.Length + 1)..])]);
        }

        return book.File();
    }

    private static string Of(string sheet, params string[] rows) => string.Concat(rows.Select(r => $"{sheet}|{r}\n"));
}
