namespace FinsamBot.Host.Doctor.Checks;

/// <summary>Everything the doctor looks at, in the order it is told.</summary>
internal static class AllChecks
{
    public static IReadOnlyList<Check> Table { get; } =
    [
        new("settings", CheckTime.Always, NeedsParts: false, SettingsCheck.LookAsync),
        new("identity", CheckTime.Always, NeedsParts: true, IdentityCheck.LookAsync),
        new("certificates", CheckTime.Always, NeedsParts: true, CertificateCheck.LookAsync),
        new("manifest", CheckTime.Always, NeedsParts: true, PackageCheck.LookAsync),
        new("holidays", CheckTime.Always, NeedsParts: false, HolidayCheck.LookAsync),
        new("documents", CheckTime.Always, NeedsParts: true, DocumentsCheck.LookAsync),
        new("temp", CheckTime.Always, NeedsParts: false, TempCheck.LookAsync),
        new("clock", CheckTime.Inside, NeedsParts: true, ClockCheck.LookAsync),
        new("storage", CheckTime.Inside, NeedsParts: true, StorageCheck.LookAsync),
        new("chains", CheckTime.Inside, NeedsParts: true, StoredCheck.LookAsync),
        new("connector", CheckTime.Inside, NeedsParts: true, ConnectorCheck.LookAsync),
        new("mailbox", CheckTime.Inside, NeedsParts: true, MailboxCheck.LookAsync),
        new("endpoint", CheckTime.Inside, NeedsParts: true, EndpointCheck.LookAsync),
    ];
}
