namespace FinsamBot.Runtime.Enrolling;

/// <summary>Something that is not yet as a file says.</summary>
public sealed record Change(ChangeKind Kind, FilePlace At, params IReadOnlyList<object> Arguments)
{
    /// <summary>False where only somebody in the office can make it: the file does not.</summary>
    public bool IsMade =>
        Kind is not (ChangeKind.KindDiffers or ChangeKind.ParentDiffers or ChangeKind.PeriodsDiffer or ChangeKind.HasLeft);
}

public enum ChangeKind
{
    Founded,
    DetailsChanged,
    PersonAdded,
    PersonChanged,
    AssociationRoleGiven,
    SettingChanged,
    InterventionAdded,
    ReportingAdded,
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
