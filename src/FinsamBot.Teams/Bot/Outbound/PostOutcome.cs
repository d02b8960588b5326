namespace FinsamBot.Teams.Bot.Outbound;

/// <summary>How a call to the connector ended.</summary>
public abstract record PostOutcome
{
    private PostOutcome() { }

    /// <summary>Teams has it.</summary>
    /// <param name="Id">The activity's id, or the conversation's if one was created; null if Teams named none.</param>
    public sealed record Posted(string? Id) : PostOutcome;

    /// <summary>What Teams was asked.</summary>
    public sealed record Told(RosterMember Member) : PostOutcome;

    /// <summary>Teams does not have it, and it may be sent again.</summary>
    /// <param name="Until">Not before this instant, UTC.</param>
    /// <param name="Code">Teams' code, or ours where nothing was sent.</param>
    public sealed record TryLater(DateTimeOffset Until, string Code) : PostOutcome;

    /// <summary>Teams does not want it; sending the same again is pointless.</summary>
    /// <param name="Code">Teams' code.</param>
    /// <param name="Meaning">What follows from it.</param>
    public sealed record Refused(string Code, RefusalMeaning Meaning) : PostOutcome;

    /// <summary>
    /// The request left and its end is not known: Teams may have it. Teams cannot recognise a repetition, so it must not be sent
    /// again blindly.
    /// </summary>
    /// <param name="Reason">A fixed word.</param>
    public sealed record Unknown(string Reason) : PostOutcome;
}
