using FinsamBot.Domain.Calendar.Dates;
using FinsamBot.Intake.Forms.Labels;

namespace FinsamBot.Intake.Forms.FinalReport;

/// <summary>The places at the end of a final report where each organisation signs.</summary>
internal static class SignaturePlaces
{
    private const int LabelsWithin = 4;

    private static readonly SigningPhrases Known = FormPhrases.Known.Signing;

    /// <summary>The line where the first place begins; the number of lines when there is none.</summary>
    public static int Begin(IReadOnlyList<SheetLine> lines)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            if (
                IsHeading(lines[i])
                && lines
                    .Skip(i + 1)
                    .Take(LabelsWithin)
                    .Any(l => FieldOf(l) is { Name: "organisation" or "name" or "printedName" or "mail" })
            )
            {
                return i;
            }
        }

        return lines.Count;
    }

    /// <summary>Every place with what stands in it, and the lines that belong to none.</summary>
    public static (IReadOnlyList<ImportedSignature> Signatures, IReadOnlyList<SheetLine> Left) Read(IReadOnlyList<SheetLine> lines)
    {
        var (signatures, left) = (new List<ImportedSignature>(), new List<SheetLine>());
        Dictionary<string, string>? place = null;
        string? open = null;
        foreach (var line in lines)
        {
            if (IsHeading(line))
            {
                Add(signatures, place);
                (place, open) = (new Dictionary<string, string>(StringComparer.Ordinal), null);
            }
            else if (FieldOf(line) is { } field && place is not null)
            {
                place["role"] = field.Role.Length > 0 ? field.Role : place.GetValueOrDefault("role", "");
                place[field.Name] = field.Value;
                open = field.Value.Length == 0 ? field.Name : null;
            }
            else if (open is not null && place is not null && line.Text.Length < 120)
            {
                (place[open], open) = (LabelMarks.Strip(line.Text), null);
            }
            else
            {
                left.Add(line);
                open = null;
            }
        }

        Add(signatures, place);
        return (signatures, left);
    }

    private static void Add(List<ImportedSignature> signatures, Dictionary<string, string>? place)
    {
        if (place is { Count: > 0 })
        {
            var written = $"{place.GetValueOrDefault("organisation", "")} {place.GetValueOrDefault("date", "")}".Trim();
            var day = WrittenDates.Find(written).FirstOrDefault(d => d.IsDay);
            var organisation = day is null ? written : written.Remove(day.Index, day.Length).Trim(' ', ',', '-', '–');
            signatures.Add(
                new ImportedSignature(Of("role"), organisation, day?.Start, Of("name"), Of("printedName"), Of("mail"), Of("intervention"))
            );
        }

        string Of(string name) => place.GetValueOrDefault(name, "");
    }

    private static bool IsHeading(SheetLine line) => line.Words.Count <= 2 && Known.Heading.Contains(Words.Key(line.Text));

    /// <summary>A line that begins with a label of a place to sign; the answer stands in the next cell, behind the label, or not on this
    /// line.</summary>
    private static Field? FieldOf(SheetLine line)
    {
        var label = line.Cells[0];
        var words = Words.Of(label, 8);
        var role = Known.Roles.FirstOrDefault(r => words.Count > 1 && words[0].Text == r);
        var rest = role is null ? words : [.. words.Skip(1)];
        foreach (var (name, phrases) in Labels())
        {
            foreach (var wanted in phrases.Select(p => p.Split(' ')))
            {
                if (rest.Count >= wanted.Length && wanted.Index().All(w => rest[w.Index].Text == w.Item))
                {
                    var behind = label[rest[wanted.Length - 1].End..].Trim(' ', ')', ':', '*', '.');
                    var value = line.IsRow ? string.Join(' ', line.Cells.Skip(1).Prepend(behind)).Trim() : behind;
                    return new Field(name, value, role is null ? "" : label[words[0].Start..words[0].End]);
                }
            }
        }

        return null;
    }

    private static IEnumerable<(string Name, IReadOnlyList<string> FormPhrases)> Labels() =>
        [
            ("organisation", Known.Organisation),
            ("date", Known.Date),
            ("intervention", Known.Intervention),
            ("printedName", Known.PrintedName),
            ("name", Known.Name),
            ("mail", Known.Mail),
        ];

    private sealed record Field(string Name, string Value, string Role);
}
