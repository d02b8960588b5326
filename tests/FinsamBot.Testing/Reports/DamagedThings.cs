using FinsamBot.Domain.Office;

namespace FinsamBot.Testing.Reports;

/// <summary>One of each kind of thing that cannot be used, as the office and health are told of them.</summary>
public static class DamagedThings
{
    public static IReadOnlyList<Damage> All { get; } =
    [
        new(DamageKind.Stream, Sample.ReportId.Stream.Value, "event 3: the line cannot be read"),
        new(DamageKind.Stream, "interventions/steg-for-steg", "event 1: the line cannot be read"),
        new(DamageKind.Stream, "people/bo", "event 1: the line cannot be read"),
        new(DamageKind.Chain, "reports/nya-spar/kvartalsrapport-2026-03-31", "event 9: events were cut off at the end"),
        new(DamageKind.DueEntry, "due/stray", "not an entry of the due index"),
        new(DamageKind.Key, "keys/data-protection/key-1", "not XML"),
        new(DamageKind.Mail, "parked/mail/0123", "FormatException"),
        new(DamageKind.Plan, "plans/0123", "event 1: a plan that cannot be read"),
        new(DamageKind.Channel, "Sms", "first met in reports/vagen-vidare"),
    ];
}
