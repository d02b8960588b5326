using System.Text.Json.Serialization.Metadata;

namespace FinsamBot.Domain.Events;

/// <summary>How an event is stored. A name is never reused or removed: old streams are read for ever.</summary>
/// <param name="Name">With its version: <c>sectionSaved.1</c>.</param>
/// <param name="Shape">Its JSON. Fields may be added with a default; a changed meaning is a new version.</param>
public sealed record NamedEvent(string Name, JsonTypeInfo Shape);
