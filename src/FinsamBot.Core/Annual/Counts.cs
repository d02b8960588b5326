namespace FinsamBot.Core.Annual;

/// <summary>Participants of one intervention.</summary>
public sealed record CountRow(string Name, int Women, int Men)
{
    public int All => Women + Men;
}

/// <summary>A row as it may be shown; null: masked.</summary>
public sealed record MaskedRow(string Name, int? Women, int? Men, int? All);

/// <summary>A table as it may be shown.</summary>
/// <param name="Totals">Over the rows, by column.</param>
public sealed record MaskedCounts(IReadOnlyList<MaskedRow> Rows, MaskedRow Totals)
{
    public bool HasMasks => Rows.Append(Totals).Any(r => r.Women is null || r.Men is null || r.All is null);
}
