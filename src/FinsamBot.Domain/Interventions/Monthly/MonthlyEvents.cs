using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;

namespace FinsamBot.Domain.Interventions.Monthly;

/// <summary>Something happened to the monthly letters. No plan follows from it.</summary>
public abstract record MonthlyEvent : Event;

/// <param name="Month">The first day of it.</param>
public sealed record MonthlyLetterSent(DateOnly Month, string Text) : MonthlyEvent;

public sealed record MonthlyLettersTurned(bool On) : MonthlyEvent;

/// <summary>Whoever caused the event is who replied.</summary>
public sealed record MonthlyLetterReplied(DateOnly Month, string Text) : MonthlyEvent;

/// <summary>The names under which they are stored.</summary>
public static class MonthlyEventNames
{
    public static IReadOnlyList<NamedEvent> All { get; } =
    [
        new("monthlyLetterReplied.1", MonthlyEventJson.Default.MonthlyLetterReplied),
        new("monthlyLetterSent.1", MonthlyEventJson.Default.MonthlyLetterSent),
        new("monthlyLettersTurned.1", MonthlyEventJson.Default.MonthlyLettersTurned),
    ];
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(MonthlyLetterReplied))]
[JsonSerializable(typeof(MonthlyLetterSent))]
[JsonSerializable(typeof(MonthlyLettersTurned))]
internal sealed partial class MonthlyEventJson : JsonSerializerContext;
