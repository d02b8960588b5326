using System.Diagnostics;
using System.Globalization;
using FinsamBot.Benchmarks.Schedule;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Tool.Line;
using SpreadCheetah;

namespace FinsamBot.Benchmarks.Enrolling;

/// <summary>
/// What it costs to enter a large association from a workbook: 200 interventions and 1,500 people, seven of them in each intervention, by
/// the tool in a cold process on the file store; and the same file again.
/// </summary>
internal static class RosterRun
{
    private const int Interventions = 200;
    private const int People = 1_500;
    private const int Members = 6;
    private const double Megabyte = 1024 * 1024;

    public static async Task<int> RunAsync()
    {
        var folder = Directory.CreateTempSubdirectory("finsambot-roster-");
        try
        {
            var file = Path.Combine(folder.FullName, "lista.xlsx");
            await WriteAsync(file);
            var store = folder.CreateSubdirectory("store").FullName;
            var first = await ReadAsync(file, store);
            var again = await ReadAsync(file, store);
            using var process = Process.GetCurrentProcess();
            var peak = process.PeakWorkingSet64 / Megabyte;
            var table = new Aims(Console.Out);
            table.Row(
                $"{Interventions} interventions and {People:N0} people entered",
                "<= 5 s",
                Text($"{first.TotalSeconds:F1} s"),
                first.TotalSeconds <= 5
            );
            table.Row("the same file again, nothing changed", "<= 5 s", Text($"{again.TotalSeconds:F1} s"), again.TotalSeconds <= 5);
            table.Row("peak memory", "<= 200 MB", Text($"{peak:F0} MB"), peak <= 200);
            table.Row("processor time of both", "-", Text($"{process.TotalProcessorTime.TotalSeconds:F1} s"), true);
            return table.Missed ? 1 : 0;
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<TimeSpan> ReadAsync(string file, string store)
    {
        var (output, errors) = (new StringWriter(), new StringWriter());
        var terminal = new Terminal(TextReader.Null, output, errors, Language.Swedish, Width: null, CanAsk: false);
        var watch = Stopwatch.StartNew();
        var code = await FinsamBot.Host.Program.RunAsync(
            ["association", file, "--environment", "Development", "--Storage:Path", store],
            terminal,
            _ => { }
        );
        return code == 0 ? watch.Elapsed : throw new InvalidOperationException(errors.ToString());
    }

    private static async Task WriteAsync(string path)
    {
        await using var file = File.Create(path);
        await using var book = await Spreadsheet.CreateNewAsync(file);
        await SheetAsync(book, "Förbundet", ["Namn;Brevlåda", "Samordningsförbundet Stort;diarium@example.se"]);
        await SheetAsync(
            book,
            "Personer",
            Enumerable
                .Range(0, People)
                .Select(n =>
                    $"Person Nummer{n};person{n}@myndighet{n % 40}.example.se;Myndighet {n % 40};{(n == 0 ? "administratör" : "")}"
                )
                .Prepend("Namn;E-post;Organisation;Roll i förbundet")
        );
        await SheetAsync(
            book,
            "Insatser",
            Enumerable
                .Range(0, Interventions)
                .Select(n => $"Insats nummer {n};Myndighet {n % 40};Kvartalsrapport;2027-01-01;2027-03-31;{2028 + (n % 3)}-12-31")
                .Prepend("Insats;Huvudman;Formulär;Start;Första rapportperiodens slut;Slut")
        );
        await SheetAsync(book, "Roller", Enumerable.Range(0, Interventions).SelectMany(Roles).Prepend("Insats;Person;Roll"));
        await book.FinishAsync();
    }

    private static IEnumerable<string> Roles(int intervention) =>
        Enumerable
            .Range(0, Members + 1)
            .Select(m => (Number: ((intervention * (Members + 1)) + m) % People, Role: m == 0 ? "projektledare" : "ledamot"))
            .Select(r => $"Insats nummer {intervention};person{r.Number}@myndighet{r.Number % 40}.example.se;{r.Role}");

    private static async Task SheetAsync(Spreadsheet book, string name, IEnumerable<string> rows)
    {
        await book.StartWorksheetAsync(name);
        foreach (var row in rows)
        {
            await book.AddRowAsync(row.Split(';').Select(c => new DataCell(c)).ToList());
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
