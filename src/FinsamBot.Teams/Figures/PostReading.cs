using System.Collections.Immutable;
using FinsamBot.Domain.Reports.Figures.Staffing;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Figures;

internal static class PostReading
{
    public static EntryReading Of(string? id, ImmutableDictionary<string, string> typed, Reader to)
    {
        var (organisation, role) = (typed[PostInputs.Organisation], typed[PostInputs.Role]);
        if (organisation.Length == 0 || role.Length == 0)
        {
            return EntryReading.Fails(to, "Entry_TextMissing", to[organisation.Length == 0 ? "Post_Organisation" : "Post_Role"]);
        }

        var percent = typed[PostInputs.Percent];
        if (SpokenNumber.Whole(percent.TrimEnd('%', ' ', '\u00A0')) is not { } share)
        {
            return percent.Length == 0
                ? EntryReading.Fails(to, "Post_NoPercent")
                : EntryReading.Fails(to, "Entry_NumberUnreadable", to["Post_Percent"], percent);
        }

        return new EntryReading(
            new SaveStaffing(
                EntryReading.NumberOf(id),
                EntryReading.UnitOf(typed),
                organisation,
                role,
                share,
                typed[PostInputs.Funding] != PostInputs.CoFunded
            ),
            null
        );
    }
}
