using System.Globalization;
using System.Text.Json;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Checks.Contradictions;
using FinsamBot.Domain.Text;
using FinsamBot.Host.Tool.Line;
using FinsamBot.Intake.Forms;

namespace FinsamBot.Host.Tool;

/// <summary>An imported report as JSON. Days are 2026-04-14; lengths are counted in Unicode characters.</summary>
internal static class ImportJson
{
    private const int NumbersFrom = 2;

    public static object Of(ImportedFile file, Language language) =>
        file.Result is not { } result ? Refused(file.Path, "missing", ToolTexts.Of(language, "File_Missing", file.Path))
        : result.IsUnderstood ? Document(file, result.Document, language)
        : Refused(file.Path, Name(result.Refusal.Reason), result.Refusal.In(language));

    private static object Refused(string file, string reason, string message) => new { file, refused = new { reason, message } };

    private static object Document(ImportedFile source, ImportedDocument document, Language language) =>
        new
        {
            file = source.Path,
            form = document.Form,
            version = document.TemplateVersion,
            period = Period(document.Period),
            fields = document.Fields.Select(f => new
            {
                f.Id,
                f.Label,
                f.Value,
                f.Written,
                f.Confidence,
            }),
            sections = document.Sections.Select(s => new
            {
                s.Number,
                s.Id,
                s.Label,
                part = s.Part.Length > 0 ? s.Part : null,
                length = Length(s.Text),
                s.Text,
                s.Confidence,
            }),
            tables = document.Tables.Select(Table),
            interventions = document.Interventions.Select(i => new
            {
                i.Name,
                period = Period(i.Period),
                i.IsPart,
                owner = i.Owner.Length > 0 ? i.Owner : null,
            }),
            deviations = document.Deviations.Select(d => new { date = Day(d.On), d.Text }),
            participants = document.Participants.Select(p => new
            {
                p.Intervention,
                p.All,
                p.Women,
                p.Men,
            }),
            signatures = document.Signatures.Select(s => new
            {
                s.Role,
                s.Organisation,
                date = Day(s.On),
                s.Name,
                s.PrintedName,
                s.Mail,
                s.Intervention,
                signed = s.IsSigned,
            }),
            unplaced = document.Unplaced,
            formText = document.FormText,
            contradictions = document.Contradictions.Select(c => Contradiction(c, language)),
            questions = document.Questions.Select(q => new
            {
                kind = Name(q.Kind),
                q.Where,
                message = q.In(language),
            }),
            saved = source.Saved.Select(s => new
            {
                report = s.Outcome.Id?.ToString(),
                s.Report.Intervention,
                s.Outcome.Changed,
                refused = s.Outcome.Refusal is { } refusal ? Texts.Of(refusal, language) : null,
            }),
        };

    private static object Contradiction(Contradiction found, Language language) =>
        new
        {
            kind = Name(found.Kind),
            found.Where,
            found.Stands,
            found.Against,
            message = ContradictionWords.Of(found, language),
        };

    /// <summary>Numbers are written as numbers in tables that have a total.</summary>
    private static object Table(ImportedTable table) =>
        new
        {
            table.Name,
            table.Header,
            rows = table.Rows.Select(r =>
                r.Select(
                    (c, i) =>
                        table.Totals is not null
                        && i >= NumbersFrom
                        && int.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out var n)
                            ? (object)n
                            : c
                )
            ),
            table.Totals,
        };

    private static object? Period(ReportingPeriod? period) =>
        period is null ? null : new { start = Day(period.Start), end = Day(period.End) };

    private static string? Day(DateOnly? day) => day is { } known ? Days.Iso(known) : null;

    private static int Length(string text) => text.EnumerateRunes().Count();

    private static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
