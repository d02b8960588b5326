namespace FinsamBot.Domain.Text;

[Flags]
internal enum Stars
{
    Italic = 1,
    Bold = 2,
    Both = Italic | Bold,
}

/// <summary>Asterisks that are form: where they stand, and what they begin or end.</summary>
internal readonly record struct StarMark(int Start, int End, Stars Change);

/// <summary>
/// Finds pairs of asterisks within one line: one for italic, two for bold, three for both. A pair opens before a letter and closes behind
/// one, and each closing one belongs to the nearest opening one of its kind; one or three also stand at the edge of a word. All other
/// asterisks are letters.
/// </summary>
internal static class StarMarks
{
    public static IReadOnlyList<StarMark> In(string line, IReadOnlyList<LinkMark> links)
    {
        if (!line.Contains('*', StringComparison.Ordinal))
        {
            return [];
        }

        var pairs = new Pairs();
        foreach (var (start, end) in Runs(line, links))
        {
            var (kind, edge) = ((Stars)(end - start), end - start != (int)Stars.Bold);
            var (before, after) = (start > 0 ? line[start - 1] : ' ', end < line.Length ? line[end] : ' ');
            if (char.IsWhiteSpace(before) || (edge && char.IsLetterOrDigit(after)) || !pairs.TryClose(start, kind))
            {
                pairs.Open(start, kind, may: !char.IsWhiteSpace(after) && !(edge && char.IsLetterOrDigit(before)));
            }
        }

        return pairs.Marks;
    }

    /// <summary>One to three asterisks in a row, outside links.</summary>
    private static IEnumerable<(int Start, int End)> Runs(string line, IReadOnlyList<LinkMark> links)
    {
        var link = 0;
        for (var at = line.IndexOf('*', StringComparison.Ordinal); at >= 0; at = line.IndexOf('*', at))
        {
            while (link < links.Count && links[link].End <= at)
            {
                link++;
            }

            var start = at;
            while (at < line.Length && line[at] == '*')
            {
                at++;
            }

            if (at - start <= (int)Stars.Both && (link == links.Count || links[link].Start > start))
            {
                yield return (start, at);
            }

            if (at == line.Length)
            {
                break;
            }
        }
    }

    /// <summary>The nearest opening asterisks of each kind, and the pairs found. What opened within a pair and did not close stays
    /// letters.</summary>
    private sealed class Pairs
    {
        private readonly int[] _open = [-1, -1, -1, -1];
        private readonly SortedList<int, StarMark> _marks = [];

        public IReadOnlyList<StarMark> Marks => [.. _marks.Values];

        public void Open(int at, Stars kind, bool may)
        {
            if (may)
            {
                _open[(int)kind] = at;
            }
        }

        public bool TryClose(int at, Stars kind)
        {
            var (own, both) = (_open[(int)kind], _open[(int)Stars.Both]);
            if (kind == Stars.Both)
            {
                return both >= 0 && both > Math.Max(_open[1], _open[2]) ? Close(both, at, kind) : CloseTwo(at);
            }

            return own >= both ? own >= 0 && Close(own, at, kind) : CloseInner(at, kind);
        }

        /// <summary>Three asterisks behind a pair within a pair.</summary>
        private bool CloseTwo(int at)
        {
            var (inner, outer) = _open[1] > _open[2] ? (Stars.Italic, Stars.Bold) : (Stars.Bold, Stars.Italic);
            var start = _open[(int)outer];
            return start >= 0 && Close(_open[(int)inner], at, inner) && Close(start, at + (int)inner, outer);
        }

        /// <summary>Three asterisks opened, and the inner pair ends first: what is left of them is the outer one.</summary>
        private bool CloseInner(int at, Stars kind)
        {
            var start = _open[(int)Stars.Both];
            var outer = Stars.Both ^ kind;
            Close(start + (int)outer, at, kind);
            _open[(int)Stars.Both] = -1;
            _open[(int)outer] = start;
            return true;
        }

        private bool Close(int start, int at, Stars kind)
        {
            _marks.Add(start, new StarMark(start, start + (int)kind, kind));
            _marks.Add(at, new StarMark(at, at + (int)kind, kind));
            for (var other = 1; other < _open.Length; other++)
            {
                _open[other] = _open[other] >= start ? -1 : _open[other];
            }

            return true;
        }
    }
}
