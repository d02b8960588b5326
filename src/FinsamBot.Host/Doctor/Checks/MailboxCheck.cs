using FinsamBot.Mail.Graph;
using FinsamBot.Runtime;
using FinsamBot.Teams.Bot;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>What the program may do with mail: enough for its own mailbox, and nothing beyond it.</summary>
internal static class MailboxCheck
{
    private const string Name = "mailbox";
    private const string Scope = "mailboxScope";

    public static async Task<IReadOnlyList<Finding>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        if (visit.Services.GetService<LookAtMailbox>() is not { } look)
        {
            return [Finding.Fine(Name, "Doctor_Mailbox_Local")];
        }

        var rights = await look(Other(visit.Configuration), cancellation);
        return rights.Fault is { } code
            ? [Finding.Wrong(Name, "Doctor_Mailbox_NoToken", code)]
            : [.. Enough(rights), .. TooMuch(rights), .. Tenant(rights, visit.Configuration)];
    }

    /// <summary>An administrator has a mailbox in the same tenant, and the program has no business there.</summary>
    private static string? Other(IConfiguration configuration) =>
        Settings.Read<AssociationOptions>(configuration, AssociationOptions.Section).Administrators.FirstOrDefault();

    private static List<Finding> Enough(MailRights rights)
    {
        List<Finding> missing =
        [
            .. rights.Reads ? Array.Empty<Finding>() : [Finding.Wrong(Name, "Doctor_Mailbox_NoReading")],
            .. rights.Writes ? Array.Empty<Finding>() : [Finding.Wrong(Name, "Doctor_Mailbox_NoWriting")],
            .. rights.Sends ? Array.Empty<Finding>() : [Finding.Wrong(Name, "Doctor_Mailbox_NoSending")],
        ];
        return missing.Count > 0 ? missing : [Finding.Fine(Name, "Doctor_Mailbox_Fine")];
    }

    private static IEnumerable<Finding> TooMuch(MailRights rights)
    {
        if (rights.TenantWide.Count > 0)
        {
            yield return Finding.Wrong(Scope, "Doctor_Scope_Entra", string.Join(", ", rights.TenantWide));
        }

        yield return rights.Others switch
        {
            true => Finding.Wrong(Scope, "Doctor_Scope_Others"),
            false => Finding.Fine(Scope, "Doctor_Scope_Fine"),
            null => Finding.Warn(Scope, "Doctor_Scope_Unknown", "Association:Administrators"),
        };
    }

    private static IEnumerable<Finding> Tenant(MailRights rights, IConfiguration configuration)
    {
        var ours = BotOptions.From(configuration).TenantId;
        if (ours.Length > 0 && rights.TenantId is { } tenant && !tenant.Equals(ours, StringComparison.OrdinalIgnoreCase))
        {
            yield return Finding.Wrong(Name, "Doctor_Tenant_Other", "Mail:TenantId");
        }
    }
}
