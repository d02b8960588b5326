namespace FinsamBot.Intake.Reading;

/// <summary>Blocks gathered from top to bottom.</summary>
internal sealed class BlockList(Budget budget)
{
    private readonly List<SourceBlock> _blocks = [];
    private bool _afterBlank;
    private bool _startsPage;

    public IReadOnlyList<SourceBlock> Blocks => _blocks;

    public void Blank() => _afterBlank = _blocks.Count > 0;

    public void PageBreak() => _startsPage = _blocks.Count > 0;

    /// <summary>Adds a line as it stands; a blank one is a gap.</summary>
    public void Line(string text, int? headingLevel = null)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Blank();
            return;
        }

        budget.Characters(text.Length);
        budget.Pieces();
        Add(new SourceLine(text, headingLevel, _startsPage));
    }

    public void Table(IReadOnlyList<IReadOnlyList<string>> rows, bool hasHeader)
    {
        budget.Pieces();
        Add(new SourceTable(rows, hasHeader));
    }

    /// <summary>Takes over blocks that stood here and have been counted.</summary>
    public void Take(BlockList other)
    {
        foreach (var block in other._blocks)
        {
            Add(block);
        }
    }

    /// <summary>As one text of several lines, for a cell.</summary>
    public string Text() => string.Join('\n', _blocks.Select(TextOf));

    private static string TextOf(SourceBlock block) =>
        block switch
        {
            SourceLine line => line.Text,
            SourceTable table => string.Join('\n', table.Rows.Select(row => string.Join('\t', row))),
            _ => throw new ArgumentOutOfRangeException(nameof(block)),
        };

    private void Add(SourceBlock block)
    {
        _blocks.Add(_afterBlank ? block with { AfterBlank = true } : block);
        (_afterBlank, _startsPage) = (false, false);
    }
}
