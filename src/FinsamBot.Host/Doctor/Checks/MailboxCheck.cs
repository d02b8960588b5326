using FinsamBot.Mail.Graph;
using FinsamBot.Runtime;
using FinsamBot.Teams.Bot;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>What the program may do with mail: enough for its own mailbox, and nothing beyond it.</summary>
internal static class MailboxCheck
{
    private const string Name = "mailbox";
    private const string Scope = "mailboxScope";

    public static async Task<IReadOnlyList<Diagnosis>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        if (visit.Services.GetService<LookAtMailbox>() is not { } look)
        {
            return [Diagnosis.Fine(Name, "Doctor_Mailbox_Local")];
        }

        var rights = await look(Other(visit.Configuration), cancellation);
        return rights.Fault is { } code
            ? [Diagnosis.Wrong(Name, "Doctor_Mailbox_NoToken", code)]
            : [.. Enough(rights), .. TooMuch(rights), .. Tenant(rights, visit.Configuration)];
    }

    /// <summary>An administrator has a mailbox in the same tenant, and the program has no business there.</summary>
    private static string? Other(IConfiguration configuration) =>
        Settings.Read<AssociationOptions>(configuration, AssociationOptions.Section).Administrators.FirstOrDefault();

    private static List<Diagnosis> Enough(MailRights rights)
    {
        List<Diagnosis> missing =
        [
            .. rights.Reads ? Array.Empty<Diagnosis>() : [Diagnosis.Wrong(Name, "Doctor_Mailbox_NoReading")],
            .. rights.Writes ? Array.Empty<Diagnosis>() : [Diagnosis.Wrong(Name, "Doctor_Mailbox_NoWriting")],
            .. rights.Sends ? Array.Empty<Diagnosis>() : [Diagnosis.Wrong(Name, "Doctor_Mailbox_NoSending")],
        ];
        return missing.Count > 0 ? missing : [Diagnosis.Fine(Name, "Doctor_Mailbox_Fine")];
    }

    private static IEnumerable<Diagnosis> TooMuch(MailRights rights)
    {
        if (rights.TenantWide.Count > 0)
        {
            yield return Diagnosis.Wrong(Scope, "Doctor_Scope_Entra", string.Join(", ", rights.TenantWide));
        }

        yield return rights.Others switch
        {
            true => Diagnosis.Wrong(Scope, "Doctor_Scope_Others"),
            false => Diagnosis.Fine(Scope, "Doctor_Scope_Fine"),
            null => Diagnosis.Warn(Scope, "Doctor_Scope_Unknown", "Association:Administrators"),
        };
    }

    private static IEnumerable<Diagnosis> Tenant(MailRights rights, IConfiguration configuration)
    {
        var ours = BotOptions.From(configuration).TenantId;
        if (ours.Length > 0 && rights.TenantId is { } tenant && !tenant.Equals(ours, StringComparison.OrdinalIgnoreCase))
        {
            yield return Diagnosis.Wrong(Name, "Doctor_Tenant_Other", "Mail:TenantId");
        }
    }
}
