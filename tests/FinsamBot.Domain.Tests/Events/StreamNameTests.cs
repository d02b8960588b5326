using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Tests.Events;

[TestClass]
public sealed class StreamNameTests
{
    [TestMethod]
    [DataRow("a")]
    [DataRow("reports/vagen-vidare/kvartalsrapport-2026-03-31")]
    [DataRow("a.b_c-0/x")]
    public void A_plain_name_is_kept(string name) => Assert.AreEqual(name, new StreamName(name).Value);

    [TestMethod]
    [DataRow("")]
    [DataRow("/a")]
    [DataRow("a/")]
    [DataRow("a//b")]
    [DataRow("../a")]
    [DataRow("a/..")]
    [DataRow("a.")]
    [DataRow(".a")]
    [DataRow("A")]
    [DataRow("å")]
    [DataRow("a b")]
    [DataRow("a\\b")]
    [DataRow("a~")]
    public void What_could_be_another_path_or_another_name_elsewhere_is_refused(string name) =>
        Assert.ThrowsExactly<ArgumentException>(() => new StreamName(name));

    [TestMethod]
    public void The_longest_names_fit_in_a_file_system_and_longer_ones_are_refused()
    {
        var segment = new string('a', StreamName.MaxSegmentLength);

        Assert.AreEqual($"{segment}/{segment}", new StreamName($"{segment}/{segment}").Value);
        Assert.ThrowsExactly<ArgumentException>(() => new StreamName(segment + "a"));
        Assert.ThrowsExactly<ArgumentException>(() => new StreamName($"{segment}/{segment}/{segment}"));
    }
}
