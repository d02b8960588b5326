using FinsamBot.Domain.Interventions;

namespace FinsamBot.Domain.Office.Searching;

/// <summary>What an index keeps of a report besides its words.</summary>
/// <param name="Sections">The ids of its sections.</param>
/// <param name="Starts">The place of each section's first word; last the place behind all.</param>
internal sealed record IndexedReport(ReportId Id, string[] Sections, int[] Starts)
{
    /// <summary>The places of a section; none where the form has no such section.</summary>
    public (int From, int To) PlacesOf(string section)
    {
        var at = Array.IndexOf(Sections, section);
        return at < 0 ? (0, 0) : (Starts[at], Starts[at + 1]);
    }
}
