using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.Figures.Deviations;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Figures;

internal static class DeviationReading
{
    public static EntryReading Of(string? id, ImmutableDictionary<string, string> typed, Reader to, DateOnly today)
    {
        if (typed[DeviationInputs.Day].Length == 0)
        {
            return EntryReading.Fails(to, "Deviation_NoDay");
        }

        if (!SwedishDate.TryParse(typed[DeviationInputs.Day], out var day))
        {
            day = SpokenDeviation.DayOf(typed[DeviationInputs.Day], today) ?? default;
        }

        if (day == default)
        {
            return EntryReading.Fails(new Refusal(RefusalReason.UnreadableDate, typed[DeviationInputs.Day]), to);
        }

        var amount = SpokenNumber.Kronor(typed[DeviationInputs.Amount]);
        if (amount is null && typed[DeviationInputs.Amount].Length > 0)
        {
            return EntryReading.Fails(to, "Deviation_AmountUnreadable", typed[DeviationInputs.Amount]);
        }

        var kind = EntryReading.ChoiceOf(typed[DeviationInputs.Kind], DeviationKind.Other);
        return new EntryReading(
            new NoteDeviation(EntryReading.NumberOf(id), day, kind, typed[DeviationInputs.Text], amount, typed[DeviationInputs.Action]),
            null
        );
    }
}
