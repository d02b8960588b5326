using System.Globalization;
using FinsamBot.Domain.Interventions.Figures.Participants;
using FinsamBot.Intake.Forms.Labels;

namespace FinsamBot.Intake.Forms.Appendix;

/// <summary>
/// Reads the participant tables of an appendix, however they were flattened: names and then three numbers, in rows, in tabs or run
/// together. A new table begins where the words for women, men and all stand side by side.
/// </summary>
internal static class TableText
{
    private const int Columns = 3;

    /// <summary>The lines from the first table's header to the last row; none when there is no table.</summary>
    public static (int Begin, int End) Place(IReadOnlyList<SheetLine> lines)
    {
        var begin = lines.Index().Where(l => HasHeader(l.Item.Text)).Select(l => l.Index).DefaultIfEmpty(lines.Count).First();
        var end = begin;
        for (var i = begin; i < lines.Count && i <= end + Columns; i++)
        {
            end = HasHeader(lines[i].Text) || EndsInNumbers(lines[i].Text) ? i + 1 : end;
        }

        return (begin, end);
    }

    /// <param name="above">The line above the first table: its name when the header has none.</param>
    public static IReadOnlyList<ParticipantTable> Read(IReadOnlyList<SheetLine> lines, string above, IReadOnlyList<ChapterName> chapters)
    {
        var tokens = lines.SelectMany(l => Tokens(l.Text).Append("\n")).ToList();
        var (tables, name, numbers) = (new List<Draft>(), new List<string>(), new List<int>());
        for (var i = 0; i < tokens.Count; i++)
        {
            if (IsHeader(tokens, i))
            {
                tables.Add(new Draft(Title(name, above), [.. tokens.Skip(i).Take(Columns)]));
                name.Clear();
                i += Columns - 1;
            }
            else if (Number(tokens[i]) is { } number)
            {
                numbers.Add(number);
                if (i + 1 == tokens.Count || Number(tokens[i + 1]) is null)
                {
                    Row(tables, name, numbers);
                }
            }
            else if (tokens[i] != "\n" || name.Count > 0)
            {
                name.Add(tokens[i]);
            }
        }

        return [.. tables.Select(t => t.Table(chapters))];
    }

    private static void Row(List<Draft> tables, List<string> name, List<int> numbers)
    {
        if (tables.Count > 0 && numbers.Count >= Columns)
        {
            // A number in front of the last three belongs to the name.
            name.AddRange(numbers.SkipLast(Columns).Select(n => n.ToString(CultureInfo.InvariantCulture)));
            tables[^1].Rows.Add((string.Join(' ', name).Replace("\n", " ", StringComparison.Ordinal), [.. numbers.TakeLast(Columns)]));
            name.Clear();
        }
        else
        {
            name.AddRange(numbers.Select(n => n.ToString(CultureInfo.InvariantCulture)));
        }

        numbers.Clear();
    }

    private static string Title(List<string> name, string above)
    {
        var title = string.Join(' ', name.Where(t => t != "\n" && t != "\t" && !FormPhrases.Known.TableHead.Contains(Words.Key(t)))).Trim();
        name.Clear();
        return title.Length > 0 ? LabelMarks.Strip(title) : LabelMarks.Strip(above);
    }

    /// <summary>The three column words stand side by side here.</summary>
    private static bool IsHeader(List<string> tokens, int at)
    {
        if (at + Columns > tokens.Count || !IsColumn(tokens[at]))
        {
            return false;
        }

        var three = tokens.Skip(at).Take(Columns).Select(Words.Key).ToList();
        return three.Any(FormPhrases.Known.Women.Contains)
            && three.Any(FormPhrases.Known.Men.Contains)
            && three.Any(FormPhrases.Known.All.Contains);
    }

    private static bool HasHeader(string text) =>
        FormPhrases.Known.Women.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))
        && FormPhrases.Known.Men.Any(w => text.Contains(w, StringComparison.OrdinalIgnoreCase))
        && Tokens(text) is var tokens
        && Enumerable.Range(0, tokens.Count).Any(i => IsHeader(tokens, i));

    private static bool EndsInNumbers(string text) =>
        Tokens(text).Where(t => t != "\t").TakeLast(Columns).Count(t => Number(t) is not null) == Columns;

    private static int? Number(string token) =>
        token.Length <= 5 && int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Words and numbers; tabs between names are kept, because they part the owner from the project.</summary>
    private static List<string> Tokens(string text)
    {
        var words = text.Replace("*", "", StringComparison.Ordinal)
            .Replace("\t", " \t ", StringComparison.Ordinal)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. words.Where(
                (w, i) =>
                    w != "\t"
                    || (i + 1 < words.Length && i > 0 && words[i + 1] != "\t" && Number(words[i + 1]) is null && !IsColumn(words[i + 1]))
            ),
        ];
    }

    private static bool IsColumn(string word) =>
        Words.Key(word) is var key
        && (FormPhrases.Known.Women.Contains(key) || FormPhrases.Known.Men.Contains(key) || FormPhrases.Known.All.Contains(key));

    private sealed record Draft(string Name, IReadOnlyList<string> Columns)
    {
        public List<(string Name, IReadOnlyList<int> Numbers)> Rows { get; } = [];

        public ParticipantTable Table(IReadOnlyList<ChapterName> chapters)
        {
            var rows = Rows.Select(r => Row(r.Name, r.Numbers, chapters)).ToList();
            var total = Rows.FindIndex(r => Words.Of(r.Name).All(w => FormPhrases.Known.TableHead.Contains(w.Text)));
            total = total >= 0 || rows.Count < 3 ? total : rows.FindIndex(t => t.All > 0 && t.All * 2 == rows.Sum(r => r.All));
            return new ParticipantTable(
                Name,
                ["Projektägare", "Projekt", "Kvinnor", "Män", "Alla"],
                [.. rows.Where((_, i) => i != total)],
                total < 0 ? null : rows[total]
            );
        }

        private ParticipantRow Row(string name, IReadOnlyList<int> numbers, IReadOnlyList<ChapterName> chapters)
        {
            var (owner, project) = Names(name, chapters);
            return new ParticipantRow(
                owner,
                project,
                new Headcount(At(FormPhrases.Known.Women, numbers), At(FormPhrases.Known.Men, numbers)),
                At(FormPhrases.Known.All, numbers)
            );
        }

        private int At(IReadOnlyList<string> column, IReadOnlyList<int> numbers) =>
            numbers[Columns.Index().First(c => column.Contains(Words.Key(c.Item))).Index];

        private static (string Owner, string Project) Names(string name, IReadOnlyList<ChapterName> chapters)
        {
            var cells = name.Split('\t', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (cells.Length >= 2)
            {
                return (cells[0], string.Join(' ', cells[1..]));
            }

            // Run together: the owner is one that a chapter names too, and the rest is the project.
            var words = Words.Of(name);
            var owner = chapters
                .Select(c => Words.Of(c.Owner))
                .Where(o => o.Count > 0 && o.Count < words.Count && o.Index().All(w => words[w.Index].Text == w.Item.Text))
                .MaxBy(o => o.Count);
            return owner is null ? ("", name.Trim()) : (name[..words[owner.Count - 1].End].Trim(), name[words[owner.Count].Start..].Trim());
        }
    }
}
