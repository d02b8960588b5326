using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Calendar.Dates;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Intake.Forms.FinalReport;
using FinsamBot.Intake.Forms.Labels;

namespace FinsamBot.Intake.Forms;

/// <summary>What fields and sections say that is data and not prose.</summary>
internal sealed record ReportFacts(
    ReportingPeriod? Period,
    IReadOnlyList<ImportedIntervention> Interventions,
    IReadOnlyList<ImportedDeviation> Deviations,
    IReadOnlyList<ImportedParticipants> Participants,
    IReadOnlyList<ParticipantFlow> Flows
)
{
    public const string Times = "interventionTime";

    private const string Name = "interventionName";

    public static ReportFacts Of(
        IReadOnlyList<ImportedField> fields,
        IReadOnlyList<ImportedSection> sections,
        IReadOnlyList<ImportedTable> tables
    )
    {
        var name = fields.FirstOrDefault(f => f.Id == Name)?.Written ?? "";
        var named = InterventionNames.Read(name);
        var times = sections.Where(s => s.Id == Times).SelectMany(TimesIn).ToList();
        var interventions = Owned(InterventionNames.With(named, times), fields.FirstOrDefault(f => f.Id == "owner")?.Written ?? "");
        IReadOnlyList<ImportedDeviation> listed =
        [
            .. sections.Where(s => s.Id == "deviations").SelectMany(s => DeviationLines.Read(s.Text)),
        ];
        var hasTimes = sections.Any(s => s.Id == Times);
        var period =
            WrittenDates.TryPeriod(fields.FirstOrDefault(f => f.Id == "period")?.Written, out var stated) ? stated
            : interventions is [var first, ..] ? first.Period
            : null;
        return new ReportFacts(
            period,
            hasTimes ? [.. interventions.Select((i, n) => n == 0 ? i with { Period = i.Period ?? period } : i)] : interventions,
            listed.Count > 0 ? listed : [.. tables.SelectMany(OwnFigures.Deviations)],
            [.. sections.Where(s => s.Id == "participants").SelectMany(s => ParticipantCounts.Read(s.Text, interventions))],
            [.. tables.SelectMany(OwnFigures.Flows)]
        );
    }

    private static IEnumerable<(string Part, ReportingPeriod Period)> TimesIn(ImportedSection section)
    {
        if (WrittenDates.TryPeriod(section.Text, out var period))
        {
            yield return (section.Part, period);
        }
    }

    private static IReadOnlyList<ImportedIntervention> Owned(IReadOnlyList<ImportedIntervention> interventions, string owner)
    {
        var words = Words.Of(owner);
        var (from, until) = (Behind(words, FormPhrases.Known.Owner, owner), Before(words, FormPhrases.Known.Parties, owner));
        var name = (until > from ? owner[from..until] : owner[from..]).Trim([.. " \n\t:,;*_"]);
        return [.. interventions.Select((i, n) => n == 0 ? i with { Owner = name } : i)];
    }

    private static int Behind(IReadOnlyList<Word> words, IReadOnlyList<string> labels, string text) =>
        words.Where(w => labels.Contains(w.Text) && text.AsSpan(w.End).TrimStart('*') is [':', ..]).Select(w => w.End).FirstOrDefault();

    private static int Before(IReadOnlyList<Word> words, IReadOnlyList<string> labels, string text) =>
        words
            .Where(w => labels.Contains(w.Text) && text.AsSpan(w.End).TrimStart('*') is [':', ..])
            .Select(w => (int?)w.Start)
            .FirstOrDefault()
        ?? text.Length;
}
