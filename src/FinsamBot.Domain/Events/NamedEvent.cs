using System.Text.Json.Serialization.Metadata;

namespace FinsamBot.Domain.Events;

/// <summary>How an event is stored. A name is never reused or removed: old streams are read for ever.</summary>
/// <param name="Name">With its version: <c>sectionSaved.1</c>.</param>
/// <param name="Shape">Its JSON. Fields may be added with a default; a changed meaning is a new version.</param>
public sealed record NamedEvent(string Name, JsonTypeInfo Shape)
{
    /// <summary>What in it is sealed with a person's key, so that it can be forgotten.</summary>
    public IReadOnlyList<PersonalValues> Personal { get; init; } = [];
}

/// <summary>Texts of a person in a stored event.</summary>
/// <param name="Path">The names of the objects down to the one that has them; of a list each item is meant.</param>
/// <param name="PersonField">The name of the field with the person's id; null: it is the person whose stream it is.</param>
/// <param name="Fields">The names of the fields with the texts.</param>
public sealed record PersonalValues(IReadOnlyList<string> Path, string? PersonField, IReadOnlyList<string> Fields);
