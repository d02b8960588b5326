using FinsamBot.Mail;
using FinsamBot.Storage;
using FinsamBot.Teams.Bot;
using FinsamBot.Web.Site;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>Whether all parts mean the same identity and the same tenant. Looks at the settings alone.</summary>
internal static class IdentityCheck
{
    private const string Name = "identity";

    /// <summary>What libraries take for the identity that is meant, where several could be.</summary>
    public const string Chosen = "AZURE_CLIENT_ID";

    public static Task<IReadOnlyList<Diagnosis>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        var (bot, mail) = (BotOptions.From(visit.Configuration), MailOptions.From(visit.Configuration));
        var (storage, web) = (StorageOptions.From(visit.Configuration), WebOptions.From(visit.Configuration));
        var chosen = visit.Configuration[Chosen] ?? "";
        var found = new List<Diagnosis>();
        if (storage.AccountUrl.Length > 0 && bot.AppType == BotAppType.UserAssignedMsi && chosen.Length == 0)
        {
            found.Add(Diagnosis.Warn(Name, "Doctor_Identity_NotChosen", Chosen));
        }

        if (chosen.Length > 0 && bot.AppType == BotAppType.UserAssignedMsi && !Same(chosen, bot.AppId))
        {
            found.Add(Diagnosis.Wrong(Name, "Doctor_Identity_Other", Chosen, "Bot:AppId"));
        }

        if (mail is { ManagedIdentity: true, ClientId: "" } && bot.AppType == BotAppType.UserAssignedMsi)
        {
            found.Add(Diagnosis.Wrong(Name, "Doctor_Identity_NoMailClient"));
        }

        if (mail.TenantId.Length > 0 && bot.TenantId.Length > 0 && !Same(mail.TenantId, bot.TenantId))
        {
            found.Add(Diagnosis.Warn(Name, "Doctor_Identity_Tenants", "Bot:TenantId", "Mail:TenantId"));
        }

        if (web.WorkAccount.TenantId.Length > 0 && bot.TenantId.Length > 0 && !Same(web.WorkAccount.TenantId, bot.TenantId))
        {
            found.Add(Diagnosis.Warn(Name, "Doctor_Identity_Tenants", "Bot:TenantId", "Web:WorkAccount:TenantId"));
        }

        return Task.FromResult<IReadOnlyList<Diagnosis>>(found.Count > 0 ? found : [Diagnosis.Fine(Name, "Doctor_Identity_Fine")]);
    }

    private static bool Same(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
