using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace FinsamBot.Domain.Forms;

/// <summary>Reads a form's file that somebody else wrote: what is wrong is told with its line, and nothing of a wrong file is
/// used.</summary>
public static partial class TemplateCheck
{
    /// <param name="json">UTF-8, with or without a byte order mark.</param>
    /// <param name="known">Forms that are issued already: a version of a form is issued once.</param>
    public static (IReadOnlyList<ReportTemplate> Forms, TemplateFault? Fault) Read(ReadOnlySpan<byte> json, TemplateCatalogue known)
    {
        ArgumentNullException.ThrowIfNull(known);
        json = json.StartsWith(Encoding.UTF8.Preamble) ? json[Encoding.UTF8.Preamble.Length..] : json;
        PlacedIds? places = null;
        try
        {
            places = new PlacedIds(json);
            var file = TemplateFile.Read(json);
            var forms = file.InEveryVersion().ToList();
            var fault =
                forms.Count == 0
                    ? new TemplateFault(1, TemplateFaultReason.NoVersion)
                    : forms.Select(f => Wrong(f, places, known)).FirstOrDefault(f => f is not null);
            fault ??= LabelOfNothing(forms, file.Changed(), places);
            return fault is null ? (forms, null) : ([], fault);
        }
        catch (JsonException e)
        {
            return (
                [],
                new TemplateFault(
                    (int)(e.LineNumber ?? 0) + 1,
                    places is not null ? TemplateFaultReason.WrongShape : TemplateFaultReason.NotJson,
                    e.Path ?? ""
                )
            );
        }
    }

    private static TemplateFault? Wrong(ReportTemplate form, PlacedIds places, TemplateCatalogue known)
    {
        var sections = form.DiaryFields.Concat(form.Sections).ToList();
        return WrongAsAWhole(form, places, known) ?? WrongNames(form, sections, places) ?? WrongSections(form, sections, places);
    }

    private static TemplateFault? WrongAsAWhole(ReportTemplate form, PlacedIds places, TemplateCatalogue known)
    {
        if (!Id().IsMatch(form.Id))
        {
            return places.At(form.Id, TemplateFaultReason.BadId, form.Id);
        }

        if (!Version().IsMatch(form.Version))
        {
            return new TemplateFault(1, TemplateFaultReason.NoVersion);
        }

        if (known.Knows(form.Ref))
        {
            return places.At(form.Id, TemplateFaultReason.AlreadyIssued, form.Id, form.Version);
        }

        return form.Sections.Any() ? null : places.At(form.Id, TemplateFaultReason.NoSections);
    }

    private static TemplateFault? WrongNames(ReportTemplate form, IReadOnlyList<TemplateSection> sections, PlacedIds places)
    {
        if (sections.FirstOrDefault(s => !Id().IsMatch(s.Id)) is { } nameless)
        {
            return places.AtLast(nameless.Id, TemplateFaultReason.BadId, nameless.Id);
        }

        if (Twice(sections.Select(s => s.Id)) is { } twice)
        {
            return places.AtLast(twice, TemplateFaultReason.IdTwice, twice);
        }

        if (Twice(form.Sections.Select(s => s.Number)) is { } number)
        {
            return places.AtLast(form.Sections.Last(s => s.Number == number).Id, TemplateFaultReason.NumberTwice, number);
        }

        return Twice(form.Pages.Select(p => p.Id)) is { } page ? places.AtLast(page, TemplateFaultReason.IdTwice, page) : null;
    }

    private static TemplateFault? WrongSections(ReportTemplate form, IReadOnlyList<TemplateSection> sections, PlacedIds places)
    {
        if (sections.FirstOrDefault(s => IsEmpty(s.Label) || IsEmpty(s.Guidance) || s.Number.Length == 0) is { } mute)
        {
            return places.AtLast(mute.Id, TemplateFaultReason.TextMissing, mute.Id);
        }

        if (sections.FirstOrDefault(s => s.Level is not null && s.Kind != SectionKind.Goals) is { } levelled)
        {
            return places.AtLast(levelled.Id, TemplateFaultReason.LevelWithoutGoals, levelled.Id);
        }

        if (form.Sections.FirstOrDefault(s => s.Role is not (null or FieldRole.Activities)) is { } misplaced)
        {
            return places.AtLast(misplaced.Id, TemplateFaultReason.RoleOutsideDiary, misplaced.Id);
        }

        var activities = sections.Where(s => s.Role == FieldRole.Activities).ToList();
        if (activities.Count > 1 || activities.Exists(s => s is not { Kind: SectionKind.LongText, FilledBy: FilledBy.Lead }))
        {
            return places.AtLast(activities[^1].Id, TemplateFaultReason.ActivitiesOutOfPlace, activities[^1].Id);
        }

        return form.Sections.Count(s => s.FilledBy == FilledBy.SteeringGroup) > 1
            ? places.AtLast(form.Sections.Last(s => s.FilledBy == FilledBy.SteeringGroup).Id, TemplateFaultReason.SeveralGroupSections)
            : null;
    }

    /// <summary>A version that changes a section which is not there is a slip of the pen.</summary>
    private static TemplateFault? LabelOfNothing(List<ReportTemplate> forms, IEnumerable<string> labels, PlacedIds places)
    {
        var ids = forms.SelectMany(f => f.DiaryFields.Concat(f.Sections)).Select(s => s.Id).ToHashSet(StringComparer.Ordinal);
        return labels.FirstOrDefault(l => !ids.Contains(l)) is { } nothing
            ? places.AtName(nothing, TemplateFaultReason.LabelOfNothing, nothing)
            : null;
    }

    private static bool IsEmpty(Wording wording) => string.IsNullOrWhiteSpace(wording.Sv) || string.IsNullOrWhiteSpace(wording.En);

    private static string? Twice(IEnumerable<string> names) =>
        names.GroupBy(n => n, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1)?.Key;

    // Also a part of a file's name.
    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9.-]{0,30}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Version();

    [GeneratedRegex("^[a-z][A-Za-z0-9-]{0,60}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Id();
}
