using FinsamBot.Domain.Text;

namespace FinsamBot.Intake.Roster;

/// <summary>A column of the template, with what is to be said of it.</summary>
internal sealed record TemplateColumn(string Field, CellUse Use, string Heading, string Meaning, string Example)
{
    /// <summary>Ways to write that only old lists need.</summary>
    private static readonly string[] NotOffered = ["firstName", "lastName", RosterColumns.Phone];

    public static IReadOnlyList<TemplateColumn> Of(RowKind kind, Language language) =>
        [
            .. RosterColumns
                .Of(kind)
                .Where(c => !NotOffered.Contains(c.Field) && !(kind == RowKind.Role && c.Field == "name"))
                .Select(c => new TemplateColumn(
                    c.Field,
                    c.Use,
                    c.Headings[language == Language.English ? 1 : 0],
                    TemplateTexts.Of(language, $"Meaning_{kind}_{c.Field}"),
                    TemplateTexts.Of(language, $"Example_{kind}_{c.Field}")
                )),
        ];
}

/// <summary>What the template says.</summary>
internal static class TemplateTexts
{
    private static readonly TextSource Source = new(typeof(TemplateTexts));

    public static string Of(Language language, string key) => Source.Get(language, key);
}
