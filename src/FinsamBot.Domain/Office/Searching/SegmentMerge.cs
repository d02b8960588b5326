namespace FinsamBot.Domain.Office.Searching;

/// <summary>Reports of a segment that count; the others were written anew since, or are gone.</summary>
internal sealed record LiveSegment(IndexSegment Segment, DocumentSet Live)
{
    public int Count { get; } = Live.Count;

    public static LiveSegment Whole(IndexSegment segment) => new(segment, DocumentSet.Whole(segment.Reports.Length));
}

/// <summary>Makes one segment of two, without what counts no more. No text is read again for it.</summary>
internal static class SegmentMerge
{
    public static IndexSegment Of(LiveSegment first, LiveSegment second)
    {
        var writer = new SegmentWriter();
        var (left, right) = (new Side(first, 0), new Side(second, first.Count));
        for (int l = 0, r = 0; l < left.Words || r < right.Words; )
        {
            var order = left.Compare(l, right, r);
            writer.Begin(order <= 0 ? left.WordAt(l) : right.WordAt(r));
            var (from, last) = (writer.Postings.Length, 0);
            if (order <= 0)
            {
                left.Copy(l++, writer.Postings, ref last);
            }

            if (order >= 0)
            {
                right.Copy(r++, writer.Postings, ref last);
            }

            if (writer.Postings.Length == from)
            {
                writer.Undo();
            }
        }

        return writer.Build([.. left.Reports, .. right.Reports]);
    }

    private sealed class Side(LiveSegment of, int first)
    {
        /// <summary>The numbers that the reports get; negative: none.</summary>
        private readonly int[] _numbers = Numbered(of, first);

        public int Words => of.Segment.Words;

        public IEnumerable<IndexedReport> Reports => of.Segment.Reports.Where((_, i) => of.Live.Has(i));

        public ReadOnlySpan<char> WordAt(int word) => of.Segment.WordAt(word);

        public int Compare(int word, Side other, int otherWord)
        {
            if (word == Words || otherWord == other.Words)
            {
                return word == Words ? 1 : -1;
            }

            return WordAt(word).SequenceCompareTo(other.WordAt(otherWord));
        }

        public void Copy(int word, Packed to, ref int last)
        {
            var postings = of.Segment.PostingsOf(word);
            for (int at = 0, report = 0; at < postings.Length; )
            {
                report += Packed.Read(postings, ref at);
                var length = Packed.Read(postings, ref at);
                if (_numbers[report] is >= 0 and var number)
                {
                    to.Add(number - last);
                    to.Add(length);
                    to.Add(postings.Slice(at, length));
                    last = number;
                }

                at += length;
            }
        }

        private static int[] Numbered(LiveSegment of, int first)
        {
            var next = first;
            return [.. of.Segment.Reports.Select((_, i) => of.Live.Has(i) ? next++ : -1)];
        }
    }
}
