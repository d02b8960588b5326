using System.Collections.Immutable;
using FinsamBot.Domain.Reports.Figures.Participants;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Figures;

/// <summary>Reads how many came and went. Nothing typed is not taken for nobody.</summary>
internal static class ParticipantReading
{
    public static EntryReading Of(string unit, ImmutableDictionary<string, string> typed, Reader to)
    {
        var needed =
            from count in ParticipantInputs.Counts
            from gender in ParticipantInputs.Genders
            select (Text: typed[ParticipantInputs.Name(count, gender)], Label: ParticipantInputs.LabelOf(to, count, gender));
        var extra = ParticipantInputs.Counts.Select(c =>
            (
                Text: typed[ParticipantInputs.Name(c, ParticipantInputs.Unsplit)],
                Label: ParticipantInputs.LabelOf(to, c, ParticipantInputs.Unsplit)
            )
        );
        foreach (var (text, label) in needed.Concat(extra.Where(e => e.Text.Length > 0)))
        {
            if (text.Length == 0 || SpokenNumber.Whole(text) is null)
            {
                return text.Length == 0
                    ? EntryReading.Fails(to, "Entry_NumberMissing", label)
                    : EntryReading.Fails(to, "Entry_NumberUnreadable", label, text);
            }
        }

        return new EntryReading(new CountParticipants(new ParticipantFlow(unit, Heads("opening"), Heads("new"), Heads("exited"))), null);

        Headcount Heads(string count) => new(Number(count, "women"), Number(count, "men"), Number(count, ParticipantInputs.Unsplit));
        int Number(string count, string gender) => SpokenNumber.Whole(typed[ParticipantInputs.Name(count, gender)]) ?? 0;
    }
}
