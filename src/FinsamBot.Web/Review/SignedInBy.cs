namespace FinsamBot.Web.Review;

/// <summary>The ways to prove to be the member, as kept with an answer. Never change one: they stand in streams.</summary>
internal static class SignedInBy
{
    /// <summary>A one-time code sent to the member's own address.</summary>
    public const string Code = "code";

    /// <summary>The account of the member's own organisation, in the browser.</summary>
    public const string WorkAccount = "work-account";

    /// <summary>The same account, in the pane in Outlook.</summary>
    public const string AddIn = "add-in";
}
