namespace FinsamBot.Domain.Office.Overviews;

/// <summary>How a report stands, as a whole office can say it in one word. What needs somebody first comes first.</summary>
public enum ReportStage
{
    /// <summary>The due day has passed.</summary>
    Late,

    /// <summary>Likely to be late; see <see cref="OfficeConcern.AtRisk"/>.</summary>
    AtRisk,

    /// <summary>Was handed in, and is written once more.</summary>
    Corrected,

    WithSteeringGroup,
    Writing,

    /// <summary>Handed in; not registered yet, or not signed by all.</summary>
    HandedIn,

    /// <summary>Registered in the diary, and signed where the form wants that: nothing more happens to it.</summary>
    Registered,

    /// <summary>An older report, taken in from a file.</summary>
    TakenIn,

    /// <summary>Planned, and not opened yet.</summary>
    Coming,

    /// <summary>Its intervention is paused.</summary>
    Paused,

    /// <summary>Need not be handed in.</summary>
    Excused,
}
