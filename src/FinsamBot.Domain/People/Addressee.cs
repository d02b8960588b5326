using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.People;

/// <summary>Whom an item is for.</summary>
/// <param name="Id">Part of the item's key: a person's id, <see cref="Registrar"/> or <see cref="Office"/>.</param>
public sealed record Addressee(string Id, string Name, string? Mail, ConversationReference? Conversation, Language Language)
{
    /// <summary>The id of the association's own mailbox where no administrator is named.</summary>
    public const string Office = "office";

    /// <summary>The id of the same mailbox as the registrar's.</summary>
    public const string Registrar = "registrar";

    /// <summary>In a trial: the id of whoever receives it instead, at the address and in the chat that stand here. Null: nobody
    /// does.</summary>
    public string? ReceivedBy { get; init; }

    /// <summary>Whose chat or mailbox it arrives in.</summary>
    public string Recipient => ReceivedBy ?? Id;

    /// <summary>What stands before the address: nobody's name before somebody else's.</summary>
    public string AddressName => ReceivedBy is null ? Name : Mail ?? "";

    /// <summary>The first name, for a greeting.</summary>
    public string FirstName => Name.Split(' ')[0];
}
