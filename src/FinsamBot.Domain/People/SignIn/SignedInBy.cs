namespace FinsamBot.Domain.People.SignIn;

/// <summary>How a member proved who it was. Stored as text, so that an old stream names what it knew.</summary>
public static class SignedInBy
{
    /// <summary>A one-time code to the member's own address.</summary>
    public const string Code = "code";

    /// <summary>The work account whose address the member was asked at.</summary>
    public const string WorkAccount = "work-account";

    /// <summary>The work account, in Outlook's side panel.</summary>
    public const string AddIn = "add-in";

    /// <summary>Nobody signed in: a reply from the member's address that the receiving mail system found genuine. It never
    /// approves.</summary>
    public const string Mail = "mail";

    /// <summary>Nobody signed in: given at a meeting, and registered from its minutes by somebody else.</summary>
    public const string Meeting = "meeting";

    /// <summary>The Teams account, in the association's own tenant.</summary>
    public const string Teams = "teams";
}
