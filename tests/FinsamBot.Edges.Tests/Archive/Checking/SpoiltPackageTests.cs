using FinsamBot.Archive.Checking;
using FinsamBot.Archive.Packages;
using FinsamBot.Domain.Text;

namespace FinsamBot.Edges.Tests.Archive.Checking;

/// <summary>A package as it should be passes; each that is spoilt in one way fails by the rule of it, and by no other.</summary>
[TestClass]
public sealed class SpoiltPackageTests
{
    private static readonly SpoiltRow[] All = [.. SpoiltHeaders.Rows, .. SpoiltLists.Rows, .. SpoiltCases.Rows];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-spoilt-");

    public static IEnumerable<object?[]> Rows => All.Select(r => new object?[] { r.File, r.At, r.Value, r.Rules, r.PassesSchemas });

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    [DataRow("2.1.0")]
    [DataRow("2.2.0")]
    public async Task A_package_as_it_should_be_has_no_finding(string version)
    {
        var package = GoodPackage.In(_folder.FullName, PackageProfile.Of(version));

        var found = await SubmissionCheck.RunAsync(package, CancellationToken.None);

        Assert.AreEqual("", Told(found));
        Assert.AreEqual((GoodPackage.Name, version, true), (found.Folder, found.Version, found.IsGood));
        Assert.AreEqual(Directory.GetFiles(package, "*", SearchOption.AllDirectories).Length, found.Files);
    }

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public async Task One_thing_that_is_wrong_is_found_by_its_rule(string file, string at, string? value, string rules, bool passesSchemas)
    {
        var package = GoodPackage.In(_folder.FullName);
        new Spoiling(package).Change(file, at, value);

        var found = await SubmissionCheck.RunAsync(package, CancellationToken.None);

        var ofRules = found.Findings.Where(f => f.Rule != RuleNames.Schema).Select(f => f.Rule).Distinct().Order(StringComparer.Ordinal);
        Assert.AreEqual(string.Join(' ', rules.Split(' ').Order(StringComparer.Ordinal)), string.Join(' ', ofRules), Told(found));
        Assert.AreEqual(passesSchemas, found.Findings.All(f => f.Rule != RuleNames.Schema), Told(found));
        Assert.IsTrue(found.Findings.All(f => f.Rule == RuleNames.Unlisted || (f.Line > 0 && f.Place.Length > 0)), Told(found));
    }

    [TestMethod]
    public void Every_rule_of_the_tables_has_a_package_that_fails_by_it()
    {
        var rules = CsipRules.All.Concat(SipRules.All).Concat(ErmsRules.All).Select(r => r.Id);
        var schematron = Enumerable.Range(1, SchematronCheck.Count).Select(n => $"{RuleNames.Schematron}{n}");

        Assert.AreEqual("", string.Join(' ', rules.Concat(schematron).Except(All.SelectMany(r => r.Rules.Split(' ')))));
        Assert.HasCount(11, schematron);
        Assert.IsGreaterThan(40, All.Length);
    }

    [TestMethod]
    public void Most_of_them_pass_the_schemas_alone() => Assert.IsGreaterThan(All.Length * 3 / 4, All.Count(r => r.PassesSchemas));

    [TestMethod]
    [DataRow(Spoiling.Mets, "//m:div[@LABEL='Documentation']/m:fptr", null, "CSIP96")]
    [DataRow(Spoiling.Mets, "//m:div[@LABEL='Schemas']/m:fptr", null, "CSIP100")]
    [DataRow(Spoiling.Mets, "//m:div[@LABEL='Schemas']", "<div ID='d' LABEL='Representations'/>", "CSIP104")]
    public async Task What_is_a_must_in_the_older_edition_alone_is_asked_of_it_alone(string file, string at, string? value, string rule)
    {
        foreach (var profile in PackageProfile.All)
        {
            var package = GoodPackage.In(Path.Combine(_folder.FullName, profile.Version), profile);
            new Spoiling(package).Change(file, at, value);

            var found = await SubmissionCheck.RunAsync(package, CancellationToken.None);

            Assert.AreEqual(profile == PackageProfile.V210 ? rule : "", string.Join(' ', found.Findings.Select(f => f.Rule)), Told(found));
        }
    }

    [TestMethod]
    public async Task An_id_may_stand_in_both_METS_files_in_the_newer_edition_and_in_the_older_it_may_not()
    {
        foreach (var profile in PackageProfile.All)
        {
            var package = GoodPackage.In(Path.Combine(_folder.FullName, profile.Version), profile);
            var spoiling = new Spoiling(package);
            spoiling.Change(Spoiling.Mets, "//m:fileSec/@ID", "samma");
            spoiling.Change(Spoiling.Representation, "//m:fileSec/@ID", "samma");

            var found = await SubmissionCheck.RunAsync(package, CancellationToken.None);

            var rules = string.Join(' ', found.Findings.Select(f => f.Rule));
            Assert.AreEqual(profile == PackageProfile.V210 ? "CSIP59" : "", rules, Told(found));
        }
    }

    [TestMethod]
    public async Task A_finding_names_the_rule_the_file_the_line_and_the_place_and_says_what_to_do()
    {
        var package = GoodPackage.In(_folder.FullName);
        new Spoiling(package).Change(Spoiling.Representation, "//m:structMap/@TYPE", "LOGICAL");

        var finding = (await SubmissionCheck.RunAsync(package, CancellationToken.None)).Findings.Single();

        Assert.AreEqual(("CSIP81", Spoiling.Representation, "/mets/structMap"), (finding.Rule, finding.File, finding.Place));
        var line = File.ReadLines(Path.Combine(package, Spoiling.Representation)).ElementAt(finding.Line - 1);
        StringAssert.Contains(line, "<structMap");
        Assert.AreEqual("TYPE i structMap ska vara PHYSICAL, men där står LOGICAL. Ändra det.", finding.In(Language.Swedish));
        Assert.AreEqual("TYPE in structMap should be PHYSICAL, but is LOGICAL. Change it.", finding.In(Language.English));
    }

    private static string Told(CheckedPackage found) =>
        string.Join('\n', found.Findings.Select(f => $"{f.Rule} {f.File}:{f.Line} {f.Place} {f.In(Language.Swedish)}"));
}
