using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports;
using FinsamBot.Testing.Reports;

namespace FinsamBot.Domain.Tests.Reports;

[TestClass]
public sealed class ReportVersionTests
{
    [TestMethod]
    public void The_same_texts_give_the_same_version_in_whatever_order_they_were_saved()
    {
        Assert.AreEqual(Of(("goals", "A"), ("activities", "B")), Of(("activities", "B"), ("goals", "A")));
    }

    [TestMethod]
    public void Done_marks_and_revisions_do_not_count()
    {
        var sample = Sample.Written();
        var before = sample.Report.Version;

        sample.Do(Sample.Sofia, new SaveSections([new SectionInput("goals", sample.Report.TextOf("goals").Text, false, null)]));

        Assert.AreEqual(before, sample.Report.Version);
    }

    [TestMethod]
    public void Any_changed_character_gives_another_version()
    {
        string[] versions =
        [
            Of(("goals", "A")),
            Of(("goals", "a")),
            Of(("goals", "A ")),
            Of(("goals", "")),
            Of(("goal", "sA")),
            Of(("goals", "Å")),
            Of(("goals", "A\u030A")),
        ];

        Assert.AreAllDistinct(versions);
    }

    [TestMethod]
    public void Text_cannot_slip_from_one_section_into_the_next()
    {
        Assert.AreNotEqual(Of(("a", "1:b1:x"), ("c", "")), Of(("a", ""), ("b", "x"), ("c", "")));
        Assert.AreNotEqual(Of(("a", "xy")), Of(("a", "x"), ("b", "y")));
    }

    [TestMethod]
    public void A_version_is_a_hash_in_lower_case() => Assert.MatchesRegex("^[0-9a-f]{64}$", Report.None.Version);

    private static string Of(params (string Section, string Text)[] texts) =>
        texts
            .Aggregate(
                Report.None,
                (report, t) => Evolve.Apply(report, new EventRecord(1, default, new SectionSaved(t.Section, t.Text, 1, false)))
            )
            .Version;
}
