using System.Collections.Frozen;
using FinsamBot.Host.Tool.Line;

namespace FinsamBot.Host.Tool;

/// <summary>What the kinds of messages are called at a terminal.</summary>
internal static class KindWords
{
    private static readonly FrozenDictionary<string, string> Keys = new Dictionary<string, string>
    {
        ["answerArrived"] = "Kind_AnswerArrived",
        ["endDateMoved"] = "Kind_EndDateMoved",
        ["escalation"] = "Kind_Escalation",
        ["handInReceipt"] = "Kind_HandInReceipt",
        ["letterBounced"] = "Kind_LetterBounced",
        ["memberAway"] = "Kind_MemberAway",
        ["notFiled"] = "Kind_NotFiled",
        ["oddTries"] = "Kind_OddTries",
        ["prompt"] = "Kind_Prompt",
        ["registrarCopy"] = "Kind_RegistrarCopy",
        ["reminder"] = "Kind_Reminder",
        ["replyReceipt"] = "Kind_ReplyReceipt",
        ["reportRegistered"] = "Kind_ReportRegistered",
        ["reviewInChat"] = "Kind_ReviewInChat",
        ["reviewReminder"] = "Kind_ReviewReminder",
        ["reviewRequest"] = "Kind_ReviewRequest",
        ["roundMoved"] = "Kind_RoundMoved",
        ["shortTimeAhead"] = "Kind_ShortTimeAhead",
        ["signInCode"] = "Kind_SignInCode",
        ["signatureReminder"] = "Kind_SignatureReminder",
        ["signatureRequest"] = "Kind_SignatureRequest",
        ["standInAsked"] = "Kind_StandInAsked",
        ["standInReminded"] = "Kind_StandInReminded",
        ["substituteAsked"] = "Kind_SubstituteAsked",
        ["weeklyDigest"] = "Kind_WeeklyDigest",
    }.ToFrozenDictionary();

    /// <summary>A kind that has no word here is called by its name in the streams.</summary>
    public static string Of(ToolRun run, string kind) => Keys.TryGetValue(kind, out var key) ? run.Text(key) : kind;
}
