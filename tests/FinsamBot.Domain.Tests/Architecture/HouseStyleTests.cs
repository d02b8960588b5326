using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace FinsamBot.Domain.Tests.Architecture;

[TestClass]
public sealed partial class HouseStyleTests
{
    private const int Widest = 140;

    [TestMethod]
    [DataRow("src", 250)]
    [DataRow("tests", 350)]
    public void No_file_is_longer_than_a_reader_can_hold(string folder, int limit)
    {
        var tooLong = SourceTree
            .CodeFiles(folder)
            .Select(f => (File: SourceTree.Relative(f), Lines: LinesOf(f)))
            .Where(f => f.Lines > limit);

        Assert.AreEqual("", string.Join('\n', tooLong.Select(f => $"{f.File} has {f.Lines} lines")));
    }

    [TestMethod]
    [DataRow("src")]
    [DataRow("tests")]
    public void No_line_is_wider_than_a_reader_can_see(string folder)
    {
        var tooWide =
            from source in SourceTree.Parsed(folder)
            from line in source.GetText().Lines
            where line.Span.Length > Widest && !(folder == "tests" && IsPayload(source, line.Start + Widest - 1))
            select SourceTree.Place(source, line.Start);

        Assert.AreEqual("", string.Join('\n', tooWide));
    }

    [TestMethod]
    [DataRow("src")]
    [DataRow("tests")]
    public void Types_are_named_after_what_they_are(string folder)
    {
        var vague =
            from file in SourceTree.CodeFiles(folder)
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

    /// <summary>A mail, a page or a message stands in a test as it comes over the wire.</summary>
    private static bool IsPayload(SyntaxTree source, int at) =>
        source
            .GetRoot()
            .FindToken(at)
            .Parent!.AncestorsAndSelf()
            .OfType<ExpressionSyntax>()
            .Any(e => e.Span.Contains(at) && e.ToString().TrimStart('$').StartsWith("\"\"\"", StringComparison.Ordinal));

    private static int LinesOf(string file) => File.ReadLines(file).Count();

    [GeneratedRegex(
        @"^\s*(?:(?:public|internal|private|protected|file|static|sealed|abstract|partial|readonly|ref)\s+)*(?:class|record|struct"
            + @"|interface|enum|record\s+struct|record\s+class)\s+(?<name>[A-Z]\w*)",
        RegexOptions.Multiline
    )]
    private static partial Regex DeclaredType();

    [GeneratedRegex("(?:Helper|Manager|Util|Utility|Common|Service|Misc)s?(?![a-z])")]
    private static partial Regex VagueWord();
}
