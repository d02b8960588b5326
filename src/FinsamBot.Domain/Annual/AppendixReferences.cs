using FinsamBot.Domain.Checks.References;

namespace FinsamBot.Domain.Annual;

/// <summary>Words of an appendix that refer to what its reader will not find.</summary>
public static class AppendixReferences
{
    public static IReadOnlyList<DanglingReference> In(AnnualAppendix appendix)
    {
        ArgumentNullException.ThrowIfNull(appendix);
        return [.. appendix.Chapters.SelectMany(In)];
    }

    public static IEnumerable<DanglingReference> In(AppendixChapter chapter)
    {
        ArgumentNullException.ThrowIfNull(chapter);
        return DanglingReferences.In(
            new ReadChapter(chapter.Heading, [.. chapter.Sections.Select(s => new ReadSection(s.Heading, s.Text, s.Tables.Count > 0))])
        );
    }
}
