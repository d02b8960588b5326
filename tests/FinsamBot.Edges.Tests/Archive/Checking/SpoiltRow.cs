namespace FinsamBot.Edges.Tests.Archive.Checking;

/// <summary>One way to spoil a package: see <see cref="Spoiling.Change"/>.</summary>
/// <param name="Rules">Those that it fails by, and no other, with blanks between.</param>
/// <param name="PassesSchemas">The schemas alone would let it pass.</param>
internal sealed record SpoiltRow(string File, string At, string? Value, string Rules, bool PassesSchemas = true);
