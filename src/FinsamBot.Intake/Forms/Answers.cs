using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Calendar.Dates;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures.Goals;
using FinsamBot.Domain.Text;
using FinsamBot.Intake.Forms.Labels;

namespace FinsamBot.Intake.Forms;

/// <summary>What has been read so far; each line of the file ends in exactly one of the lists.</summary>
internal sealed class Answers
{
    public List<ImportedField> Fields { get; } = [];

    public List<ImportedSection> Sections { get; } = [];

    public List<ImportedTable> Tables { get; } = [];

    /// <summary>As our own documents print them.</summary>
    public List<Goal> Goals { get; } = [];

    public List<string> FormText { get; } = [];

    public List<ImportQuestion> Questions { get; } = [];

    public List<string> Unplaced { get; } = [];

    /// <summary>Keeps apart what the form itself says; the lines that are left.</summary>
    public List<SheetLine> WithoutFormText(IEnumerable<SheetLine> lines, Instructions instructions)
    {
        var all = lines.ToLookup(instructions.IsFormText);
        FormText.AddRange(all[true].Select(l => l.Text.Trim()));
        return [.. all[false]];
    }

    /// <summary>Keeps lines that belong nowhere; those that stand together stay together.</summary>
    public void Leave(IReadOnlyList<SheetLine> lines)
    {
        if (lines.Count > 0)
        {
            Unplaced.Add(Mending.Join(lines));
        }
    }
}

/// <summary>Reads the answers of short fields.</summary>
internal sealed class FieldAnswers(Instructions instructions, Answers answers)
{
    private const int LongestDiary = 80;

    public void Read(Segment segment)
    {
        var (heading, lines) = (segment.Heading, answers.WithoutFormText(segment.Lines, instructions));
        var section = heading.Label.Section!;
        var taken = section.Kind switch
        {
            SectionKind.Date => Date(heading, lines),
            SectionKind.Period => Period(heading, lines),
            SectionKind.Organisation => Add(heading, lines.Count, string.Join('\n', lines.Select(l => l.Text.Trim()))),
            _ => Line(heading, lines),
        };
        answers.Leave([.. lines.Skip(taken)]);
    }

    private int Line(LabelHit heading, List<SheetLine> lines)
    {
        var count =
            lines.Count == 0 ? 0 : 1 + lines.Skip(1).TakeWhile(l => !l.AfterBlank && l.Text.Length > 0 && char.IsLower(l.Text[0])).Count();
        var text = string.Join(' ', lines.Take(count).Select(l => l.Text.Trim()));
        return heading.Label.Role == LabelRole.Diary && (text.Length > LongestDiary || !text.Any(char.IsLetterOrDigit))
            ? Add(heading, 0, "")
            : Add(heading, count, text);
    }

    private int Date(LabelHit heading, List<SheetLine> lines)
    {
        var text = lines.Count > 0 ? lines[0].Text : "";
        if (DayIn(text) is { } day)
        {
            return Add(heading, 1, Days.Iso(day), text);
        }

        var isAnswer = text.Length is > 0 and < LongestDiary && (heading.Label.Role != LabelRole.Diary || text.Any(char.IsAsciiDigit));
        if (isAnswer)
        {
            answers.Questions.Add(new ImportQuestion(ImportQuestionKind.DateUnreadable, heading.Written, LabelMarks.Strip(text)));
        }

        return Add(heading, isAnswer ? 1 : 0, isAnswer ? LabelMarks.Strip(text) : "", isAnswer ? text : "");
    }

    private int Period(LabelHit heading, List<SheetLine> lines)
    {
        for (var count = 1; count <= Math.Min(3, lines.Count); count++)
        {
            var text = string.Join(' ', lines.Take(count).Select(l => l.Text.Trim()));
            if (WrittenDates.TryPeriod(text, out var period))
            {
                return Add(heading, count, period.ToString(), text);
            }
        }

        return Line(heading, lines);
    }

    private int Add(LabelHit heading, int taken, string value, string? written = null)
    {
        answers.Fields.Add(
            new ImportedField(
                heading.Label.Id,
                heading.Written,
                LabelMarks.Strip(value),
                LabelMarks.Strip(written ?? value),
                heading.Confidence
            )
        );
        return taken;
    }

    private static DateOnly? DayIn(string text) =>
        SwedishDate.TryParse(LabelMarks.Strip(text), out var day) ? day : WrittenDates.Find(text).FirstOrDefault(d => d.IsDay)?.Start;
}
