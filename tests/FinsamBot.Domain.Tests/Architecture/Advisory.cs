namespace FinsamBot.Domain.Tests.Architecture;

/// <summary>A published warning of a package: versions from the first to below the lowest safe one are not to be restored.</summary>
internal sealed record Advisory(string Registry, string Package, PackageVersion From, PackageVersion Safe, string Id, string Address)
{
    private const int Columns = 6;

    /// <summary>Those of <c>docs/advisories.tsv</c>, in its order.</summary>
    public static IReadOnlyList<Advisory> All { get; } =
    [.. File.ReadLines(Path.Combine(SourceTree.Root, "docs", "advisories.tsv")).Skip(1).Select(Parse)];

    public bool Concerns(LockedPackage package) =>
        package.Registry == Registry
        && package.Name.Equals(Package, StringComparison.OrdinalIgnoreCase)
        && PackageVersion.Parse(package.Version) is var version
        && !version.IsBefore(From)
        && version.IsBefore(Safe);

    private static Advisory Parse(string line) =>
        line.Split('\t') is { Length: Columns } cells
            ? new Advisory(cells[0], cells[1], PackageVersion.Parse(cells[2]), PackageVersion.Parse(cells[3]), cells[4], cells[5])
            : throw new FormatException($"Six cells and no more: {line}");
}
