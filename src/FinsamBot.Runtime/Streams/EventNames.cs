using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Interventions.Log;
using FinsamBot.Domain.Interventions.Monthly;
using FinsamBot.Domain.Interventions.Questionnaires;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Reports;

namespace FinsamBot.Runtime.Streams;

/// <summary>The names under which events are stored: each folder of the rules declares its own.</summary>
public static partial class EventNames
{
    private static readonly IReadOnlyList<NamedEvent> All =
    [
        .. DeliveryEventNames.All,
        .. PeopleEventNames.All,
        .. InterventionEventNames.All,
        .. LogEventNames.All,
        .. MonthlyEventNames.All,
        .. QuestionnaireEventNames.All,
        .. ReportEventNames.All,
        .. FigureKinds.EventNames,
        .. OfficeEventNames.All,
    ];

    private static readonly FrozenDictionary<string, NamedEvent> ByName = All.ToFrozenDictionary(e => e.Name);

    private static readonly FrozenDictionary<Type, NamedEvent> ByType = All.ToFrozenDictionary(e => e.Shape.Type);

    /// <summary>The name of an event with its version, such as <c>sectionSaved.1</c>.</summary>
    public static string Of(Event happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return ByType[happened.GetType()].Name;
    }

    public static void Write(Utf8JsonWriter json, Event happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        JsonSerializer.Serialize(json, happened, ByType[happened.GetType()].Shape);
    }

    /// <summary>As it would be written, to be changed before it is.</summary>
    internal static JsonNode ToNode(Event happened) => JsonSerializer.SerializeToNode(happened, ByType[happened.GetType()].Shape)!;

    /// <summary>What in such an event is sealed with a person's key.</summary>
    internal static IReadOnlyList<PersonalValues> PersonalOf(Event happened) => ByType[happened.GetType()].Personal;

    internal static IReadOnlyList<PersonalValues> PersonalOf(string name) => ByName.GetValueOrDefault(name)?.Personal ?? [];

    /// <summary>Every name, in ordinal order.</summary>
    public static IReadOnlyList<string> Known { get; } = [.. All.Select(e => e.Name).Order(StringComparer.Ordinal)];

    /// <summary>Why this program cannot read an event of that name, as half a sentence; null when it can.</summary>
    public static string? WhyUnknown(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (ByName.ContainsKey(name))
        {
            return null;
        }

        // Whoever can write into the storage chooses the name: only what looks like one is repeated in logs.
        if (!Name().IsMatch(name))
        {
            return "the event's name cannot be read";
        }

        var kind = name[..(name.IndexOf('.', StringComparison.Ordinal) + 1)];
        return Known.LastOrDefault(n => n.StartsWith(kind, StringComparison.Ordinal)) is { } known
            ? $"this program knows {known}, and not the version {name}: the store was written by a later program"
            : $"this program knows no event of the name {name}: the store was written by a later program or changed by hand";
    }

    /// <summary>The event stored under <paramref name="name"/>. Throws <see cref="JsonException"/> when the name is unknown: this program
    /// is older than its store.</summary>
    public static Event Read(string name, ReadOnlySpan<byte> data) =>
        ByName.TryGetValue(name, out var known)
            ? (Event)JsonSerializer.Deserialize(data, known.Shape)!
            : throw new JsonException($"Unknown event '{name}'.");

    [GeneratedRegex(@"\A[a-z][A-Za-z]{0,59}\.[0-9]{1,4}\z", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Name();
}
