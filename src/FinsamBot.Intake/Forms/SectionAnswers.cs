using FinsamBot.Intake.Forms.Labels;

namespace FinsamBot.Intake.Forms;

/// <summary>Reads the answers of long sections.</summary>
internal sealed class SectionAnswers(FormReading reading, Instructions instructions, Answers answers)
{
    private const double Ambiguous = 0.1;
    private const double Doubtful = 0.75;

    public void Read(Segment segment)
    {
        var heading = segment.Heading;
        var (guidance, lines) = instructions.Split(segment.Lines);
        answers.FormText.AddRange(guidance);
        (var own, lines) = OwnFigures.Split(heading.Label.Section!, lines);
        answers.FormText.AddRange(own.Where(l => !l.IsRow).Select(l => l.Text.Trim()));
        AddTables(heading.Written, own);
        answers.Goals.AddRange(TablesOf(heading.Written, own).SelectMany(t => OwnFigures.Goals(t, heading.Label.Section!.Level)));
        Add(heading.Label, heading.Written, heading.Part, lines, heading.Confidence - (IsAmbiguous(heading) ? Ambiguous : 0));
    }

    public void Add(FormLabel label, string written, string part, IReadOnlyList<SheetLine> lines, double confidence)
    {
        var section = label.Section!;
        answers.Sections.Add(
            new ImportedSection(section.Id, section.Number, written, Mending.Join(lines), Math.Round(confidence, 2)) { Part = part }
        );
        AddTables(written, lines);
        if (confidence < Doubtful)
        {
            answers.Questions.Add(new ImportQuestion(ImportQuestionKind.LabelUncertain, section.Number, written));
        }
    }

    private void AddTables(string name, IReadOnlyList<SheetLine> lines) => answers.Tables.AddRange(TablesOf(name, lines));

    private static IEnumerable<ImportedTable> TablesOf(string name, IReadOnlyList<SheetLine> lines) =>
        TablesIn(lines).Select(rows => new ImportedTable(name, rows[0], [.. rows.Skip(1)], null));

    /// <summary>The same heading could be read in another place as well.</summary>
    private bool IsAmbiguous(LabelHit heading) =>
        reading.Candidates.Any(c => c.Key == heading.Key && c.Line != heading.Line && c.Confidence >= heading.Confidence - 0.05);

    private static IEnumerable<IReadOnlyList<IReadOnlyList<string>>> TablesIn(IReadOnlyList<SheetLine> lines)
    {
        var rows = new List<IReadOnlyList<string>>();
        foreach (var line in lines.Append(SheetLine.Of("", false)))
        {
            if (line.IsRow)
            {
                rows.Add(line.Cells);
            }
            else if (rows.Count > 1)
            {
                yield return rows;
                rows = [];
            }
            else
            {
                rows = [];
            }
        }
    }
}
