using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Checks.Contradictions;
using FinsamBot.Domain.Text;
using FinsamBot.Intake.Forms.Labels;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake.Forms;

/// <summary>Looks at what was understood: what disagrees, and what has to be asked.</summary>
internal static class Review
{
    private const string ReportDate = "reportDate";

    public static ImportedDocument Of(ImportedDocument document, DateOnly today, CancellationToken cancellation) =>
        document with
        {
            Contradictions =
            [
                .. Dates(document),
                .. Participants(document),
                .. document.Sections.SelectMany(s => Prose(document, s, cancellation)),
                .. Percents(document),
            ],
            Questions = [.. document.Questions, .. Asked(document, today)],
        };

    private static IEnumerable<Contradiction> Dates(ImportedDocument document)
    {
        if (
            document.Field(ReportDate) is { } field
            && document.Period is { } period
            && SwedishDate.TryParse(field.Value, out var day)
            && day < period.End
        )
        {
            yield return new Contradiction(ContradictionKind.DateBeforePeriodEnd, field.Label, field.Value, period.ToString());
        }
    }

    private static IEnumerable<Contradiction> Participants(ImportedDocument document)
    {
        var split = document.Participants.FirstOrDefault(p => p is { Women: not null, Men: not null });
        return split is null
            ? []
            : document
                .Participants.Where(p => p.Women is null || p.Men is null)
                .Select(p => new Contradiction(
                    ContradictionKind.GenderMissing,
                    document.Section("participants")?.Label ?? "",
                    $"{p.Intervention} {p.All}".Trim(),
                    $"{split.Intervention} {split.All} = {split.Women} + {split.Men}".Trim()
                ));
    }

    private static IEnumerable<Contradiction> Prose(ImportedDocument document, ImportedSection section, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var period =
            section.Part.Length > 0 ? document.Interventions.FirstOrDefault(i => SameName.IsLike(i.Name, section.Part))?.Period : null;
        var prose = new Prose(section.Text);
        return PartsOfWhole
            .In(section.Label, prose)
            .Concat(Listings.In(section.Label, prose))
            .Concat(period is null ? [] : Timing.Durations(section.Label, prose, period))
            .Concat(
                document.Deviations.Count > 0 && section.Id != "deviations"
                    ? DeviationTalk.NotListed(section.Label, prose, [.. document.Deviations.Select(d => d.Text)])
                    : []
            );
    }

    /// <summary>Percentages are compared over all sections about the same part, because one names the share and another one the
    /// number.</summary>
    private static IEnumerable<Contradiction> Percents(ImportedDocument document) =>
        from part in document.Sections.GroupBy(s => s.Part, StringComparer.Ordinal)
        let participants = document.Participants.FirstOrDefault(p =>
            part.Key.Length == 0 ? document.Participants.Count == 1 : SameName.IsLike(p.Intervention, part.Key)
        )
        let text = string.Join("\n\n", part.Select(s => s.Text))
        from found in Percentages.In("", new Prose(text), participants?.All).Take(ReadingLimits.Parts)
        let section = part.FirstOrDefault(s => s.Text.Contains(found.Stands, StringComparison.Ordinal)) ?? part.First()
        select found with
        {
            Where = section.Label,
        };

    private static IEnumerable<ImportQuestion> Asked(ImportedDocument document, DateOnly today)
    {
        if (document.Period is null)
        {
            yield return new ImportQuestion(
                ImportQuestionKind.PeriodMissing,
                document.Field("period")?.Label ?? "",
                document.Field("period")?.Written ?? ""
            );
        }

        if (
            document.Field(ReportDate) is { } field
            && SwedishDate.TryParse(field.Value, out var day)
            && Doubt(field, day, document.Period, today) is { } doubt
        )
        {
            yield return doubt;
        }

        if (
            document.Field("owner") is { Value.Length: > 0 } owner
            && !Words.Of(owner.Value).Any(w => FormPhrases.Known.Organisations.Contains(w.Text))
        )
        {
            yield return new ImportQuestion(ImportQuestionKind.OwnerUncertain, owner.Label, owner.Value);
        }

        foreach (var section in document.Sections.Where(s => s.Text.Length == 0 && s.Confidence > 0))
        {
            yield return new ImportQuestion(ImportQuestionKind.SectionEmpty, section.Number, section.Label);
        }

        if (document.Unplaced.Count > 0)
        {
            yield return new ImportQuestion(ImportQuestionKind.TextUnplaced, "", document.Unplaced.Count);
        }
    }

    /// <summary>In January people write last year's year: the same day a year later is what they mean, when that one can be
    /// right.</summary>
    private static ImportQuestion? Doubt(ImportedField field, DateOnly day, ReportingPeriod? period, DateOnly today)
    {
        var nextYear = day.AddYears(1);
        var isEarly = period is not null
            ? day < period.End
            : day.Month == 1 && nextYear <= today && today.DayNumber - nextYear.DayNumber < 31;
        return isEarly && nextYear <= today && (period is null || nextYear >= period.End)
                ? new ImportQuestion(ImportQuestionKind.DateSuggested, field.Label, field.Value, Days.Iso(nextYear))
            : day > today ? new ImportQuestion(ImportQuestionKind.DateInFuture, field.Label, field.Value)
            : null;
    }
}
