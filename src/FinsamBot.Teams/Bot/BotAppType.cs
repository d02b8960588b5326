namespace FinsamBot.Teams.Bot;

/// <summary>How the bot is registered, which decides how it gets its own tokens. Inbound tokens are the same for all.</summary>
public enum BotAppType
{
    /// <summary>Secret or certificate, tokens from the home tenant.</summary>
    SingleTenant,

    /// <summary>A user-assigned managed identity; neither secret nor certificate.</summary>
    UserAssignedMsi,

    /// <summary>Older registrations: secret or certificate, tokens from the Bot Framework's own tenant.</summary>
    MultiTenant,
}
