namespace FinsamBot.Core.Reports;

/// <summary>Why a command had no effect, or not the whole of it. Each has its sentence in <c>Texts.resx</c> under <c>Refusal_{name}</c>.</summary>
public enum RefusalReason
{
    NotInvolved,
    OnlyLeadWrites,
    OnlySteeringGroupAnswers,
    NoSuchReport,
    NoSuchSection,
    PeriodNotStarted,
    SteeringGroupWritesThis,
    RegisterKnowsThis,
    OfficeWritesThis,
    OutdatedCard,
    UnreadableDate,
    TooLong,
    NothingSetAside,
    AlreadySubmitted,
    EverythingEmpty,
    SectionsEmpty,
    NobodyToAsk,
    NotSentYet,
    NotAnsweredYet,
    OlderVersion,
    AnswerIsEmpty,
    AnswersStand,
    ReturnSaysNothing,
    ReturnedForCompletion,
    PersonalNumberFound,
    PersonalDataWarned,
    NoSuchComment,
    ReplyIsEmpty,
    TooManyCodes,
    NoCodeAskedFor,
    CodeExpired,
    CodeUsedUp,
    CodeWrong,
    SnoozeInPast,
    SnoozeTooLong,
    PromiseInPast,
    PromiseTooLate,
    OnlyOfficeDecides,
    InterventionExists,
    NoSuchIntervention,
    BadInterventionName,
    EndBeforeStart,
    EndsAfterParent,
    NoSuchForm,
    FormAlreadyReported,
    PeriodsOverlap,
    NoPeriods,
    SettingOutOfRange,
    DueNeverMet,
    MembersOnlyAnswer,
    NobodyReminded,
    UnknownTimeZone,
    MeetingPassed,
    MeetingOnFreeDay,
    NoSuchMeeting,
    SendDayPassed,
    SendDayTooLate,
    NotWorkingDay,
    NoSuchPerson,
    AwayOutOfRange,
    NoStandIn,
    StandInAway,
    StandsInForOther,
    NotAway,
}

/// <summary>An answer that says no, with what the sentence needs: section numbers, names, dates.</summary>
public sealed record Refusal(RefusalReason Reason, params object[] Arguments)
{
    public bool Equals(Refusal? other) => other is not null && Reason == other.Reason && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => Reason.GetHashCode();

    public override string ToString() => $"{Reason}({string.Join(", ", Arguments)})";
}
