using FinsamBot.Domain.Events;
using FinsamBot.Domain.Office.History;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Disposal;
using FinsamBot.Domain.Text;
using FinsamBot.Testing.Reports;
using static FinsamBot.Testing.Reports.Sample;

namespace FinsamBot.Domain.Tests.Reports.Disposal;

/// <summary>What events name goes only by a decision, from a list that was read before.</summary>
[TestClass]
public sealed class DisposalTests
{
    private static readonly KeptKind[] Every = Enum.GetValues<KeptKind>();

    private static readonly DateOnly NextYear = new(2027, 1, 1);

    [TestMethod]
    public void A_registered_report_of_before_the_day_is_listed_with_the_kinds_that_the_decision_names()
    {
        var report = WithMail().Report;

        Assert.AreSequenceEqual(["0a"], DisposalList.Of(Decision(KeptKind.Mail), [report]).Lines.Select(l => l.Thing.Mark));
        Assert.HasCount(report.Kept.Count, DisposalList.Of(Decision(Every), [report]).Lines);
        Assert.IsEmpty(DisposalList.Of(Decision(Every) with { Before = new DateOnly(2026, 4, 2) }, [report]).Lines);
    }

    [TestMethod]
    public void A_report_that_nobody_has_registered_waits_and_is_named()
    {
        var list = DisposalList.Of(Decision(Every), [Filed().Report]);

        Assert.IsEmpty(list.Lines);
        Assert.AreSequenceEqual([ReportId], list.Waiting);
    }

    [TestMethod]
    public void A_mail_that_another_report_still_needs_stays()
    {
        var other = WithMail().Report with { Id = ReportOf(new(new DateOnly(2026, 4, 1), new DateOnly(2026, 6, 30))), Registry = new() };

        Assert.IsEmpty(DisposalList.Of(Decision(KeptKind.Mail), [WithMail().Report, other]).Lines);
    }

    [TestMethod]
    public void The_list_has_another_mark_as_soon_as_anything_in_it_or_in_the_decision_is_another()
    {
        var (report, decision) = (WithMail().Report, Decision(KeptKind.Mail));
        var mark = DisposalList.Of(decision, [report]).Mark;

        Assert.AreEqual(mark, DisposalList.Of(decision with { Title = " Dokumenthanteringsplan\n" }, [report]).Mark);
        Assert.AreNotEqual(mark, DisposalList.Of(decision with { Number = "FSN 2026:5" }, [report]).Mark);
        Assert.AreNotEqual(mark, DisposalList.Of(Decision(Every), [report]).Mark);
        Assert.AreNotEqual(mark, DisposalList.Of(decision, []).Mark);
    }

    [TestMethod]
    public void What_went_is_told_with_its_decision_and_cannot_go_again()
    {
        var sample = WithMail().At(new DateTimeOffset(2027, 2, 1, 8, 0, 0, TimeSpan.Zero));
        var (before, dispose) = (sample.Report, new DisposeOfKept(Decision(KeptKind.Mail), [new KeptThing(KeptKind.Mail, "0a")]));

        var decision = sample.Do(Rita, dispose);
        Assert.AreEqual(RefusalReason.OnlyOfficeDecides, decision.Refusal?.Reason);
        decision = sample.Do(PersonId.Bot, dispose);

        Assert.IsInstanceOfType<KeptDisposed>(decision.Events.Single());
        Assert.AreEqual("FSN 2026:4", sample.Report.DisposalOf("0a")?.Decision.Number);
        Assert.AreSequenceEqual(before.Kept.Where(k => k.Kind != KeptKind.Mail), sample.Report.Kept);
        Assert.AreEqual(before.Version, sample.Report.Version);
        Assert.AreEqual(RefusalReason.DisposalListMoved, sample.Do(PersonId.Bot, dispose).Refusal?.Reason);
        var told = ReportHistory.Of(
            [new EventRecord(1, new Stamp(sample.Now, PersonId.Bot.Value, "x"), decision.Events[0])],
            sample.View,
            Language.Swedish
        );
        Assert.AreEqual(
            "FinsamBot gallrade 1 handlingar enligt Dokumenthanteringsplan, FSN 2026:4, beslutat torsdag 12 februari 2026.",
            told.Single().Says
        );
    }

    private static Sample WithMail()
    {
        var sample = Registered();
        sample.Happen(new Stamp(sample.Now, PersonId.Bot.Value, "mail"), new MailReplyTaken(1, Anna, Mail: "0a"));
        return sample;
    }

    private static DisposalDecision Decision(params KeptKind[] kinds) =>
        new("Dokumenthanteringsplan", "FSN 2026:4", "Förbundsstyrelsen", new DateOnly(2026, 2, 12), kinds, NextYear);
}
