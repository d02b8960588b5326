using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Office.Overviews;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Annual.Board;

/// <summary>Who came and who left in the quarter, by intervention, masked over all of them together: what one page hides no other page and
/// no sum gives away.</summary>
internal sealed class BoardParticipants
{
    private const Language Read = Language.Swedish;
    private static readonly TextSource Source = new(typeof(Texts));
    private readonly IReadOnlyList<InterventionId> _counted;
    private readonly IReadOnlyList<(string Name, MaskedCounts Counts)> _tables;

    private BoardParticipants(IReadOnlyList<InterventionId> counted, IReadOnlyList<(string, MaskedCounts)> tables) =>
        (_counted, _tables) = (counted, tables);

    /// <summary>Of all interventions; empty where none counts anybody.</summary>
    public IEnumerable<MaskedRow> Totals => _tables.Select(t => t.Counts.Totals with { Name = t.Name });

    /// <summary>A final report counts its whole intervention once more, and is left out.</summary>
    public static BoardParticipants Of(IEnumerable<InterventionStanding> standings, int smallestShown)
    {
        var flows = standings
            .Select(s => (s.Intervention, Flow: ParticipantFlow.Add(s.Reports.Where(r => !r.IsFinal).Select(r => r.Counts.Participants))))
            .Where(f => f.Flow != ParticipantFlow.Add([]))
            .ToList();
        return new BoardParticipants(
            flows.ConvertAll(f => f.Intervention.Id),
            flows.Count == 0
                ? []
                :
                [
                    (Source.Get(Read, "Board_New"), Masked(flows.ConvertAll(f => (f.Intervention, f.Flow.New)), smallestShown)),
                    (Source.Get(Read, "Board_Exited"), Masked(flows.ConvertAll(f => (f.Intervention, f.Flow.Exited)), smallestShown)),
                ]
        );
    }

    /// <summary>Empty for an intervention that counts nobody.</summary>
    public IReadOnlyList<MaskedRow> Of(Intervention intervention)
    {
        var at = _counted.ToList().IndexOf(intervention.Id);
        return at < 0 ? [] : [.. _tables.Select(t => t.Counts.Rows[at] with { Name = t.Name })];
    }

    private static MaskedCounts Masked(IEnumerable<(Intervention Intervention, Headcount Count)> rows, int smallestShown) =>
        SmallNumbers.Mask(
            [.. rows.Select(r => new CountRow(r.Intervention.Name, r.Count.Women, r.Count.Men, r.Count.Unsplit))],
            smallestShown
        );
}
