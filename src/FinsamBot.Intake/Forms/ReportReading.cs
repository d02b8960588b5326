using FinsamBot.Domain.Forms;
using FinsamBot.Intake.Forms.FinalReport;
using FinsamBot.Intake.Forms.Labels;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake.Forms;

/// <summary>Puts together what a report on one of the forms says.</summary>
internal static class ReportReading
{
    public static ImportedDocument Read(FormReading reading, SourceDocument source, DateOnly today, CancellationToken cancellation)
    {
        var (answers, instructions) = (new Answers(), new Instructions(reading.Template));
        Preamble(reading, instructions, answers);
        Body(reading, instructions, answers);
        AddMissing(reading.Template, answers);
        var (signatures, left) = SignaturePlaces.Read(reading.Signing);
        answers.Leave(left);
        Diary(source, answers);
        OwnLetterhead(source, reading, answers);
        return Understood(reading, answers, signatures, today, cancellation);
    }

    private static void Preamble(FormReading reading, Instructions instructions, Answers answers) =>
        Letterhead(reading.Lines.Take(reading.Headings.Count > 0 ? reading.Headings[0].Line : reading.Lines.Count), instructions, answers);

    private static void Letterhead(IEnumerable<SheetLine> lines, Instructions instructions, Answers answers) =>
        answers.Leave(answers.WithoutFormText(lines, instructions));

    private static void Body(FormReading reading, Instructions instructions, Answers answers)
    {
        var (fields, sections) = (new FieldAnswers(instructions, answers), new SectionAnswers(reading, instructions, answers));
        foreach (var segment in Segment.Of(reading))
        {
            switch (segment.Heading.Label)
            {
                case { Role: LabelRole.Title }:
                    answers.FormText.Add(reading.Lines[segment.Heading.Line].Text);
                    Letterhead(segment.Heading.Rest.Length > 0 ? segment.Lines.Skip(1) : segment.Lines, instructions, answers);
                    break;
                case { Role: LabelRole.Contacts }:
                    Contacts(segment, instructions, answers);
                    break;
                case { Role: LabelRole.Chapter } chapter:
                    answers.FormText.Add(segment.Heading.Written);
                    Chapter(reading, segment, chapter, sections, answers);
                    break;
                case { IsLong: true }:
                    sections.Read(segment);
                    break;
                default:
                    fields.Read(segment);
                    break;
            }
        }
    }

    private static void Contacts(Segment segment, Instructions instructions, Answers answers)
    {
        var text = string.Join('\n', answers.WithoutFormText(segment.Lines, instructions).Select(l => l.Text.Trim()));
        answers.Fields.Add(new ImportedField(LabelBook.Contacts, segment.Heading.Written, text, text, segment.Heading.Confidence));
    }

    /// <summary>Text right under a chapter's heading answers its only section when that one has no heading of its own in the
    /// file.</summary>
    private static void Chapter(FormReading reading, Segment segment, FormLabel chapter, SectionAnswers sections, Answers answers)
    {
        var own = reading
            .Template.Chapters.First(c => c.Number == chapter.Number)
            .Pages.SelectMany(p => p.Sections)
            .Where(s => s.IsLong)
            .ToList();
        if (segment.Lines.Count > 0 && own.Count > 0 && !reading.Headings.Any(h => own.Exists(s => s.Id == h.Label.Id)))
        {
            sections.Add(reading.Book.Labels.First(l => l.Id == own[0].Id), segment.Heading.Written, "", segment.Lines, 0.7);
        }
        else
        {
            answers.Leave(segment.Lines);
        }
    }

    private static void AddMissing(ReportTemplate template, Answers answers)
    {
        foreach (var section in template.Sections.Where(s => s.IsLong && answers.Sections.TrueForAll(a => a.Id != s.Id)))
        {
            answers.Sections.Add(new ImportedSection(section.Id, section.Number, section.Label.Sv, "", 0));
            if (section.Required && (section.Id != ReportFacts.Times || answers.Fields.TrueForAll(f => f.Id != "period")))
            {
                answers.Questions.Add(new ImportQuestion(ImportQuestionKind.SectionMissing, section.Number, section.Label.Sv));
            }
        }
    }

    /// <summary>A named field of a Word file is surer than its place on the page.</summary>
    private static void Diary(SourceDocument source, Answers answers)
    {
        foreach (var control in source.Controls)
        {
            var at = answers.Fields.FindIndex(f => f.Id == control.Tag);
            if (at >= 0 && answers.Fields[at].Value.Length == 0)
            {
                answers.Fields[at] = answers.Fields[at] with { Value = control.Text, Written = control.Text, Confidence = 1 };
            }
        }
    }

    /// <summary>What stands above the first field of a document of ours is ours: the association's name, who handed it in and
    /// when.</summary>
    private static void OwnLetterhead(SourceDocument source, FormReading reading, Answers answers)
    {
        var first = reading.Headings.FirstOrDefault(h => h.Label.Role == LabelRole.Section)?.Line ?? 0;
        var above = reading.Lines.Take(first).Select(l => l.Text.Trim()).ToHashSet(StringComparer.Ordinal);
        HashSet<string> own =
            source.Controls.Count == 0
                ? []
                : answers
                    .Unplaced.Where(u => u.Split('\n', StringSplitOptions.RemoveEmptyEntries).All(above.Contains))
                    .ToHashSet(StringComparer.Ordinal);
        answers.Unplaced.RemoveAll(own.Contains);
        answers.FormText.AddRange(own);
    }

    private static ImportedDocument Understood(
        FormReading reading,
        Answers answers,
        IReadOnlyList<ImportedSignature> signatures,
        DateOnly today,
        CancellationToken cancellation
    )
    {
        var order = reading.Template.Sections.Select((s, i) => (s.Id, i)).ToDictionary(s => s.Id, s => s.i);
        IReadOnlyList<ImportedSection> sections = [.. answers.Sections.OrderBy(s => order[s.Id])];
        var figures = ReportFacts.Of(answers.Fields, sections, answers.Tables);
        var document = new ImportedDocument(
            reading.Template.Id,
            reading.Template.Version,
            figures.Period,
            answers.Fields,
            sections,
            answers.Tables,
            answers.Unplaced,
            []
        )
        {
            Interventions = figures.Interventions,
            Deviations = figures.Deviations,
            Participants = figures.Participants,
            Flows = figures.Flows,
            Goals = answers.Goals,
            Signatures = signatures,
            FormText = answers.FormText,
            Questions = answers.Questions,
        };
        return Review.Of(document, today, cancellation);
    }
}
