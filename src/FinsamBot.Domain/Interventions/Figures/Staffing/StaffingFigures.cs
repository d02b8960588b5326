using System.Collections.Immutable;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures.Staffing;

/// <summary>Posts stay as they were last registered until somebody changes them.</summary>
public sealed class StaffingFigures : FigureKind<Post>
{
    private static readonly TextSource Source = new(typeof(Texts));

    public override SectionKind Section => SectionKind.Resources;

    public override IReadOnlyList<NamedEvent> EventNames { get; } =
    [new("staffingRemoved.1", PostEventJson.Default.StaffingRemoved), new("staffingSaved.1", PostEventJson.Default.StaffingSaved)];

    /// <summary>As the last report has them.</summary>
    public override IEnumerable<FactSheet> Over(InterventionFigures figures, Language language)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return figures.OfPeriods.LastOrDefault(r => !r.Figures.Staffing.IsEmpty) is not { } last
            ? []
            :
            [
                new FactSheet(
                    Source.Get(language, "Story_Staffing", last.Name(language)),
                    FigureStory.Heads(language, "Organisation", "Role", "Percent", "Payment"),
                    [.. last.Figures.Staffing.Select(p => Row(p, language))]
                ),
            ];
    }

    internal override ReportFigures Sorted(ReportFigures figures) =>
        figures with
        {
            Staffing = [.. figures.Staffing.OrderBy(p => p.Number)],
        };

    protected override ImmutableList<Post> Of(ReportFigures figures) => figures.Staffing;

    protected override ReportFigures With(ReportFigures figures, ImmutableList<Post> entries) => figures with { Staffing = entries };

    protected override string Line(Post entry, Language language)
    {
        var unit = entry.Unit.Length > 0 ? $" ({entry.Unit})" : "";
        var paidBy = Source.Get(language, entry.IsFunded ? "Staffing_Funded" : "Staffing_CoFunded");
        return $"{entry.Organisation}: {entry.Percent} % {entry.Role}{unit}, {paidBy}";
    }

    private static IReadOnlyList<Fact> Row(Post post, Language language) =>
        [
            Fact.Of(post.Organisation),
            Fact.Of(post.Unit.Length > 0 ? $"{post.Role} ({post.Unit})" : post.Role),
            Fact.Of($"{post.Percent} %"),
            Fact.Of(Source.Get(language, post.IsFunded ? "Staffing_Funded" : "Staffing_CoFunded")),
        ];

    protected override IEnumerable<string> Words(Post entry) => [entry.Organisation, entry.Role];

    protected override Post Clean(Post entry) =>
        entry with
        {
            Unit = CleanText.Line(entry.Unit),
            Organisation = CleanText.Line(entry.Organisation),
            Role = CleanText.Line(entry.Role),
        };

    protected override FigureEvent Saved(Post entry) => new StaffingSaved(entry);

    private protected override IEnumerable<Post> Continued(PeriodFigures last) => last.Figures.Staffing;

    private protected override IEnumerable<Post> Gathered(IReadOnlyList<PeriodFigures> earlier) => Continued(earlier[^1]);

    private protected override Post InPart(Post entry, IReadOnlyList<string> parts) =>
        entry.Unit.Length == 0 && Parted(entry.Organisation, parts) is { Part.Length: > 0 } parted
            ? entry with
            {
                Unit = parted.Part,
                Organisation = parted.Words,
            }
            : entry;

    private protected override bool IsAbout(Post known, Post read) =>
        (known.Unit, known.Organisation, known.Role) == (read.Unit, read.Organisation, read.Role);

    private protected override bool SaysSame(Post known, Post read) => (known.Percent, known.IsFunded) == (read.Percent, read.IsFunded);

    private protected override FigureCommand Registering(Post read, Post? known) =>
        new SaveStaffing(null, read.Unit, read.Organisation, read.Role, read.Percent, read.IsFunded);

    private protected override Post Named(Post entry, UnitName unit) =>
        entry with
        {
            Number = unit.Numbers + entry.Number,
            Unit = unit.Unit.Length == 0 ? entry.Unit : unit.Unit,
        };
}
