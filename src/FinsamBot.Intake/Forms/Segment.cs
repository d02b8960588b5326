using FinsamBot.Intake.Forms.Labels;

namespace FinsamBot.Intake.Forms;

/// <summary>A heading with the lines that follow it, up to the next one.</summary>
internal sealed record Segment(LabelHit Heading, IReadOnlyList<SheetLine> Lines)
{
    public static IEnumerable<Segment> Of(FormReading reading)
    {
        var headings = reading.Headings;
        for (var i = 0; i < headings.Count; i++)
        {
            var end = i + 1 < headings.Count ? headings[i + 1].Line : reading.Lines.Count;
            var first = headings[i].LastLine + 1;
            IEnumerable<SheetLine> lines = reading.Lines.Skip(first).Take(Math.Max(0, end - first));
            yield return new Segment(
                headings[i],
                [.. headings[i].Rest.Length > 0 ? lines.Prepend(SheetLine.Of(headings[i].Rest, false)) : lines]
            );
        }
    }
}
