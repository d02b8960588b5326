using System.Text;
using System.Xml.Linq;
using FinsamBot.Archive.Packages;
using FinsamBot.Testing;
using FsCheck;
using FsCheck.Fluent;

namespace FinsamBot.Edges.Tests.Archive.Packages;

/// <summary>Any case file becomes a package that the schemas allow, and comes out of it again as it went in.</summary>
[TestClass]
public sealed class PackageWritingTests
{
    private static readonly DateTimeOffset Now = new(2027, 2, 1, 9, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("finsambot-package-");

    [TestCleanup]
    public void Clean() => _folder.Delete(recursive: true);

    [TestMethod]
    public void A_package_read_back_is_the_case_that_was_written()
    {
        var number = 0;
        Prop.ForAll(
                DrawnCase.All.ToArbitrary(),
                file =>
                {
                    var place = Path.Combine(_folder.FullName, $"{number++}");
                    var written = WriteAsync(file, place).GetAwaiter().GetResult();
                    Assert.AreEqual("", string.Join('\n', PackageJudge.Faults(Path.Combine(place, written.Folder))));
                    var back = PackageReading.Read(Path.Combine(place, written.Folder));
                    Assert.AreEqual(CaseWords.OfAsync(file).GetAwaiter().GetResult(), CaseWords.OfAsync(back).GetAwaiter().GetResult());
                }
            )
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Effort.Of(15, 300)));
    }

    [TestMethod]
    public async Task What_makes_a_package_one_stands_in_both_METS_files()
    {
        foreach (var profile in PackageProfile.All)
        {
            var place = Path.Combine(_folder.FullName, profile.Version);
            var written = await WriteAsync(Small(), place, profile);
            var package = Path.Combine(place, written.Folder);
            var (root, inside) = (Mets(package), Mets(PackageJudge.Inside(package)));

            Assert.AreEqual((written.Folder, "rep1"), (root.Attribute("OBJID")!.Value, inside.Attribute("OBJID")!.Value));
            foreach (var mets in new[] { root, inside })
            {
                Assert.AreEqual(("Datasets", profile.Address), (mets.Attribute("TYPE")!.Value, mets.Attribute("PROFILE")!.Value));
                StringAssert.Contains(mets.ToString(), "csip:CONTENTINFORMATIONTYPE=\"citserms_v3_0\"");
                StringAssert.Contains(mets.ToString(), "csip:OAISPACKAGETYPE=\"SIP\"");
                StringAssert.Contains(mets.ToString(), "csip:NOTETYPE=\"SOFTWARE VERSION\"");
                StringAssert.Contains(mets.ToString(), "ORG:2220001234");
            }
        }
    }

    [TestMethod]
    public async Task No_two_things_of_a_package_have_the_same_id()
    {
        var written = await WriteAsync(Small(), _folder.FullName);
        var package = Path.Combine(_folder.FullName, written.Folder);

        var ids = Mets(package)
            .DescendantsAndSelf()
            .Concat(Mets(PackageJudge.Inside(package)).DescendantsAndSelf())
            .Select(e => e.Attribute("ID")?.Value)
            .OfType<string>()
            .ToList();

        Assert.AreEqual("", string.Join(' ', ids.GroupBy(i => i).Where(g => g.Count() > 1).Select(g => g.Key)));
        Assert.IsTrue(ids.TrueForAll(i => i.StartsWith("uuid-", StringComparison.Ordinal)), "None begins with a digit.");
    }

    [TestMethod]
    public async Task What_is_written_twice_is_the_same_byte_for_byte()
    {
        var (one, other) = (Path.Combine(_folder.FullName, "1"), Path.Combine(_folder.FullName, "2"));

        var (first, second) = (await WriteAsync(Small(), one), await WriteAsync(Small(), other));

        Assert.AreEqual(first, second);
    }

    [TestMethod]
    public async Task Signs_that_XML_cannot_hold_are_said_to_have_been_there()
    {
        var written = await WriteAsync(Small() with { Title = "Bra\u0001 \uD800 år" }, _folder.FullName);

        Assert.AreEqual("Bra\uFFFD \uFFFD år", PackageReading.Read(Path.Combine(_folder.FullName, written.Folder)).Title);
    }

    [TestMethod]
    [DataRow(true)]
    [DataRow(false)]
    public async Task A_file_that_is_gone_or_another_one_makes_no_package(bool isGone)
    {
        var file = PackagedFile.Of("r.pdf", "Rapport.pdf", "application/pdf", Now, "%PDF-"u8.ToArray()) with
        {
            Sha256 = new string('0', 64),
        };
        var bad = isGone ? file with { Read = _ => Task.FromResult<ReadOnlyMemory<byte>?>(null) } : file;

        var failure = await Assert.ThrowsExactlyAsync<PackageContentException>(() =>
            WriteAsync(Small() with { Records = [Small().Records[0] with { Files = [bad] }] }, _folder.FullName)
        );

        Assert.AreEqual(("Rapport.pdf", isGone), (failure.File, failure.IsGone));
        Assert.IsFalse(File.Exists(Path.Combine(_folder.FullName, Small().Folder, "METS.xml")), "The list comes last.");
    }

    [TestMethod]
    public async Task A_file_that_is_gone_from_a_package_is_told_from_an_empty_one()
    {
        var written = await WriteAsync(Small(), _folder.FullName);
        var file = PackageReading.Read(Path.Combine(_folder.FullName, written.Folder)).Records[0].Files[0];
        Assert.IsNotNull(await file.Read(default));

        File.Delete(Directory.GetFiles(_folder.FullName, file.Name, SearchOption.AllDirectories).Single());

        Assert.IsNull(await file.Read(default));
    }

    [TestMethod]
    public void What_is_no_package_is_not_read()
    {
        Assert.ThrowsExactly<FormatException>(() => PackageReading.Read(_folder.FullName));
        File.WriteAllText(Path.Combine(_folder.FullName, "METS.xml"), "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>");
        Assert.ThrowsExactly<FormatException>(() => PackageReading.Read(_folder.FullName));
    }

    private static XElement Mets(string folder) => XDocument.Load(Path.Combine(folder, "METS.xml")).Root!;

    private static CaseFile Small() =>
        new("vagen-vidare-2026-0a1b2c3d", NamedUuid.Of("case"), "vagen-vidare 2026", "Vägen vidare 2026", "Om.")
        {
            Dates = [new CaseDate(CaseDateKind.Created, Now)],
            Records =
            [
                new CaseRecord("record-01", NamedUuid.Of("record"), "Kvartalsrapport", "Kvartalsrapport")
                {
                    Dates = [new CaseDate(CaseDateKind.Created, Now)],
                    Files = [PackagedFile.Of("r.txt", "Rapport.txt", "text/plain", Now, Encoding.UTF8.GetBytes("Text."))],
                },
            ],
            Documentation = [PackagedFile.Of("1-om.txt", "1-om.txt", "text/plain", Now, "Om."u8.ToArray())],
        };

    private static Task<WrittenPackage> WriteAsync(CaseFile file, string place, PackageProfile? profile = null) =>
        PackageWriting.WriteAsync(
            file,
            new PackageHeader(
                profile ?? PackageProfile.V210,
                "Samordningsförbundet Älvbacka",
                "ORG:2220001234",
                "Arkivet",
                "§ 1",
                "1.0",
                Now
            ),
            place,
            CancellationToken.None
        );
}
