using System.Text.RegularExpressions;
using FinsamBot.Intake.Forms.Labels;
using FinsamBot.Intake.Reading;

namespace FinsamBot.Intake.Forms.Appendix;

/// <summary>A chapter of the appendix: one project's report.</summary>
/// <param name="Heading">As written: the project, a comma, its owner.</param>
internal sealed record ChapterName(string Heading)
{
    public string Project => Comma < 0 ? Heading : Heading[..Comma].Trim();

    public string Owner => Comma < 0 ? "" : Heading[(Comma + 1)..].Trim();

    private int Comma => Heading.LastIndexOf(',');

    public static ChapterName Of(string text) => new(LabelMarks.Strip(text));

    public bool IsSame(ChapterName other) => Words.Key(Heading) == Words.Key(other.Heading) || other.IsOf(Owner, Project);

    /// <summary>The project of that name, and of that owner where both name one.</summary>
    public bool IsOf(string owner, string project) =>
        SameName.IsLike(project, Project) && (owner.Length == 0 || Owner.Length == 0 || SameName.IsLike(owner, Owner));
}

/// <summary>The list of contents that stands first in an appendix.</summary>
/// <param name="Begin">The line of its heading; −1 when there is none.</param>
/// <param name="End">The line after its last entry.</param>
internal sealed partial record ContentsList(IReadOnlyList<ChapterName> Entries, int Begin, int End)
{
    public static ContentsList In(IReadOnlyList<SheetLine> lines)
    {
        var begin = lines.Index().Where(l => IsHeading(l.Item)).Select(l => l.Index).DefaultIfEmpty(-1).First();
        if (begin < 0)
        {
            return new ContentsList([], -1, 0);
        }

        var entries = lines
            .Skip(begin + 1)
            .Select(l => Entry().Match(l.Text))
            .TakeWhile(m => m.Success)
            .Select(m => ChapterName.Of(m.Groups["name"].Value))
            .Take(ReadingLimits.Parts)
            .ToList();
        return new ContentsList(entries, begin, begin + 1 + entries.Count);
    }

    public static bool IsHeading(SheetLine line) => line.Words.Count <= 3 && FormPhrases.Known.Contents.Contains(Words.Key(line.Text));

    [GeneratedRegex(
        @"^\s*(?<name>\S.*?)(?:\s*\.{2,}\s*|\t+\s*|\s{2,}|\s+)[0-9]{1,3}\s*$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Entry();
}
