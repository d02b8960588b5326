using FinsamBot.Domain.Events;

namespace FinsamBot.Testing.Reports;

/// <summary>Refusals that are decided where streams are read, and so have their tables beside the tests of Runtime.</summary>
public static class RefusalsInRuntime
{
    public static IReadOnlyList<RefusalReason> Absences { get; } =
    [
        RefusalReason.AwayOutOfRange,
        RefusalReason.NoStandIn,
        RefusalReason.StandInAway,
        RefusalReason.StandsInForOther,
        RefusalReason.NotAway,
    ];

    public static IReadOnlyList<RefusalReason> Intake { get; } =
    [RefusalReason.PeriodIsMissing, RefusalReason.InterventionIsMissing, RefusalReason.ReportIsThere];

    public static IReadOnlyList<RefusalReason> Damage { get; } = [RefusalReason.CannotBeRead];

    public static IEnumerable<RefusalReason> All => [.. Absences, .. Intake, .. Damage];
}
