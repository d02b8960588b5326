namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>What a refusal by the connector says about the world (Teams, status codes of bot conversations).</summary>
public enum RefusalMeaning
{
    /// <summary>Nothing we know; a fault of ours until shown otherwise.</summary>
    Other,

    /// <summary>The request is wrong; a fault of ours.</summary>
    BadRequest,

    /// <summary>The bot's registration or token is not accepted; somebody has to look.</summary>
    NotAuthorized,

    /// <summary>An administrator has blocked the bot in that tenant or team.</summary>
    BotDisabledByAdmin,

    /// <summary>The bot is no member of the conversation; wait for an installation.</summary>
    BotNotInConversation,

    /// <summary>The user has blocked or removed the bot; use mail.</summary>
    BlockedByUser,

    /// <summary>The bot is not installed for that person.</summary>
    NotInstalled,

    /// <summary>The service address is of another cloud, or one we do not send to.</summary>
    WrongHost,

    NotEnoughPermissions,

    /// <summary>The person is not in the conversation any more; use mail.</summary>
    PersonNotInConversation,

    /// <summary>Not allowed, or not found, and Teams does not say why. Where it lasts for one person, use mail.</summary>
    Barred,

    /// <summary>The card or message is gone; send a new one.</summary>
    ActivityGone,

    /// <summary>The conversation is gone; create it anew.</summary>
    ConversationGone,

    /// <summary>Shrink it.</summary>
    TooLarge,
}
