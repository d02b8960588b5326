namespace FinsamBot.Runtime.Enrolling;

/// <summary>Where something stands in a file, for whoever has to correct it.</summary>
/// <param name="Sheet">Of a workbook; empty otherwise.</param>
/// <param name="Row">As a spreadsheet program numbers it; 0 where no row is meant.</param>
/// <param name="Column">The heading as the file has it, or the path of a field; empty where no column is meant.</param>
public sealed record FilePlace(string Sheet, int Row, string Column)
{
    public string Sheet { get; } = PersonalNumber.Hidden(Sheet);

    public string Column { get; } = PersonalNumber.Hidden(Column);

    /// <summary>The file as a whole.</summary>
    public static FilePlace Whole { get; } = new("", 0, "");
}

/// <summary>The row of a table that an entry was read from.</summary>
/// <param name="Headings">As the table has them, by the name of the field that is read from them.</param>
public sealed record RowOrigin(string Sheet, int Row, IReadOnlyDictionary<string, string> Headings)
{
    /// <summary>Fields in which a mistake is found already: what follows from it is none of its own.</summary>
    public IReadOnlySet<string> Faulty { get; init; } = new HashSet<string>();

    public FilePlace At(string field) => new(Sheet, Row, Headings.GetValueOrDefault(field, ""));
}
