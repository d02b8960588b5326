using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.FollowUp;

/// <summary>The list of an intervention, or of all, for a quarter; or the card for its questionnaires.</summary>
/// <param name="Of">Null: the caller's own.</param>
/// <param name="Day">Any of the quarter; null: none was chosen.</param>
/// <param name="Said">Words that may name both.</param>
internal sealed record FollowUpChoice(InterventionId? Of, DateOnly? Day, string Said)
{
    public static FollowUpChoice In(CardData data) => new(InterventionIn(data), data.Day(Fields.Day), data.Text(Fields.Said) ?? "");

    public static InterventionId? InterventionIn(CardData data) =>
        (data.Text(Fields.Intervention) ?? data.Text(Fields.ChosenIntervention)) is { Length: > 0 } id ? new InterventionId(id) : null;
}

/// <summary>What stands in the card for questionnaires, as it was typed.</summary>
/// <param name="Count">Empty: nothing is known.</param>
internal sealed record QuestionnaireForm(InterventionId Of, string Count, ReportingPeriod Quarter)
{
    /// <summary>Null where the data names no intervention or no quarter.</summary>
    public static QuestionnaireForm? In(CardData data) =>
        FollowUpChoice.InterventionIn(data) is { } id && CalendarQuarter.TryRead(data.Typed(FollowUpInputs.Quarter), out var quarter)
            ? new QuestionnaireForm(id, data.Typed(FollowUpInputs.Count).Trim(), quarter)
            : null;
}
