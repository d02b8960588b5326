using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions;

/// <summary>Names a report: <c>vagen-vidare/kvartalsrapport-2026-03-31</c> (intervention, template, last day of the period).</summary>
/// <remarks>Written straight into the keys of the agenda, which are made at every step of every look.</remarks>
public readonly record struct ReportId(InterventionId Intervention, string Template, DateOnly PeriodEnd) : ISpanFormattable
{
    private const int DateLength = 10;

    private const int TypicalLength = 96;

    public const string StreamPrefix = "reports/";

    [JsonIgnore]
    public StreamName Stream => new(Written(StreamPrefix));

    /// <summary>The part behind the intervention: <c>kvartalsrapport-2026-03-31</c>.</summary>
    [JsonIgnore]
    public string Name => string.Create(CultureInfo.InvariantCulture, $"{Template}-{PeriodEnd:yyyy-MM-dd}");

    public override string ToString() => Written("");

    /// <summary>There is one way to write it, in every language.</summary>
    public string ToString(string? format, IFormatProvider? formatProvider) => ToString();

    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        destination.TryWrite(CultureInfo.InvariantCulture, $"{Intervention.Value}/{Template}-{PeriodEnd:O}", out charsWritten);

    public static bool TryParse([NotNullWhen(true)] string? text, out ReportId id) => TryRead(text, out id);

    public static bool TryParse(StreamName stream, out ReportId id)
    {
        id = default;
        return stream.Value.StartsWith(StreamPrefix, StringComparison.Ordinal) && TryRead(stream.Value.AsSpan(StreamPrefix.Length), out id);
    }

    private static bool TryRead(ReadOnlySpan<char> text, out ReportId id)
    {
        id = default;
        var slash = text.IndexOf('/');
        if (slash < 0 || !StreamName.IsValid(text))
        {
            return false;
        }

        var name = text[(slash + 1)..];
        if (
            name.Length <= DateLength + 1
            || name.Contains('/')
            || name[^(DateLength + 1)] != '-'
            || !Days.TryIso(name[^DateLength..], out var end)
        )
        {
            return false;
        }

        id = new ReportId(new InterventionId(text[..slash].ToString()), name[..^(DateLength + 1)].ToString(), end);
        return true;
    }

    private string Written(string prefix) =>
        string.Create(
            CultureInfo.InvariantCulture,
            stackalloc char[TypicalLength],
            $"{prefix}{Intervention.Value}/{Template}-{PeriodEnd:O}"
        );
}
