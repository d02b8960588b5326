namespace FinsamBot.Domain.Reports.Rounds;

/// <summary>What a short reply by mail seems to say. Only ever offered for confirmation: nothing is decided by it.</summary>
public static class Meaning
{
    /// <summary>Longer replies say more than yes.</summary>
    private const int Longest = 300;

    private static readonly string[] Doubts = ["inte ", "ej ", " men ", "dock", "not ", " but "];
    private static readonly string[] Approvals = ["godkänn", "godkänt", "tillstyrk", "approve"];
    private static readonly string[] NoRemarks =
    [
        "inga synpunkter",
        "ingen synpunkt",
        "inget att invända",
        "inget att tillägga",
        "inga invändningar",
        "no remarks",
        "no comments",
    ];

    /// <summary>Null when it is anything else than a plain yes.</summary>
    public static AnswerKind? Of(string reply)
    {
        ArgumentNullException.ThrowIfNull(reply);
        bool Says(string[] words) => words.Any(w => reply.Contains(w, StringComparison.OrdinalIgnoreCase));
        if (reply.Length > Longest || Says(Doubts) || reply.Contains('?', StringComparison.Ordinal))
        {
            return null;
        }

        if (Says(Approvals))
        {
            return AnswerKind.Approved;
        }

        return Says(NoRemarks) ? AnswerKind.NoRemarks : null;
    }
}
