using System.Text.RegularExpressions;

namespace FinsamBot.Domain.Tests.Architecture;

[TestClass]
public sealed partial class HouseStyleTests
{
    [TestMethod]
    [DataRow("src", 250)]
    [DataRow("tests", 350)]
    public void No_file_is_longer_than_a_reader_can_hold(string folder, int limit)
    {
        var tooLong = SourceTree.CodeFiles(folder).Select(f => (File: SourceTree.Relative(f), Lines: LinesOf(f))).Where(f => f.Lines > limit);

        Assert.AreEqual("", string.Join('\n', tooLong.Select(f => $"{f.File} has {f.Lines} lines")));
    }

    [TestMethod]
    public void Half_the_files_of_the_program_fit_on_a_screen()
    {
        var lines = SourceTree.CodeFiles("src").Select(LinesOf).Order().ToList();

        Assert.IsLessThanOrEqualTo(60, lines[lines.Count / 2]);
    }

    [TestMethod]
    [DataRow("src")]
    [DataRow("tests")]
    public void Types_are_named_after_what_they_are(string folder)
    {
        var vague = from file in SourceTree.CodeFiles(folder)
                    from Match declared in DeclaredType().Matches(File.ReadAllText(file))
                    let name = declared.Groups["name"].Value
                    where VagueWord().IsMatch(name)
                    select $"{SourceTree.Relative(file)}: {name}";

        Assert.AreEqual("", string.Join('\n', vague));
    }

    [TestMethod]
    [DataRow("Helper", true)]
    [DataRow("DateUtil", true)]
    [DataRow("ServiceBase", true)]
    [DataRow("MiscTexts", true)]
    [DataRow("Miscellany", false)]
    [DataRow("Servicemark", false)]
    public void Vague_words_are_recognised_within_a_name(string name, bool vague) => Assert.AreEqual(vague, VagueWord().IsMatch(name));

    private static int LinesOf(string file) => File.ReadLines(file).Count();

    [GeneratedRegex(@"^\s*(?:(?:public|internal|private|protected|file|static|sealed|abstract|partial|readonly|ref)\s+)*(?:class|record|struct|interface|enum|record\s+struct|record\s+class)\s+(?<name>[A-Z]\w*)", RegexOptions.Multiline)]
    private static partial Regex DeclaredType();

    [GeneratedRegex("(?:Helper|Manager|Util|Utility|Common|Service|Misc)s?(?![a-z])")]
    private static partial Regex VagueWord();
}
