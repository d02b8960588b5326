using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;

namespace FinsamBot.Domain.Office;

/// <summary>What a report waits for, as the office reads it.</summary>
public enum OfficeConcern
{
    /// <summary>The due day has passed and the report is not handed in.</summary>
    Late,

    /// <summary>
    /// Not late yet: the day to send to the steering group has passed and it has not been asked; or, where no steering group is asked,
    /// sections are empty and fewer days are left than the form's routine gives for preparing.
    /// </summary>
    AtRisk,

    /// <summary>Members of the steering group have not answered.</summary>
    WaitsForSteeringGroup,

    /// <summary>Was handed in, and is written once more since.</summary>
    Corrected,

    /// <summary>Open, with time left: the writer has the word.</summary>
    Writing,

    /// <summary>Nobody is registered to write it.</summary>
    NobodyWrites,

    /// <summary>A reminder could not be brought to somebody, neither in Teams nor by mail.</summary>
    NotReached,

    /// <summary>Teams takes nothing for somebody any more, who had a chat with the bot: it goes by mail.</summary>
    LeftTeams,

    /// <summary>Messages are held back: they may have been sent before the store was taken back from a copy.</summary>
    HeldBack,

    /// <summary>Handed in, and for long not entered in the diary.</summary>
    NotRegistered,

    /// <summary>Handed in, and not signed by every party on the last day.</summary>
    NotSigned,
}

/// <summary>One line of the office's list.</summary>
/// <param name="Due">The due day; of a correction the day on which it began, of a report handed in the day of that, or the last day to
/// sign.</param>
/// <param name="WaitsFor">The people who have the word.</param>
/// <param name="Promised">When the writer has said it will come.</param>
/// <param name="LettersLeave">While no letter of the round that is waited for has left: when they will; else null.</param>
public sealed record OfficeLine(
    ReportId Report,
    string Intervention,
    OfficeConcern Concern,
    DateOnly Due,
    IReadOnlyList<Person> WaitsFor,
    DateOnly? Promised = null,
    DateTimeOffset? LettersLeave = null
)
{
    /// <summary>Of a report at risk: the day on which the steering group should have had it; null for a form that asks none.</summary>
    public DateOnly? SendBy { get; init; }

    /// <summary>The organisations that have not signed, whether or not anybody is known who signs for them; empty for other
    /// concerns.</summary>
    public IReadOnlyList<string> SignaturesMissing { get; init; } = [];

    /// <summary>The number that the report has in the diary, or had before it was corrected; null while it has none.</summary>
    public string? CaseNumber { get; init; }

    /// <summary>What is not written: the numbers of empty sections, and whether that is all of them. Null where it does not matter to the
    /// office.</summary>
    public Unwritten? Unwritten { get; init; }
}

/// <summary>How much of a report its writer still owes.</summary>
/// <param name="Empty">Numbers of the required sections without text, in the form's order.</param>
/// <param name="Everything">None of the long sections has any.</param>
/// <param name="EverySection">Also the sections that may be left empty are written.</param>
public sealed record Unwritten(IReadOnlyList<string> Empty, bool Everything, bool EverySection = true)
{
    public static Unwritten Of(ReportView view)
    {
        ArgumentNullException.ThrowIfNull(view);
        return new Unwritten(view.EmptySections, !view.HasText, view.BlankSections.Count == 0);
    }
}
