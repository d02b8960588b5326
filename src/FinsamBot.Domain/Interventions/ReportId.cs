using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions;

/// <summary>Names a report: <c>vagen-vidare/kvartalsrapport-2026-03-31</c> (intervention, template, last day of the period).</summary>
public readonly record struct ReportId(InterventionId Intervention, string Template, DateOnly PeriodEnd)
{
    private const int DateLength = 10;

    private const int TypicalLength = 96;

    public const string StreamPrefix = "reports/";

    [JsonIgnore]
    public StreamName Stream => new(StreamPrefix + this);

    /// <summary>The part behind the intervention: <c>kvartalsrapport-2026-03-31</c>.</summary>
    [JsonIgnore]
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Template}-{PeriodEnd:yyyy-MM-dd}");

    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, stackalloc char[TypicalLength], $"{Intervention.Value}/{Template}-{PeriodEnd:O}");

    public static bool TryParse([NotNullWhen(true)] string? text, out ReportId id)
    {
        id = default;
        if (
            text?.Split('/') is not [var intervention, { Length: > DateLength + 1 } name]
            || !StreamName.IsValid(text)
            || name[^(DateLength + 1)] != '-'
            || !Days.TryIso(name.AsSpan(name.Length - DateLength), out var end)
        )
        {
            return false;
        }

        id = new ReportId(new InterventionId(intervention), name[..^(DateLength + 1)], end);
        return true;
    }

    public static bool TryParse(StreamName stream, out ReportId id)
    {
        id = default;
        return stream.Value.StartsWith(StreamPrefix, StringComparison.Ordinal) && TryParse(stream.Value[StreamPrefix.Length..], out id);
    }
}
