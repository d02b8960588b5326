namespace FinsamBot.Runtime.Enrolling;

/// <summary>Something that is not yet as a file says.</summary>
public sealed record FileChange(FileChangeKind Kind, FilePlace At, params IReadOnlyList<object> Arguments)
{
    /// <summary>False where only somebody in the office can make it: the file does not.</summary>
    public bool IsMade =>
        Kind
            is not (
                FileChangeKind.KindDiffers
                or FileChangeKind.ParentDiffers
                or FileChangeKind.PeriodsDiffer
                or FileChangeKind.SplitDiffers
                or FileChangeKind.HasLeft
            );
}

public enum FileChangeKind
{
    Founded,
    DetailsChanged,
    PersonAdded,
    PersonChanged,
    AssociationRoleGiven,
    SettingChanged,
    InterventionAdded,
    ReportingAdded,
    InterventionSplit,
    Renamed,
    OwnerChanged,
    EndMoved,
    RoleGiven,
    RoleTaken,
    HandedOver,
    SubstituteNamed,
    RoutineSet,
    MeetingEntered,

    KindDiffers,
    ParentDiffers,
    PeriodsDiffer,
    SplitDiffers,
    HasLeft,
}

/// <summary>Something to know about how a file was read.</summary>
public sealed record Note(NoteKind Kind, string Sheet, int Count = 0)
{
    public string Sheet { get; } = PersonalNumber.Hidden(Sheet);
}

public enum NoteKind
{
    /// <summary>Hidden or filtered rows were read too.</summary>
    HiddenRows,
    HiddenColumns,
    HiddenSheet,

    /// <summary>A sheet without known headings was left out.</summary>
    SheetLeftOut,

    /// <summary>Telephone numbers are not kept.</summary>
    PhonesLeftOut,
}
