using System.Globalization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Asking;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Logbook;

/// <summary>Words about something that was done.</summary>
/// <param name="Said">Empty: a card to write it on is wanted.</param>
/// <param name="Of">Whose log, when a button chose it.</param>
internal sealed record LogNote(string Said, InterventionId? Of)
{
    public static LogNote In(CardData data) => new(data.Text(Fields.Said) ?? "", LogChoice.InterventionIn(data));
}

/// <summary>The log of one intervention, or an entry of it.</summary>
/// <param name="Of">Null: the caller's own.</param>
/// <param name="Number">Null: none that is there.</param>
/// <param name="Day">A day of the period that is meant; null: today's.</param>
internal sealed record LogChoice(InterventionId? Of, int? Number, DateOnly? Day)
{
    /// <summary>What was said besides, and may be an intervention's name.</summary>
    public string Name { get; init; } = "";

    public static LogChoice In(CardData data) =>
        new(InterventionIn(data), NumberIn(data), data.Day(Fields.Day)) { Name = data.Text(Fields.Said) ?? "" };

    /// <summary>Null where the data names no entry.</summary>
    public static LogChoice? OfKnown(CardData data) => In(data) is { Of: not null, Number: not null } choice ? choice : null;

    public static InterventionId? InterventionIn(CardData data) =>
        (data.Text(Fields.Intervention) ?? data.Text(Fields.ChosenIntervention)) is { Length: > 0 } id ? new InterventionId(id) : null;

    public static int? NumberIn(CardData data) =>
        int.TryParse(data.Text(Fields.Entry), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}

/// <summary>What stands in an entry's card, as it was typed.</summary>
/// <param name="Number">Null: a new one.</param>
internal sealed record LogForm(int? Number, string Day, LogKind Kind, string Text, string Organisations)
{
    /// <summary>Which findings the writer was shown and goes on with; empty for none.</summary>
    public string Accepted { get; init; } = "";

    public static LogForm Of(LogEntry entry) =>
        new(entry.Number, Days.Iso(entry.On), entry.Kind, entry.Text, string.Join(", ", entry.Organisations));

    public static LogForm In(CardData data) =>
        new(
            LogChoice.NumberIn(data),
            data.Typed(LogInputs.Day).Trim(),
            Enum.TryParse<LogKind>(data.Typed(LogInputs.Kind), out var kind) && Enum.IsDefined(kind) ? kind : LogKind.Other,
            data.Typed(LogInputs.Text),
            data.Typed(LogInputs.Organisations)
        )
        {
            Accepted = data.Text(Fields.Accepted) ?? "",
        };
}

/// <summary>A form with whose log it is of.</summary>
internal sealed record LogSave(InterventionId Of, LogForm Form)
{
    public static LogSave? In(CardData data) => LogChoice.InterventionIn(data) is { } id ? new LogSave(id, LogForm.In(data)) : null;
}
