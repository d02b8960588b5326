using FinsamBot.Domain.Forms;

namespace FinsamBot.Intake.Forms.Labels;

/// <summary>Every heading of a form, in the order of the form.</summary>
internal sealed record LabelBook(ReportTemplate Template, IReadOnlyList<FormLabel> Labels)
{
    public const string Contacts = "contacts";
    public const string Title = "title";

    /// <param name="siblings">The other versions of the form: their labels are understood too.</param>
    public static LabelBook Of(ReportTemplate template, IEnumerable<ReportTemplate> siblings)
    {
        var others = siblings.SelectMany(s => s.DiaryFields).ToLookup(f => f.Id, f => f.Label.Sv);
        List<FormLabel> labels =
        [
            Label(Title, LabelRole.Title, "", template.Name.Sv),
            Label("subtitle", LabelRole.Title, "", template.Subtitle.Sv),
            .. template.DiaryFields.SelectMany(f =>
                Named(f, LabelRole.Diary, "")
                    .Concat(others[f.Id].Select(l => Label(f.Id, LabelRole.Diary, "", l) with { Section = f, IsOtherVersion = true }))
            ),
            Label(Contacts, LabelRole.Contacts, "", template.ContactHeading.Sv),
            .. template.Chapters.SelectMany(Chapter),
        ];
        return new LabelBook(
            template,
            [
                .. labels
                    .Where(l => l.Words.Count > 0)
                    .OrderBy(l => l.IsOtherVersion)
                    .DistinctBy(l => (l.Id, l.Number, string.Join(' ', l.Words))),
            ]
        );
    }

    private static IEnumerable<FormLabel> Chapter(TemplateChapter chapter) =>
        chapter
            .Pages.SelectMany(p => Page(chapter, p))
            .Append(Label($"chapter{chapter.Number}", LabelRole.Chapter, chapter.Number, chapter.Heading.Sv));

    private static IEnumerable<FormLabel> Page(TemplateChapter chapter, TemplatePage page)
    {
        var number = page.Sections.Count == 1 && page.Number != chapter.Number ? page.Number : "";
        var title =
            number.Length > 0
                ?
                [
                    Label(page.Sections[0].Id, LabelRole.Section, number, page.Title.Sv) with
                    {
                        NeedsNumber = true,
                        Section = page.Sections[0],
                    },
                ]
                : Array.Empty<FormLabel>();
        return page.Sections.SelectMany(s => Named(s, LabelRole.Section, number)).Concat(title);
    }

    private static IEnumerable<FormLabel> Named(TemplateSection section, LabelRole role, string number) =>
        (section.Aliases ?? []).Prepend(section.Label.Sv).Select(l => Label(section.Id, role, number, l) with { Section = section });

    private static FormLabel Label(string id, LabelRole role, string number, string text) =>
        new(id, role, number, [.. Words.Of(text).Select(w => w.Text)]);
}
