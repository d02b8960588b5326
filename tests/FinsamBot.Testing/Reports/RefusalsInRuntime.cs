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

    /// <summary>Of files that are to follow a report: judged by their bytes before the rules are asked.</summary>
    public static IReadOnlyList<RefusalReason> Files { get; } =
    [
        RefusalReason.AttachmentMissing,
        RefusalReason.AttachmentKindUnknown,
        RefusalReason.AttachmentIsOtherwise,
        RefusalReason.AttachmentDamaged,
        RefusalReason.AttachmentProtected,
        RefusalReason.AttachmentHasMacros,
        RefusalReason.AttachmentInflated,
    ];

    public static IEnumerable<RefusalReason> All => [.. Absences, .. Intake, .. Damage, .. Files];
}
