using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Intake.Forms.Labels;

namespace FinsamBot.Intake.Forms.Appendix;

/// <param name="Owner">Empty when the row names only the project.</param>
/// <param name="All">As it stands there, be it right or not.</param>
internal sealed record ParticipantRow(string Owner, string Project, Headcount Count, int All);

/// <summary>A table of new or discharged participants by project.</summary>
/// <param name="Total">The row that sums the others; null when there is none.</param>
internal sealed record ParticipantTable(
    string Name,
    IReadOnlyList<string> Header,
    IReadOnlyList<ParticipantRow> Rows,
    ParticipantRow? Total
)
{
    /// <summary>Who came, not who went.</summary>
    public bool IsOfNew => NamesNew(Name);

    public static bool NamesNew(string name) => Words.Of(name).Any(w => w.Text is "nya" or "inskrivna" or "påbörjade");

    public ParticipantRow? RowOf(ChapterName chapter) =>
        Rows.FirstOrDefault(r => chapter.IsOf(r.Owner, r.Project)) ?? Rows.FirstOrDefault(r => SameName.IsLike(r.Project, chapter.Project));

    public ImportedTable Imported =>
        new(
            Name,
            Header,
            [.. Rows.Select(r => (IReadOnlyList<string>)[r.Owner, r.Project, Text(r.Count.Women), Text(r.Count.Men), Text(r.All)])],
            Total is null ? null : [Total.Count.Women, Total.Count.Men, Total.All]
        );

    private static string Text(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
