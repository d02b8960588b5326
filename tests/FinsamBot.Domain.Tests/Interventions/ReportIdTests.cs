using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;

namespace FinsamBot.Domain.Tests.Interventions;

[TestClass]
public sealed class ReportIdTests
{
    private static readonly ReportId Id = new(new InterventionId("vagen-vidare"), "kvartalsrapport", new DateOnly(2026, 3, 31));

    [TestMethod]
    public void Prints_what_it_names()
    {
        Assert.AreEqual("vagen-vidare/kvartalsrapport-2026-03-31", Id.ToString());
        Assert.AreEqual("reports/vagen-vidare/kvartalsrapport-2026-03-31", Id.Stream.Value);
        Assert.AreEqual("kvartalsrapport-2026-03-31", Id.Name);
    }

    [TestMethod]
    public void Reads_back_what_it_prints()
    {
        Assert.IsTrue(ReportId.TryParse(Id.ToString(), out var fromText));
        Assert.IsTrue(ReportId.TryParse(Id.Stream, out var fromStream));
        Assert.AreEqual(Id, fromText);
        Assert.AreEqual(Id, fromStream);
    }

    [TestMethod]
    [DataRow(null)]
    [DataRow("")]
    [DataRow("vagen-vidare")]
    [DataRow("vagen-vidare/")]
    [DataRow("vagen-vidare/2026-03-31")]
    [DataRow("vagen-vidare/-2026-03-31")]
    [DataRow("vagen-vidare/kvartalsrapport2026-03-31")]
    [DataRow("vagen-vidare/kvartalsrapport-2026-02-30")]
    [DataRow("vagen-vidare/kvartalsrapport-20260331")]
    [DataRow("/kvartalsrapport-2026-03-31")]
    [DataRow("../kvartalsrapport-2026-03-31")]
    [DataRow("Vägen vidare/kvartalsrapport-2026-03-31")]
    [DataRow("a/b/kvartalsrapport-2026-03-31")]
    [DataRow("reports/vagen-vidare/kvartalsrapport-2026-03-31")]
    public void Refuses_what_names_no_report(string? text) => Assert.IsFalse(ReportId.TryParse(text, out _));

    [TestMethod]
    public void A_stream_outside_the_reports_is_no_report()
    {
        Assert.IsFalse(ReportId.TryParse(new StreamName("interventions/vagen-vidare"), out _));
        Assert.IsFalse(ReportId.TryParse(new StreamName("vagen-vidare/kvartalsrapport-2026-03-31"), out _));
    }
}
