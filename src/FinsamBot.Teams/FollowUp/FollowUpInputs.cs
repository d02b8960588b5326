namespace FinsamBot.Teams.FollowUp;

/// <summary>Ids of the inputs of the card for questionnaires.</summary>
internal static class FollowUpInputs
{
    public const string Count = "followUp.count";

    /// <summary>A quarter's name: 2026-Q1.</summary>
    public const string Quarter = "followUp.quarter";
}
