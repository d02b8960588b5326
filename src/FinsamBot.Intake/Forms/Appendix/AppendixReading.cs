using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Calendar.Dates;
using FinsamBot.Domain.Forms;
using FinsamBot.Intake.Forms.Labels;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake.Forms.Appendix;

/// <summary>An appendix: which lines are headings of chapters, and what stands under them.</summary>
/// <param name="Openings">Lines with the heading that every chapter begins with.</param>
/// <param name="Title">The line of the title; −1 when there is none.</param>
internal sealed record AppendixReading(
    ReportTemplate Template,
    IReadOnlyList<SheetLine> Lines,
    IReadOnlyList<int> Openings,
    ContentsList Contents,
    int Title
)
{
    /// <summary>Two appendices in one file: two titles, or two lists of contents.</summary>
    public bool IsTwice => Lines.Count(AppendixReader.IsTitle) > 1 || Lines.Count(ContentsList.IsHeading) > 1;

    public ImportedDocument Read(CancellationToken cancellation)
    {
        var answers = new Answers();
        var (begin, end) = TableText.Place(Lines);
        var headings = Headings(begin, cancellation).Take(ReadingLimits.Parts + 1).ToList();
        if (headings.Count > ReadingLimits.Parts)
        {
            throw new UnreadableFileException(ImportRefusalReason.TooLong);
        }

        IReadOnlyList<ChapterName> chapters = [.. headings.Where(h => h.IsChapter).Select(h => h.Name)];
        var tables = TableText.Read([.. Lines.Skip(begin).Take(end - begin)], begin > 0 ? Lines[begin - 1].Text : "", chapters);
        Front(headings, begin, answers);
        var named = begin > 0 && tables.Count > 0 && LabelMarks.Strip(Lines[begin - 1].Text) == tables[0].Name ? begin - 1 : begin;
        Chapters(headings, named, answers);
        answers.Leave([.. Lines.Skip(end)]);
        var period = Period();
        var document = new ImportedDocument(
            Template.Id,
            Template.Version,
            period,
            answers.Fields,
            answers.Sections,
            [.. tables.Select(t => t.Imported)],
            answers.Unplaced,
            []
        )
        {
            FormText = answers.FormText,
            Interventions = [.. chapters.Select(c => new ImportedIntervention(c.Project, null, false, c.Owner))],
        };
        return AppendixReview.Of(document, chapters, tables, Contents);
    }

    /// <summary>Lines that are a heading: those the contents list names, and the ones right above an opening.</summary>
    private IEnumerable<(int Line, ChapterName Name, bool IsChapter)> Headings(int tables, CancellationToken cancellation)
    {
        var openings = Openings.ToHashSet();
        var entries = Contents.Entries.Select(e => Words.Key(e.Heading)).ToHashSet(StringComparer.Ordinal);
        for (var i = Contents.End; i < Lines.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            var line = Lines[i];
            if (
                i == Title
                || line.Words.Count is 0 or > AppendixReader.LongestHeading
                || LabelMarks.IsListItem(line.Text)
                || line.IsRow
                || openings.Contains(i)
            )
            {
                continue;
            }

            var name = ChapterName.Of(line.Text);
            var listed =
                entries.Contains(Words.Key(name.Heading))
                || (name.Owner.Length > 0 && Contents.Entries.Any(e => e.Owner.Length > 0 && e.IsSame(name)));
            if (listed || openings.Contains(i + 1))
            {
                yield return (i, name, openings.Contains(i + 1) || (i + 1 < tables && name.Owner.Length > 0));
            }
        }
    }

    private void Front(List<(int Line, ChapterName Name, bool IsChapter)> headings, int tables, Answers answers)
    {
        var (first, left) = (headings.Select(h => h.Line).Append(tables).Min(), new List<string>());
        for (var i = 0; i < first; i++)
        {
            if (i == Title)
            {
                answers.Fields.Add(new ImportedField(LabelBook.Title, Template.Name.Sv, LabelMarks.Strip(Lines[i].Text), Lines[i].Text, 1));
            }
            else
            {
                (Contents.Begin >= 0 && i >= Contents.Begin && i < Contents.End ? answers.FormText : left).Add(Lines[i].Text.Trim());
            }
        }

        answers.Unplaced.AddRange(left);
    }

    private void Chapters(List<(int Line, ChapterName Name, bool IsChapter)> headings, int tables, Answers answers)
    {
        var (openings, number) = (Openings.ToHashSet(), 0);
        foreach (var ((line, name, isChapter), i) in headings.Select((h, i) => (h, i)))
        {
            var end = Math.Min(i + 1 < headings.Count ? headings[i + 1].Line : Lines.Count, line < tables ? tables : Lines.Count);
            var own = Lines.Skip(line + 1).Take(Math.Max(0, end - line - 1)).ToList();
            if (isChapter)
            {
                number++;
                var confidence = openings.Contains(line + 1)
                    ? (Contents.Entries.Any(e => e.IsSame(name)) || Contents.Entries.Count == 0 ? 1 : 0.9)
                    : 0.85;
                answers.Sections.Add(
                    new ImportedSection("activities", $"{number}", name.Heading, Mending.Join(own), confidence) { Part = name.Project }
                );
            }
            else
            {
                answers.FormText.Add(name.Heading);
                answers.Leave(line < tables ? own : []);
            }
        }
    }

    /// <summary>The period in the title; else the year it names, or its first half where it calls itself a report of part of the
    /// year.</summary>
    private ReportingPeriod? Period()
    {
        var title = Title >= 0 ? Lines[Title].Text : "";
        var dates = WrittenDates.Find(title.Length > 0 ? title : string.Join('\n', Lines.Select(l => l.Text)));
        if (title.Length > 0 && dates.FirstOrDefault(d => !d.IsDay && d.Precision != DatePrecision.Year) is { } stated)
        {
            return new ReportingPeriod(stated.Start, stated.End);
        }

        var year = dates.GroupBy(d => d.End.Year).OrderByDescending(g => g.Count()).Select(g => (int?)g.Key).FirstOrDefault();
        var isHalf = Words
            .Of(title, 12)
            .Any(w => w.Text.StartsWith("delår", StringComparison.Ordinal) || w.Text.StartsWith("halvår", StringComparison.Ordinal));
        return year is { } known
            ? new ReportingPeriod(new DateOnly(known, 1, 1), isHalf ? new DateOnly(known, 6, 30) : new DateOnly(known, 12, 31))
            : null;
    }
}
