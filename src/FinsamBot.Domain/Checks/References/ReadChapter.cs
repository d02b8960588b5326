using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Checks.References;

/// <summary>A chapter as its reader has it before the eyes.</summary>
public sealed record ReadChapter(string Heading, IReadOnlyList<ReadSection> Sections);

/// <param name="Heading">Empty: the text follows on from what stands before.</param>
/// <param name="HasTables">Below the text.</param>
public sealed record ReadSection(string Heading, FormattedText Text, bool HasTables);
