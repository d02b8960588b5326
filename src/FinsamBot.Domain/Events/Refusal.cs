namespace FinsamBot.Domain.Events;

/// <summary>What kind of no it is: pages and programs answer by it, whatever the reason is.</summary>
public enum RefusalCategory
{
    /// <summary>This is not for the person to do or to decide.</summary>
    NotAllowed = 1000,

    /// <summary>Not as things stand: something comes first, or has happened already.</summary>
    NotNow = 2000,

    /// <summary>Not as it was written: something is missing, cannot be read, or does not fit.</summary>
    NotUnderstood = 3000,

    /// <summary>What it is about is not there, or not any more.</summary>
    Gone = 4000,

    /// <summary>More than there is room for.</summary>
    TooLarge = 5000,

    /// <summary>Enough for now: the same may be sent again later.</summary>
    TryLater = 6000,
}

/// <summary>
/// Why a command had no effect, or not the whole of it. Each has its sentence in <c>Texts.resx</c> under <c>Refusal_{name}</c>, and stands
/// below its category, whose number its own begins with. The numbers are stored nowhere.
/// </summary>
public enum RefusalReason
{
    NotInvolved = (int)RefusalCategory.NotAllowed,
    OnlyLeadWrites,
    OnlySteeringGroupAnswers,
    OnlyOfficeDecides,
    OnlyOfficeRegisters,
    OnlyLeadOrOffice,
    OnlySettingsAdmit,
    SteeringGroupWritesThis,
    RegisterKnowsThis,
    OfficeWritesThis,
    OnlyWritersLog,
    NotYourLogEntry,
    OnlyWritersCount,

    PeriodNotStarted = (int)RefusalCategory.NotNow,
    OutdatedCard,
    AlreadySubmitted,
    EverythingEmpty,
    SectionsEmpty,
    PersonalNumberFound,
    PersonalDataWarned,
    LogNumberFound,
    LogDataWarned,
    MonthlyLettersOff,
    MonthlyLetterIsSent,
    MonthlyOutOfTime,
    NobodyToAsk,
    NotSentYet,
    NotAnsweredYet,
    OlderVersion,
    AnswersStand,
    ReturnedForCompletion,
    InterventionExists,
    FormAlreadyReported,
    FormHasNoPlace,
    PartHasEnded,
    ReportIsThere,
    StandInAway,
    StandsInForOther,
    NotSubmittedYet,
    AlreadyRegistered,
    NothingToSign,
    AlreadySigned,
    NotSigned,
    PersonHasLeft,
    PersonHasNotLeft,
    LastAdministrator,
    AddressTaken,
    AccountTaken,
    NotInRole,
    NotPaused,
    NothingAskedFor,
    NotSetUp,
    AttachmentsTooMany,
    DisposalUnderWay,
    DisposalListMoved,

    /// <summary>What is stored of it is damaged.</summary>
    CannotBeRead,

    UnreadableDate = (int)RefusalCategory.NotUnderstood,
    DayBeforeIntervention,
    DayAfterIntervention,
    NoSuchSection,
    NoSuchForm,
    NoSuchPerson,
    NoSuchParty,
    AnswerIsEmpty,
    ReturnSaysNothing,
    ReplyIsEmpty,
    SnoozeInPast,
    SnoozeTooLong,
    PromiseInPast,
    PromiseTooLate,
    BadInterventionName,
    EndBeforeStart,
    EndsAfterParent,
    SplitNames,
    SplitAfterEnd,
    PeriodsOverlap,
    NoPeriods,
    SettingOutOfRange,
    DueNeverMet,
    MembersOnlyAnswer,
    NobodyReminded,
    UnknownTimeZone,
    MeetingPassed,
    MeetingOnFreeDay,
    SendDayPassed,
    SendDayTooLate,
    NotWorkingDay,
    AwayOutOfRange,
    NoStandIn,
    TargetNeedsNumber,
    ShareAboveWhole,
    CountOutOfRange,
    PartAboveWhole,
    PartIsMissing,
    StatusNeedsReason,
    EntryIsEmpty,
    MoreLeftThanCame,
    PercentOutOfRange,
    PeriodIsMissing,
    InterventionIsMissing,
    BadCaseNumber,
    BadCaseNumberPattern,
    CaseNumberOutOfRange,
    BadInitials,
    CorrectionNeedsReason,
    SignatureNeedsName,
    SignedInFuture,
    SignedFileMissing,
    FileIsNoPdf,
    FileIsNoMinutes,
    FileNotSigned,
    NameMissing,
    AddressUnreadable,
    ReasonMissing,
    MinutesDayOutOfRange,
    NobodyPresent,
    MinutesAnswerMissing,
    HasNoEnd,
    NoLongerThanBefore,
    DueDayOutOfRange,
    LogDayAhead,
    QuarterAhead,
    QuarterOutside,
    AttachmentMissing,
    AttachmentEmpty,
    AttachmentKindUnknown,
    AttachmentIsOtherwise,
    AttachmentDamaged,
    AttachmentProtected,
    AttachmentHasMacros,
    AttachmentNamesSomebody,
    DisposalNeedsDecision,
    DisposalAhead,

    NoSuchReport = (int)RefusalCategory.Gone,
    NoSuchIntervention,
    NoSuchMeeting,
    NoSuchComment,
    NoSuchEntry,
    NothingSetAside,
    NotAway,
    NoSuchAttachment,

    TooLong = (int)RefusalCategory.TooLarge,
    AnswerTooLong,
    EntryTooLong,
    TooMuchAtOnce,
    FileTooLarge,
    LogEntryTooLong,
    LogIsFull,
    MonthlyTooLong,
    AttachmentTooLarge,
    AttachmentsTooLarge,
    AttachmentInflated,

    EnoughForToday = (int)RefusalCategory.TryLater,
}

/// <summary>An answer that says no, with what the sentence needs: section numbers, names, dates.</summary>
public sealed record Refusal(RefusalReason Reason, params object[] Arguments)
{
    /// <summary>How far apart the numbers of categories lie.</summary>
    private const int Room = 1000;

    public RefusalCategory Category => (RefusalCategory)((int)Reason / Room * Room);

    public bool Equals(Refusal? other) => other is not null && Reason == other.Reason && Arguments.SequenceEqual(other.Arguments);

    public override int GetHashCode() => Reason.GetHashCode();

    public override string ToString() => $"{Reason}({string.Join(", ", Arguments)})";
}
