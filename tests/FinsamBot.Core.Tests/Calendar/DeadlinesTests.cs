using FinsamBot.Core.Calendar;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Tests.Calendar;

[TestClass]
public sealed class DeadlinesTests
{
    [TestMethod]
    [DataRow("2026-03-31", "2026-04-14")]
    [DataRow("2025-12-31", "2026-01-14")]
    [DataRow("2026-06-30", "2026-07-14")]
    public void A_report_is_due_fourteen_days_after_its_period(string end, string due) =>
        Assert.AreEqual(DateOnly.Parse(due), Deadlines.Due(new ReportingPeriod(DateOnly.Parse(end), DateOnly.Parse(end))));

    [TestMethod]
    [DataRow("2026-07-01", "2026-07-14", "2026-07-08", DisplayName = "five working days")]
    [DataRow("2026-04-08", "2026-04-14", "2026-04-13", DisplayName = "but before the due date")]
    [DataRow("2026-04-13", "2026-04-14", "2026-04-14", DisplayName = "and at least one working day")]
    [DataRow("2026-05-20", "2026-04-14", "2026-05-21", DisplayName = "also when the due date has passed")]
    [DataRow("2026-04-03", "2026-04-14", "2026-04-13", DisplayName = "asked on Good Friday")]
    public void Answers_close(string asked, string due, string closes) =>
        Assert.AreEqual(DateOnly.Parse(closes), Deadlines.AnswersClose(DateOnly.Parse(asked), DateOnly.Parse(due)));
}
