using System.Text;

namespace FinsamBot.Edges.Tests.Intake.Tables;

/// <summary>Files of separated values as offices make them.</summary>
[TestClass]
public sealed class SeparatedTests
{
    [TestMethod]
    [DataRow("Namn;E-post\nAnna;anna@example.se", "1: Namn | E-post; 2: Anna | anna@example.se")]
    [DataRow("Namn,E-post\r\nAnna,anna@example.se\r\n", "1: Namn | E-post; 2: Anna | anna@example.se")]
    [DataRow("Namn\tE-post\rAnna\tanna@example.se", "1: Namn | E-post; 2: Anna | anna@example.se")]
    [DataRow("sep=;\nNamn;E-post\nAnna, Bo;x", "1: Namn | E-post; 2: Anna, Bo | x", DisplayName = "The hint of Excel is no heading")]
    [DataRow("sep=|\nNamn|E;post\nAnna|x", "1: Namn | E;post; 2: Anna | x")]
    [DataRow(
        "Namn;Ort\nA, B, C;D, E, F",
        "1: Namn | Ort; 2: A, B, C | D, E, F",
        DisplayName = "The heading tells the separator, not the data"
    )]
    [DataRow("Personer 2026\n\nNamn;Ort\nA;B", "1: Personer 2026; 3: Namn | Ort; 4: A | B", DisplayName = "A title above it tells nothing")]
    [DataRow(
        "Namn;Ort\n5\" skärm;Berga\nAnna;B",
        "1: Namn | Ort; 2: 5\" skärm | Berga; 3: Anna | B",
        DisplayName = "Inches swallow nothing"
    )]
    [DataRow(
        "Namn;Ort\n\"Anna\nBerg\";B\nBo;C",
        "1: Namn | Ort; 2: Anna Berg | B; 3: Bo | C",
        DisplayName = "A cell of two lines is one row"
    )]
    [DataRow("Namn;Ort\n\"A \"\"B\"\" C\";D", "1: Namn | Ort; 2: A \"B\" C | D")]
    [DataRow("Namn;Ort\nA\nB;C;D", "1: Namn | Ort; 2: A; 3: B | C | D", DisplayName = "Ragged rows")]
    [DataRow(
        "Namn;Ort\nAnna;\"Berga\nBo;C",
        "1: Namn | Ort; 2: Anna | Berga Bo;C !",
        DisplayName = "A quotation mark that is never closed"
    )]
    [DataRow("Namn;Ort\n\"Anna\"x;B", "1: Namn | Ort; 2: Annax | B !", DisplayName = "Text after a quotation mark")]
    public void A_file_says(string content, string read) => Assert.AreEqual(read, TableWords.Of(Encoding.UTF8.GetBytes(content)));

    [TestMethod]
    [DataRow("utf-8", false)]
    [DataRow("utf-8", true)]
    [DataRow("windows-1252", false)]
    [DataRow("utf-16", true)]
    public void Letters_are_read_in_whichever_way_they_were_saved(string name, bool marked)
    {
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(name) ?? Encoding.GetEncoding(name);
        byte[] content = [.. marked ? encoding.GetPreamble() : [], .. encoding.GetBytes("Namn;Ort\nÅsa Öberg;Älvbacka")];

        Assert.AreEqual("1: Namn | Ort; 2: Åsa Öberg | Älvbacka", TableWords.Of(content));
    }
}
