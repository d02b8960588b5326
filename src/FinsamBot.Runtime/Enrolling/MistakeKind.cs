namespace FinsamBot.Runtime.Enrolling;

/// <summary>What can be wrong in a file of people, roles and interventions. Each has its sentence in <c>EnrollingTexts.resx</c>.</summary>
public enum MistakeKind
{
    // The file.
    FileMissing,
    FileEmpty,
    FileTooLarge,
    FileInflated,
    FileDamaged,
    FileWrongEncoding,
    FileNotText,
    FileProtected,
    FileMacros,
    FileDefinitions,
    FileOldSpreadsheet,
    FileOpenDocument,
    FileWebPage,
    FileSylk,
    FileOtherKind,
    FileUnreadable,
    NoKnownTable,
    TooManyRows,

    // Its columns and cells.
    UnknownColumn,
    ColumnTwice,
    ColumnMissing,
    BeyondColumns,
    MalformedRow,
    MergedData,
    UncountedFormula,
    ErrorCell,
    PersonalNumber,
    RequiredMissing,
    LinkDiffers,
    ScientificNumber,
    TooManyDigits,
    LostZeros,
    DayAsNumber,
    ImpossibleDay,
    UnreadableDay,
    UnreadableNumber,
    UnreadableYes,
    UnknownRowKind,

    // People.
    NameInAddress,
    BadAddress,
    SeveralAddresses,
    AddressTwice,
    AccountTwice,
    PersonTwice,
    NoWayToReach,
    TwoPeople,
    UnknownAssociationRole,

    // Interventions.
    BadId,
    InterventionTwice,
    NameOfOther,
    UnknownIntervention,
    UnknownParent,
    CircularParts,
    UnknownForm,
    UnknownKind,
    MonthsOutOfRange,
    FirstEndBeforeStart,
    EndBeforeStart,
    PeriodsOverlap,
    PeriodsMissing,
    NoLead,

    // Roles.
    UnknownRole,
    UnknownPerson,
    AmbiguousPerson,
    RoleTwice,
    SubstituteForNobody,
    SubstituteOfSelf,
    SubstituteOfNonMember,
    TwoSubstitutes,

    // The association.
    NotFounded,
    TwoAssociations,
    UnknownChannel,

    /// <summary>The rules say no; their own sentence is the argument.</summary>
    Refused,
}
