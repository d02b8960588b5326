using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Reports.Registry;
using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Domain.Reports;

/// <summary>
/// What a round asked about, as a blob of its own that is named by its version: exactly what <see cref="ReportVersion"/> is made of, so
/// whoever reads it can tell whether it is right. It is a copy; the stream stays the truth, and a blob that is gone or damaged is made
/// again from it.
/// </summary>
public static class FrozenReport
{
    public static StreamName NameOf(string version) => new("asked/" + version);

    public static byte[] Write(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var texts = report.Texts.ToDictionary(t => t.Key, t => t.Value.Text, StringComparer.Ordinal);
        return JsonSerializer.SerializeToUtf8Bytes(new Frozen(texts, report.Figures), FrozenJson.Default.Frozen);
    }

    /// <summary>The report as <paramref name="round"/> asked about it; null when the bytes are not what the round names.</summary>
    /// <param name="now">The same report as it is today.</param>
    public static Report? Read(ReadOnlySpan<byte> content, Report now, Round round)
    {
        ArgumentNullException.ThrowIfNull(now);
        ArgumentNullException.ThrowIfNull(round);
        try
        {
            return
                JsonSerializer.Deserialize(content, FrozenJson.Default.Frozen) is { Texts: not null, Figures: not null } frozen
                && frozen.Texts.Values.All(t => t is not null)
                && AsAsked(frozen, now, round) is var asked
                && asked.Version == round.Version
                ? asked
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static Report AsAsked(Frozen frozen, Report now, Round round) =>
        now with
        {
            Texts = frozen.Texts.ToImmutableDictionary(
                t => t.Key,
                t => new SectionText(t.Value, round.Revisions.GetValueOrDefault(t.Key), now.TextOf(t.Key).Done, default, round.SentAt),
                StringComparer.Ordinal
            ),
            Figures = frozen.Figures,
            Attachments = round.Attachments,
            Status = ReportStatus.WithSteeringGroup,
            Submission = null,
            Registry = ReportRegistry.None,
            SetAside = [],
            Rounds =
            [
                .. now
                    .Rounds.Where(r => r.Number <= round.Number)
                    .Select(r =>
                        r.Number < round.Number
                            ? r
                            : r with
                            {
                                Answers = ImmutableDictionary<PersonId, MemberAnswer>.Empty,
                                AfterHandIn = ImmutableDictionary<PersonId, MemberAnswer>.Empty,
                                Replies = [],
                            }
                    ),
            ],
        };
}

internal sealed record Frozen(IReadOnlyDictionary<string, string> Texts, ReportFigures Figures);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(Frozen))]
internal sealed partial class FrozenJson : JsonSerializerContext;
