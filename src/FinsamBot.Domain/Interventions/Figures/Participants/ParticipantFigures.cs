using System.Collections.Immutable;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures.Participants;

/// <summary>Who is left in one report is there when the next begins; a final report counts all who took part.</summary>
public sealed class ParticipantFigures : FigureKind<ParticipantFlow>
{
    public override SectionKind Section => SectionKind.Participants;

    public override IReadOnlyList<NamedEvent> EventNames { get; } =
    [
        new("participantsCounted.1", ParticipantEventJson.Default.ParticipantsCounted),
        new("participantsRemoved.1", ParticipantEventJson.Default.ParticipantsRemoved),
    ];

    /// <summary>The intervention and its parts together, period by period; nothing is masked, see <see cref="FigureStory"/>.</summary>
    public override IEnumerable<FactSheet> Over(InterventionFigures figures, Language language)
    {
        ArgumentNullException.ThrowIfNull(figures);
        var counted = figures.OfPeriods.Where(r => !r.Figures.Participants.IsEmpty).ToList();
        return counted.Count == 0
            ? []
            :
            [
                ParticipantSheet.Of(
                    ParticipantSheet.Period,
                    [.. counted.Select(r => (r.Name(language), ShownFlow.Whole(ParticipantFlow.Sum(r.Figures.Participants))))],
                    limit: 0,
                    language
                ),
            ];
    }

    public override IEnumerable<FigureRemark> RemarksIn(TemplateSection section, ReportFigures figures)
    {
        ArgumentNullException.ThrowIfNull(section);
        return EntriesIn(section, figures)
            .Where(p => p.New.All + p.Exited.All == 0)
            .Select(p => new FigureRemark(section.Id, FigureRemarkKind.NobodyCameOrLeft, p.Opening.All));
    }

    /// <summary>The intervention first, then its parts.</summary>
    internal static ImmutableList<ParticipantFlow> InOrder(ImmutableList<ParticipantFlow> entries) =>
        [.. entries.OrderBy(p => p.Unit, StringComparer.Ordinal)];

    protected override ImmutableList<ParticipantFlow> Of(ReportFigures figures) => figures.Participants;

    protected override ReportFigures With(ReportFigures figures, ImmutableList<ParticipantFlow> entries) =>
        figures with
        {
            Participants = entries,
        };

    protected override string Line(ParticipantFlow entry, Language language) => ParticipantWords.Of(entry, language);

    protected override IEnumerable<string> Words(ParticipantFlow entry) => [];

    protected override ParticipantFlow Clean(ParticipantFlow entry) => entry.Clean();

    protected override FigureEvent Saved(ParticipantFlow entry) => new ParticipantsCounted(entry);

    internal override ReportFigures Sorted(ReportFigures figures) => figures with { Participants = InOrder(figures.Participants) };

    private protected override IEnumerable<ParticipantFlow> Continued(PeriodFigures last) =>
        last.Figures.Participants.Select(p => new ParticipantFlow(p.Unit, p.Closing, default, default));

    private protected override IEnumerable<ParticipantFlow> Gathered(IReadOnlyList<PeriodFigures> earlier) =>
        earlier
            .SelectMany(r => r.Figures.Participants)
            .GroupBy(p => p.Unit)
            .Select(all => new ParticipantFlow(all.Key, all.First().Opening, Sum(all.Select(f => f.New)), Sum(all.Select(f => f.Exited))));

    private protected override ParticipantFlow Named(ParticipantFlow entry, UnitName unit) =>
        unit.Unit.Length == 0 ? entry : entry with { Unit = unit.Unit };

    private protected override bool IsAbout(ParticipantFlow known, ParticipantFlow read) => known.Unit == read.Unit;

    /// <summary>A period begins with those who were left of the one before.</summary>
    private protected override bool IsOpen(ParticipantFlow known, ParticipantFlow read) =>
        known.New == default && known.Exited == default && known != read && (known.Opening == default || known.Opening == read.Opening);

    private protected override bool SaysSame(ParticipantFlow known, ParticipantFlow read) => known == read;

    private protected override FigureCommand Registering(ParticipantFlow read, ParticipantFlow? known) => new CountParticipants(read);

    private static Headcount Sum(IEnumerable<Headcount> counts) => counts.Aggregate(default(Headcount), (sum, c) => sum + c);
}
