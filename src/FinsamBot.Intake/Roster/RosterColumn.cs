namespace FinsamBot.Intake.Roster;

/// <summary>What a row of a table is about.</summary>
public enum RowKind
{
    Person,
    Role,
    Intervention,
    Period,
    Association,
}

/// <summary>How the cells of a column are read.</summary>
internal enum CellUse
{
    Text,
    Address,

    /// <summary>A short id, of which every sign counts.</summary>
    Id,
    Day,
    Number,
    Yes,
    RowKind,
    InterventionKind,
    Role,
    AssociationRoles,

    /// <summary>Known, and not kept.</summary>
    LeftOut,
}

/// <summary>A column that a table may have.</summary>
/// <param name="Field">The field of the settings file that it fills.</param>
/// <param name="Called">What it may be called, parted by commas: in Swedish and in English as templates have it, then other words.</param>
internal sealed record RosterColumn(string Field, CellUse Use, string Called)
{
    private readonly HashSet<string> _keys = [.. Called.Split(", ").Select(Heading.Key)];

    public IReadOnlyList<string> Headings { get; } = Called.Split(", ");

    public bool IsCalled(string key) => _keys.Contains(key);
}
