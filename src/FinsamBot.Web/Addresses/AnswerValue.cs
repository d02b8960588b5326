using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Web.Addresses;

/// <summary>The names of the four answers in forms and addresses.</summary>
internal static class AnswerValue
{
    private static readonly Dictionary<AnswerKind, string> Values = new()
    {
        [AnswerKind.NoRemarks] = "inga-synpunkter",
        [AnswerKind.Approved] = "godkand",
        [AnswerKind.Analysis] = "analys",
        [AnswerKind.Returned] = "aterlamnar",
    };

    public static string Of(AnswerKind kind) => Values[kind];

    /// <summary>Null for anything else.</summary>
    public static AnswerKind? Read(string? value) => Values.Where(v => v.Value == value).Select(v => (AnswerKind?)v.Key).FirstOrDefault();
}
