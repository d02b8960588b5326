using FinsamBot.Teams.Bot;
using FinsamBot.Teams.Bot.Outbound;

namespace FinsamBot.Host.Doctor.Checks;

/// <summary>The bot gets its own token, from the tenant that the settings name.</summary>
internal static class ConnectorCheck
{
    private const string Name = "connector";

    public static async Task<IReadOnlyList<Diagnosis>> LookAsync(DoctorVisit visit, CancellationToken cancellation)
    {
        var options = BotOptions.From(visit.Configuration);
        if (options.AppId.Length == 0)
        {
            return [Diagnosis.Fine(Name, "Doctor_Connector_Local")];
        }

        var token = await visit.Services.GetRequiredService<AskOwnToken>()(cancellation);
        if (token.Fault is { } code)
        {
            return [Diagnosis.Wrong(Name, "Doctor_Connector_NoToken", code)];
        }

        return
            token.TenantId is { } tenant
            && options.TenantId.Length > 0
            && !tenant.Equals(options.TenantId, StringComparison.OrdinalIgnoreCase)
            ? [Diagnosis.Wrong(Name, "Doctor_Tenant_Other", "Bot:TenantId")]
            : [Diagnosis.Fine(Name, "Doctor_Connector_Fine")];
    }
}
