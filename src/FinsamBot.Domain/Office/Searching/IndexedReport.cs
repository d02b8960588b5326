using FinsamBot.Domain.Interventions;

namespace FinsamBot.Domain.Office.Searching;

/// <summary>What an index keeps of a report besides its words.</summary>
/// <param name="Sections">The ids of its sections: the same array for those of one form that were read together.</param>
/// <param name="Starts">The place of each section's first word; last the place behind all.</param>
internal sealed record IndexedReport(ReportId Id, string[] Sections, int[] Starts)
{
    /// <summary>The places of one of its sections; none where the number is below zero.</summary>
    public (int From, int To) PlacesOf(int section) => section < 0 ? (0, 0) : (Starts[section], Starts[section + 1]);
}
