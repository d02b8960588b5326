using System.Text.Json.Serialization;

namespace AdaptiveCards;

/// <summary>Rows of cells, the first row being the headers.</summary>
public sealed class AdaptiveTable() : AdaptiveElement(TypeName)
{
    public const string TypeName = "Table";

    [JsonPropertyOrder(2)]
    public List<AdaptiveTableColumnDefinition> Columns
    {
        get => field ??= [];
        set;
    }

    [JsonPropertyOrder(3)]
    public List<AdaptiveTableRow> Rows
    {
        get => field ??= [];
        set;
    }

    /// <summary>Null: the client's default, which is lines.</summary>
    public bool? ShowGridLines { get; set; }
}

/// <summary>How wide a column is.</summary>
public sealed class AdaptiveTableColumnDefinition
{
    /// <summary>A weight beside those of the other columns.</summary>
    public int Width { get; set; }

    public AdaptiveHorizontalAlignment HorizontalCellContentAlignment { get; set; }
}

public sealed class AdaptiveTableRow() : AdaptiveTypedElement(TypeName)
{
    public const string TypeName = "TableRow";

    public List<AdaptiveTableCell> Cells
    {
        get => field ??= [];
        set;
    }
}

public sealed class AdaptiveTableCell() : AdaptiveTypedElement(TypeName)
{
    public const string TypeName = "TableCell";

    public List<AdaptiveElement> Items
    {
        get => field ??= [];
        set;
    }
}

/// <summary>Where content stands in a part that is wider than it.</summary>
[JsonConverter(typeof(NamedOnly<AdaptiveHorizontalAlignment>))]
public enum AdaptiveHorizontalAlignment
{
    Left,
    Center,
    Right,
}
