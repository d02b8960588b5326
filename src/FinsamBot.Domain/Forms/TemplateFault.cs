namespace FinsamBot.Domain.Forms;

/// <summary>What can be wrong with a form's file. Each has its sentence under <c>FormFault_{name}</c>.</summary>
public enum TemplateFaultReason
{
    NotJson,
    WrongShape,
    NoVersion,
    NoSections,
    BadId,
    IdTwice,
    NumberTwice,
    TextMissing,
    LabelOfNothing,
    LevelWithoutGoals,
    RoleOutsideDiary,
    ActivitiesOutOfPlace,
    SeveralGroupSections,
    AlreadyIssued,
}

/// <summary>Why a form's file is refused, and where.</summary>
/// <param name="Line">In the file, from 1.</param>
public sealed record TemplateFault(int Line, TemplateFaultReason Reason, params object[] Arguments);
