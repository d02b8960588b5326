namespace FinsamBot.Domain.Annual;

/// <summary>Participants of one intervention.</summary>
/// <param name="Unsplit">Counted without a gender.</param>
public sealed record CountRow(string Name, int Women, int Men, int Unsplit = 0)
{
    public int All => Women + Men + Unsplit;
}

/// <summary>A row as it may be shown; null: masked.</summary>
public sealed record MaskedRow(string Name, int? Women, int? Men, int? Unsplit, int? All)
{
    public bool HasMasks => Women is null || Men is null || Unsplit is null || All is null;
}

/// <summary>A table as it may be shown.</summary>
/// <param name="Totals">Over the rows, by column.</param>
public sealed record MaskedCounts(IReadOnlyList<MaskedRow> Rows, MaskedRow Totals)
{
    public bool HasMasks => Rows.Append(Totals).Any(r => r.HasMasks);
}
