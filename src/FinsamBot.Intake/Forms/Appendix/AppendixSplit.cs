using FinsamBot.Domain.Checks.Contradictions;
using FinsamBot.Domain.Interventions.Figures.Participants;

namespace FinsamBot.Intake.Forms.Appendix;

/// <summary>An appendix as the reports it was put together from.</summary>
public static class AppendixSplit
{
    private const int Women = 2;
    private const int Men = 3;

    /// <summary>One report for each project; a document that is no appendix is its only report. What belongs to no project stays with the
    /// first one.</summary>
    public static IReadOnlyList<ImportedDocument> Reports(ImportedDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        return
            document.Form != AppendixReader.Form || document.Sections.Count != document.Interventions.Count || document.Sections.Count == 0
            ? [document]
            : [.. document.Sections.Select((s, i) => Report(document, s, document.Interventions[i], i == 0))];
    }

    private static ImportedDocument Report(ImportedDocument whole, ImportedSection chapter, ImportedIntervention project, bool isFirst)
    {
        var name = new ChapterName(chapter.Label);
        IReadOnlyList<Contradiction> own =
        [
            .. whole.Contradictions.Where(c => c.Where == chapter.Label || (isFirst && whole.Sections.All(s => s.Label != c.Where))),
        ];
        return new ImportedDocument(
            whole.Form,
            whole.TemplateVersion,
            whole.Period,
            [Field("interventionName", project.Name, chapter), Field("owner", project.Owner, chapter)],
            [chapter with { Text = WithoutHeading(chapter.Text, whole.Sections) }],
            [],
            isFirst ? whole.Unplaced : [],
            own
        )
        {
            Interventions = [project],
            Questions = isFirst ? whole.Questions : [.. whole.Questions.Where(q => q.Where == chapter.Number)],
            Flows = FlowOf(whole, name) is { } flow ? [flow] : [],
        };
    }

    private static ImportedField Field(string id, string value, ImportedSection chapter) => new(id, "", value, value, chapter.Confidence);

    /// <summary>Without the heading that every chapter begins with: the form prints it.</summary>
    private static string WithoutHeading(string text, IReadOnlyList<ImportedSection> chapters)
    {
        var first = FirstLine(text);
        return first.Length > 0 && chapters.Count(c => FirstLine(c.Text) == first) > 1 ? text[first.Length..].TrimStart() : text;
    }

    private static string FirstLine(string text) => text.Split('\n', 2)[0];

    private static ParticipantFlow? FlowOf(ImportedDocument whole, ChapterName name)
    {
        var (came, left) = (Row(whole.Tables, name, true), Row(whole.Tables, name, false));
        return came is null && left is null ? null : new ParticipantFlow("", default, came ?? default, left ?? default);
    }

    private static Headcount? Row(IReadOnlyList<ImportedTable> tables, ChapterName name, bool isNew)
    {
        var row = tables
            .FirstOrDefault(t => ParticipantTable.NamesNew(t.Name) == isNew)
            ?.Rows.FirstOrDefault(r => r.Count > Men && name.IsOf(r[0], r[1]));
        return row is not null && int.TryParse(row[Women], out var women) && int.TryParse(row[Men], out var men)
            ? new Headcount(women, men)
            : null;
    }
}
