using System.IO.Compression;
using System.Text;
using FinsamBot.Edges.Tests.Intake.Tables;
using FinsamBot.Testing;

namespace FinsamBot.Edges.Tests.Intake.Roster;

/// <summary>Spoilt files of every kind: each is judged, and none makes anything throw or is entered by half.</summary>
[TestClass]
public sealed class SpoiltFilesTests
{
    private static readonly int PerCase = Effort.Of(150, 5_000);

    private static readonly byte[][] Pieces =
    [
        .. new[]
        {
            "<row r=\"9\">",
            "</row>",
            "<c r=\"XFD1\"><v>1</v></c>",
            "<c t=\"s\"><v>99</v></c>",
            "<c t=\"d\"><v>x</v></c>",
            "<c s=\"-1\">",
            "<v>1E400</v>",
            "<v>-1E308</v>",
            "<f/>",
            "<mergeCell ref=\"A1:XFD9\"/>",
            "<!--",
            "&#x0;",
            "\"",
            ";",
            "\n",
            "\0",
            "|",
            "{",
            "}",
            "null",
            "[",
            "1e999",
            "2027-02-30",
            "\xE5",
            "PK\x05\x06",
            "@",
            "<",
            "Namn",
            "Insats",
            "\u2028",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly Book Whole = new Book { Styles = Book.StylesFor((14, null), (164, "0000")) }
        .With("Personer", "Namn|E-post|Roll i förbundet", "Eva Ny|eva@example.se|administratör", "Bo Ny|bo.ny@example.se")
        .With(
            "Insatser",
            "Insats|Kort id|Huvudman|Formulär|Start|Första rapportperiodens slut",
            "Ny|ny|R|Kvartalsrapport|~<c s=\"1\"><v>46388</v></c>|2027-03-31"
        )
        .With("Roller", "Insats|Person|Roll|Ersätter", "Ny|Eva Ny|PL", "Ny|Bo Ny|ledamot", "Ny|Bo Ek|suppleant|Bo Ny");

    private const string Separated =
        "Raden gäller;Namn;E-post;Insats;Huvudman;Formulär;Start;Första rapportperiodens slut;Person;Roll\n"
        + "person;\"Eva Ny\";eva@example.se\ninsats;;;Ny;R;Kvartalsrapport;2027-01-01;2027-03-31\nroll;;;Ny;;;;;Eva Ny;PL\n";

    private const string Json = """
        { "timeZone": "Europe/Stockholm", "people": [{ "name": "Eva Ny", "mail": "eva@example.se" }],
          "interventions": [{ "id": "ny", "name": "Ny", "owner": "R", "endsOn": "2028-01-31",
            "reportings": [{ "form": "kvartalsrapport", "firstStart": "2027-01-01", "firstEnd": "2027-03-31" }] }],
          "roles": [{ "intervention": "ny", "person": "Eva Ny", "role": "Lead" }] }
        """;

    [TestMethod]
    public Task Workbooks() => JudgedAsync(spoil => spoil(Whole.File()));

    [TestMethod]
    public Task What_stands_in_workbooks() =>
        JudgedAsync(spoil =>
        {
            using var file = new MemoryStream();
            using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
            {
                foreach (var (path, content) in Whole.All())
                {
                    using var part = zip.CreateEntry(path).Open();
                    part.Write(path.Contains("sheet", StringComparison.Ordinal) ? spoil(content) : content);
                }
            }

            return file.ToArray();
        });

    [TestMethod]
    public Task Separated_values() => JudgedAsync(spoil => spoil(Encoding.UTF8.GetBytes(Separated)));

    [TestMethod]
    public Task JSON_files() => JudgedAsync(spoil => spoil(Encoding.UTF8.GetBytes(Json)));

    private static async Task JudgedAsync(Func<Func<byte[], byte[]>, byte[]> file)
    {
        using var office = await Office.FoundAsync();
        var right = await office.JudgeAsync(file(content => content));
        Assert.AreEqual("", Office.Told(right));
        for (var seed = 0; seed < PerCase; seed++)
        {
            var spoiler = new ReadingMutation(seed);
            var enrolment = await office.JudgeAsync(file(content => spoiler.Spoil(content, Pieces)));

            Assert.IsTrue(enrolment.IsRight || enrolment.Plan.Steps.Count == 0, $"Seed {seed}.");
        }
    }
}
