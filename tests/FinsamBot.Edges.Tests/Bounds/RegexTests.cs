using System.Reflection;
using System.Text.RegularExpressions;
using FinsamBot.Archive;
using FinsamBot.Documents;
using FinsamBot.Domain.Reports;
using FinsamBot.Intake;
using FinsamBot.Mail;
using FinsamBot.Runtime.Streams;
using FinsamBot.Storage;
using FinsamBot.Teams.Bot;
using FinsamBot.Testing;
using FinsamBot.Web.Site;

namespace FinsamBot.Edges.Tests.Bounds;

/// <summary>
/// No pattern of ours can be driven to more than linear time by what it reads. All of them are found in the compiled program; each runs on
/// the engine that never goes back, or stands here with its reason.
/// </summary>
[TestClass]
public sealed partial class RegexTests
{
    /// <summary>What stands around a date decides about it, which the linear engine cannot ask. Instead nothing in them is repeated without
    /// a bound.</summary>
    private static readonly string[] BoundedAtEachPlace =
    [
        "FinsamBot.Domain.Calendar.Dates.DateScan.Pattern",
        "FinsamBot.Teams.Spoken.SpokenNumber.InText",
        "FinsamBot.Teams.Spoken.SpokenDates.Day",
        "FinsamBot.Teams.Spoken.SpokenDates.DayBefore",
        "FinsamBot.Teams.Spoken.SpokenDates.DayBehind",
    ];

    /// <summary>They read the PDF that LibreOffice has just made of our own document, where people's words are packed or in hexadecimal
    /// digits.</summary>
    private static readonly string[] OfOurOwnMaking =
    [
        "FinsamBot.Documents.Pdf.AltTexts.Figure",
        "FinsamBot.Documents.Pdf.AltTexts.Trailer",
    ];

    /// <summary>Where a pattern is made in another way than by an attribute; the fields among them are found in the compiled
    /// program.</summary>
    private static readonly string[] MadeByHand = ["CaseNumbers.cs", "Mending.cs"];

    private static readonly Assembly[] Program =
    [
        typeof(Report).Assembly,
        typeof(EventLog).Assembly,
        typeof(ArchiveOptions).Assembly,
        typeof(DocumentOptions).Assembly,
        typeof(OldReports).Assembly,
        typeof(MailOptions).Assembly,
        typeof(StorageOptions).Assembly,
        typeof(BotOptions).Assembly,
        typeof(WebOptions).Assembly,
    ];

    private const BindingFlags All = BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [TestMethod]
    public void Every_pattern_is_linear_or_named_with_its_reason()
    {
        var backtracking = Patterns()
            .Where(p => !p.Regex.Options.HasFlag(RegexOptions.NonBacktracking))
            .Select(p => p.Name)
            .Order(StringComparer.Ordinal);

        Assert.AreSequenceEqual(BoundedAtEachPlace.Concat(OfOurOwnMaking).Order(StringComparer.Ordinal), backtracking);
    }

    [TestMethod]
    public void There_are_as_many_as_the_source_says() => Assert.IsGreaterThan(80, Patterns().Count());

    [TestMethod]
    public void What_looks_around_repeats_nothing_without_a_bound()
    {
        foreach (var (name, regex) in Patterns().Where(p => BoundedAtEachPlace.Contains(p.Name)))
        {
            var bare = SignsAndSets().Replace(regex.ToString(), "x");
            Assert.DoesNotMatchRegex(Unbounded(), bare, name);
        }
    }

    [TestMethod]
    public void No_pattern_is_made_where_these_tests_do_not_see_it()
    {
        var files = Directory
            .EnumerateFiles(Path.Combine(Repository.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(f => !f.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal));
        var made = files.Where(f => Made().IsMatch(File.ReadAllText(f))).ToList();

        Assert.AreSequenceEqual(MadeByHand, made.Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal));
        foreach (var file in made)
        {
            StringAssert.Contains(File.ReadAllText(file), "RegexOptions.NonBacktracking");
        }
    }

    private static IEnumerable<(string Name, Regex Regex)> Patterns() =>
        from type in Program.SelectMany(a => a.GetTypes())
        where type.Namespace != "System.Text.RegularExpressions.Generated"
        from pattern in Generated(type).Concat(Fields(type))
        select pattern;

    private static IEnumerable<(string, Regex)> Generated(Type type) =>
        type.GetMethods(All)
            .Where(m => m.ReturnType == typeof(Regex) && m.GetCustomAttribute<GeneratedRegexAttribute>() is not null)
            .Select(m => ($"{type.FullName}.{m.Name}", (Regex)m.Invoke(null, null)!));

    private static IEnumerable<(string, Regex)> Fields(Type type) =>
        type.ContainsGenericParameters
            ? []
            : type.GetFields(All)
                .Where(f => f.FieldType == typeof(Regex) && f.GetValue(null) is not null)
                .Select(f => ($"{type.FullName}.{f.Name}", (Regex)f.GetValue(null)!));

    [GeneratedRegex(@"\\.|\[(?:\\.|[^\]\\])*\]")]
    private static partial Regex SignsAndSets();

    [GeneratedRegex(@"(?<!\()[*+]|\{[0-9]+,\}")]
    private static partial Regex Unbounded();

    [GeneratedRegex(
        @"new Regex\(|Regex \w+ = "
            + @"new\(|\bRegex\.(?:IsMatch|Match|Matches|Replace|Split|Count|EnumerateMatches|EnumerateSplits)\(|\[RegularExpression\("
    )]
    private static partial Regex Made();
}
