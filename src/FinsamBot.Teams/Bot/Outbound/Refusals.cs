namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>From the connector's status and code to what it means. The code decides; the status where the code is unknown.</summary>
internal static class Refusals
{
    public static RefusalMeaning MeaningOf(int status, string? code) =>
        code switch
        {
            "BotNotRegistered" => RefusalMeaning.NotAuthorized,
            "BotDisabledByAdmin" => RefusalMeaning.BotDisabledByAdmin,
            "BotNotInConversationRoster" => RefusalMeaning.BotNotInConversation,
            "ConversationBlockedByUser" or "MessageWritesBlocked" => RefusalMeaning.BlockedByUser,
            "ForbiddenOperationException" => RefusalMeaning.NotInstalled,
            "InvalidBotApiHost" => RefusalMeaning.WrongHost,
            "NotEnoughPermissions" => RefusalMeaning.NotEnoughPermissions,
            "ActivityNotFoundInConversation" => RefusalMeaning.ActivityGone,
            "MemberNotFoundInConversation" => RefusalMeaning.PersonNotInConversation,
            "ConversationNotFound" => RefusalMeaning.ConversationGone,
            "MessageSizeTooBig" => RefusalMeaning.TooLarge,
            _ => OfStatus(status),
        };

    private static RefusalMeaning OfStatus(int status) =>
        status switch
        {
            400 => RefusalMeaning.BadRequest,
            401 => RefusalMeaning.NotAuthorized,
            403 or 404 => RefusalMeaning.Barred,
            413 => RefusalMeaning.TooLarge,
            _ => RefusalMeaning.Other,
        };
}
