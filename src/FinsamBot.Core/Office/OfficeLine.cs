using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;

namespace FinsamBot.Core.Office;

/// <summary>What a report waits for, as the office reads it.</summary>
public enum OfficeConcern
{
    /// <summary>The due day has passed and the report is not handed in.</summary>
    Late,

    /// <summary>Members of the steering group have not answered.</summary>
    WaitsForSteeringGroup,

    /// <summary>The day to send to the steering group has passed and it has not been asked.</summary>
    NotSent,

    /// <summary>Was handed in, and is written once more since.</summary>
    Corrected,

    /// <summary>Open, with time left: the writer has the word.</summary>
    Writing,

    /// <summary>Nobody is registered to write it.</summary>
    NobodyWrites,

    /// <summary>A reminder could not be brought to somebody, neither in Teams nor by mail.</summary>
    NotReached,

    /// <summary>Handed in, and for long not entered in the diary.</summary>
    NotRegistered,

    /// <summary>Handed in, and not signed by every party on the last day.</summary>
    NotSigned,
}

/// <summary>One line of the office's list.</summary>
/// <param name="Due">The due day; of a correction the day on which it began, of a report handed in the day of that, or the last day to sign.</param>
/// <param name="WaitsFor">The people who have the word.</param>
/// <param name="Promised">When the writer has said it will come.</param>
public sealed record OfficeLine(
    ReportId Report, string Intervention, OfficeConcern Concern, DateOnly Due, IReadOnlyList<Person> WaitsFor, DateOnly? Promised = null);
