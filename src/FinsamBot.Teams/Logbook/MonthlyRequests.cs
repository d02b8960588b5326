using FinsamBot.Domain.Events;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Logbook;

/// <summary>The letter of an intervention.</summary>
/// <param name="Of">Null: the caller's own, narrowed by a name.</param>
/// <param name="Month">A day of it; null: the one that is due.</param>
internal sealed record MonthlyChoice(InterventionId? Of, DateOnly? Month, string Name)
{
    public static MonthlyChoice In(CardData data) =>
        new(LogChoice.InterventionIn(data), data.Day(Fields.Day), data.Text(Fields.Said) ?? "");
}

/// <summary>Whether letters are wanted.</summary>
internal sealed record MonthlyTurn(InterventionId? Of, bool On, string Name)
{
    public static MonthlyTurn? In(CardData data) =>
        data.Flag(Fields.Kind) is { } on ? new MonthlyTurn(LogChoice.InterventionIn(data), on, data.Text(Fields.Said) ?? "") : null;
}

/// <summary>A letter as its writer has worded it.</summary>
/// <param name="Accepted">Which findings the writer was shown and goes on with; empty for none.</param>
internal sealed record MonthlySend(InterventionId Of, DateOnly Month, string Text, string Accepted)
{
    /// <summary>Null where the data names no letter, or its text is lost.</summary>
    public static MonthlySend? In(CardData data) =>
        LogChoice.InterventionIn(data) is { } id && data.Day(Fields.Day) is { } month
            ? new MonthlySend(id, month, data.Typed(LogInputs.Letter), data.Text(Fields.Accepted) ?? "")
            : null;
}
