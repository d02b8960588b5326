using FinsamBot.Domain.Agenda;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Office;
using FinsamBot.Teams.Reminding;

namespace FinsamBot.Teams.Delivery;

internal sealed class CardForPrompt : CardFor<Prompt, ReportView>
{
    protected override Card Of(Reader to, Prompt item, ReportView view) => PromptCard.Of(to, view);

    protected override Entry EntryOf(Reader to, Prompt item, ReportView view) => PromptCard.EntryOf(to, view);
}

internal sealed class CardForReminder : CardFor<Reminder, ReportView>
{
    protected override Card Of(Reader to, Reminder item, ReportView view) => ReminderCard.Of(to, view, item.Milestone);

    protected override Entry EntryOf(Reader to, Reminder item, ReportView view) => ReminderCard.EntryOf(to, view, item.Milestone);
}

internal sealed class CardForEscalation : CardFor<Escalation, ReportView>
{
    protected override Card Of(Reader to, Escalation item, ReportView view) => EscalationCard.Of(to, view);

    protected override Entry EntryOf(Reader to, Escalation item, ReportView view) => EscalationCard.EntryOf(to, view);
}

internal sealed class CardForStandInReminded : CardFor<StandInReminded, ReportView>
{
    protected override Card Of(Reader to, StandInReminded item, ReportView view) => StandInRemindedCard.Of(to, view, item.StandIn);

    protected override Entry EntryOf(Reader to, StandInReminded item, ReportView view) =>
        StandInRemindedCard.EntryOf(to, view, item.StandIn);
}
