using System.Globalization;
using FinsamBot.Domain.Checks.Contradictions;

namespace FinsamBot.Intake.Forms.Appendix;

/// <summary>Compares the chapters of an appendix with its contents list and its tables.</summary>
internal static class AppendixReview
{
    public static ImportedDocument Of(
        ImportedDocument document,
        IReadOnlyList<ChapterName> chapters,
        IReadOnlyList<ParticipantTable> tables,
        ContentsList contents
    ) =>
        document with
        {
            Contradictions =
            [
                .. tables.SelectMany(Sums),
                .. document.Sections.Zip(chapters).SelectMany(c => Chapter(c.First, c.Second, tables, document.Period?.End.Year)),
            ],
            Questions =
            [
                .. contents
                    .Entries.Where(e => e.Owner.Length > 0 && !chapters.Any(c => c.IsSame(e)))
                    .Select(e => new ImportQuestion(ImportQuestionKind.SectionMissing, "", e.Heading)),
                .. document
                    .Sections.Where(s => s.Text.Length == 0)
                    .Select(s => new ImportQuestion(ImportQuestionKind.SectionEmpty, s.Number, s.Label)),
                .. document.Period is null ? [new ImportQuestion(ImportQuestionKind.PeriodMissing, "", "")] : Array.Empty<ImportQuestion>(),
                .. document.Unplaced.Count > 0
                    ? [new ImportQuestion(ImportQuestionKind.TextUnplaced, "", document.Unplaced.Count)]
                    : Array.Empty<ImportQuestion>(),
            ],
        };

    private static IEnumerable<Contradiction> Chapter(
        ImportedSection section,
        ChapterName chapter,
        IReadOnlyList<ParticipantTable> tables,
        int? year
    )
    {
        var (came, left) = (tables.FirstOrDefault(t => t.IsOfNew)?.RowOf(chapter), tables.FirstOrDefault(t => !t.IsOfNew)?.RowOf(chapter));
        var (where, text) = (section.Label, new Prose(section.Text));
        return (
            year is { } known ? Registered.Against(where, text, known, came?.All, left?.All).Concat(Timing.Starts(where, text, known)) : []
        )
            .Concat(PartsOfWhole.In(where, text))
            .Concat(Percentages.In(where, text))
            .Concat(Listings.In(where, text))
            .Concat(CountedTwice.In(where, text));
    }

    private static IEnumerable<Contradiction> Sums(ParticipantTable table)
    {
        foreach (var row in table.Rows.Append(table.Total).OfType<ParticipantRow>().Where(r => r.Count.All != r.All))
        {
            yield return new Contradiction(
                ContradictionKind.RowSum,
                table.Name,
                $"{row.Project} {row.Count.Women} + {row.Count.Men}",
                Text(row.All)
            );
        }

        var sum = (Women: table.Rows.Sum(r => r.Count.Women), Men: table.Rows.Sum(r => r.Count.Men), All: table.Rows.Sum(r => r.All));
        if (table.Total is { } total && (total.Count.Women, total.Count.Men, total.All) != sum)
        {
            yield return new Contradiction(
                ContradictionKind.TableTotal,
                table.Name,
                $"{total.Count.Women}/{total.Count.Men}/{total.All}",
                $"{sum.Women}/{sum.Men}/{sum.All}"
            );
        }
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
