using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Checks.Contradictions;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Figures.Deviations;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Intake.Forms;
using FinsamBot.Intake.Forms.Labels;

namespace FinsamBot.Intake;

/// <summary>What was read of a report, in the terms in which it is taken in.</summary>
internal static class Understood
{
    public static UnderstoodReport Of(ImportedDocument document, Language language)
    {
        var own = document.Interventions.Count > 0 ? document.Interventions[0] : null;
        var date = document.Field("reportDate")?.Value;
        return new UnderstoodReport(
            new TemplateRef(document.Form, document.TemplateVersion),
            own?.Name ?? "",
            own?.Owner ?? "",
            document.Period,
            SwedishDate.TryParse(date, out var day) ? day : null,
            [.. Fields(document), .. Sections(document)],
            Figures(document),
            document.Unplaced,
            [.. document.Contradictions.Select(c => ContradictionWords.Of(c, language))],
            [.. document.Questions.Select(q => q.In(language))]
        )
        {
            Registered = Registered(document),
        };
    }

    private static IEnumerable<UnderstoodText> Fields(ImportedDocument document) =>
        document
            .Fields.Where(f => f.Id is not (LabelBook.Contacts or LabelBook.Title or "period") && f.Value.Length > 0)
            .Select(f => new UnderstoodText(f.Id, f.Value, f.Confidence));

    /// <summary>What is said of the parts of an intervention goes into the one section, each under its own heading.</summary>
    private static IEnumerable<UnderstoodText> Sections(ImportedDocument document) =>
        from same in document.Sections.Where(s => s.Text.Length > 0).GroupBy(s => s.Id)
        let texts = same.Select(s => same.Count() > 1 ? Headed(s) : s.Text)
        select new UnderstoodText(same.Key, string.Join("\n\n", texts), same.Min(s => s.Confidence));

    /// <summary>A report that we wrote ourselves has the heading in its text already.</summary>
    private static string Headed(ImportedSection section)
    {
        var heading = $"**{section.Label}**";
        return section.Text.StartsWith(heading, StringComparison.Ordinal) ? section.Text : $"{heading}\n\n{section.Text}";
    }

    /// <summary>What stands in tables of ours, and what the words say where there is no such table.</summary>
    private static ReportFigures Figures(ImportedDocument document) =>
        Registered(document) with
        {
            Deviations = [.. Numbered(document.Deviations)],
            Participants = [.. Flows(document)],
        };

    private static ReportFigures Registered(ImportedDocument document) =>
        ReportFigures.None with
        {
            Goals = [.. document.Goals.Select((g, i) => g with { Id = $"m{i + 1}" })],
            Participants = [.. document.Tables.SelectMany(OwnFigures.Flows)],
            Deviations = [.. Numbered(document.Tables.SelectMany(OwnFigures.Deviations))],
            Staffing = [.. document.Tables.SelectMany(OwnFigures.Posts).Select((p, i) => p with { Number = i + 1 })],
        };

    private static IEnumerable<Deviation> Numbered(IEnumerable<ImportedDeviation> deviations) =>
        deviations
            .Where(d => d.On is not null && d.Text.Length > 0)
            .Select((d, i) => new Deviation(i + 1, d.On!.Value, d.Kind, d.Text, d.Amount, d.Action));

    private static IEnumerable<ParticipantFlow> Flows(ImportedDocument document)
    {
        if (document.Flows.Count > 0)
        {
            return document.Flows;
        }

        return document
            .Participants.DistinctBy(p => p.Intervention)
            .Select(counted => new ParticipantFlow(
                document.Interventions.Any(i => i.IsPart && i.Name == counted.Intervention) ? counted.Intervention : "",
                default,
                Headcount(counted),
                default
            ));
    }

    private static Headcount Headcount(ImportedParticipants counted) =>
        counted is { Women: { } women, Men: { } men }
            ? new Headcount(women, men, Math.Max(0, counted.All - women - men))
            : new Headcount(0, 0, counted.All);
}
