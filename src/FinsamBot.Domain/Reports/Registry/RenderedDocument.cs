namespace FinsamBot.Domain.Reports.Registry;

/// <summary>A finished document.</summary>
public sealed record RenderedDocument(string FileName, string ContentType, ReadOnlyMemory<byte> Content);
