using FinsamBot.Domain.Agenda;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Registry;

namespace FinsamBot.Teams.Delivery;

internal sealed class CardForReportInDiary : CardFor<ReportInDiary, ReportView>
{
    protected override Card Of(Reader to, ReportInDiary item, ReportView view) => RegisteredCard.Of(to, view);
}

/// <summary>Who corrects the report meanwhile has taken it back: then nothing waits to be filed.</summary>
internal sealed class CardForNotFiled : CardFor<NotFiled, ReportView>
{
    protected override Card? Of(Reader to, NotFiled item, ReportView view) =>
        view.Report.Submission is null ? null : NotFiledCard.Of(to, view);

    protected override Entry? EntryOf(Reader to, NotFiled item, ReportView view) =>
        view.Report.Submission is null ? null : NotFiledCard.EntryOf(to, view);
}
