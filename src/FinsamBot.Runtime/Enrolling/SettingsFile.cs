using System.Text.Json;
using System.Text.Json.Serialization;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Deliveries;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Planning;

namespace FinsamBot.Runtime.Enrolling;

/// <summary>What a file of an association says: who is in it, its interventions, and how they report. What is left out stays as it
/// is.</summary>
public sealed record SettingsFile
{
    /// <summary>Europe/Stockholm, or left out: a file made for another zone would plan other days.</summary>
    public string? TimeZone { get; init; }

    /// <summary>Its own details; they found one where there is none.</summary>
    public DetailsEntry? Association { get; init; }

    /// <summary>Whoever is known already is recognised; nobody is taken out.</summary>
    public IReadOnlyList<PersonEntry> People { get; init; } = [];

    public CalendarEntry? Calendar { get; init; }

    /// <summary>How case numbers look.</summary>
    public CaseNumberEntry? CaseNumbers { get; init; }

    /// <summary>Below which number of participants a count is masked; 0: none is.</summary>
    public int? SmallestShown { get; init; }

    /// <summary>By form.</summary>
    public IReadOnlyDictionary<string, RoutineEntry> Routines { get; init; } = new Dictionary<string, RoutineEntry>();

    /// <summary>In order: a part of another intervention comes after it.</summary>
    public IReadOnlyList<InterventionEntry> Interventions { get; init; } = [];

    /// <summary>Roles in interventions, given on top of those that are held.</summary>
    public IReadOnlyList<RoleRow> Roles { get; init; } = [];

    /// <summary>Those that its reminders name.</summary>
    public IEnumerable<ChannelKind> Channels() =>
        Routines.Values.Concat(Interventions.SelectMany(i => i.Routines.Values)).SelectMany(r => r.Reminders ?? []).Select(r => r.Channel);
}

public sealed record DetailsEntry
{
    public string Name { get; init; } = "";

    /// <summary>Where reports go.</summary>
    public string Mailbox { get; init; } = "";

    /// <summary>The page with help for writing a report.</summary>
    public string GuideUrl { get; init; } = "";

    [JsonIgnore]
    public RowOrigin? Origin { get; init; }
}

/// <summary>Whoever has the id is changed; else whoever has the mail address, the account, or alone the name. Else somebody new.</summary>
public sealed record PersonEntry
{
    public string? Id { get; init; }

    public string Name { get; init; } = "";

    public string Organisation { get; init; } = "";

    public string Mail { get; init; } = "";

    /// <summary>The account in Teams (UPN), where it is not the mail address.</summary>
    public string Account { get; init; } = "";

    /// <summary>Administrator, Registrar: in the association as a whole.</summary>
    public IReadOnlyList<Role> Roles { get; init; } = [];

    [JsonIgnore]
    public RowOrigin? Origin { get; init; }
}

/// <summary>A role in an intervention.</summary>
/// <param name="Intervention">By its id or its name.</param>
/// <param name="Person">By mail address, account, id or a name that nobody else has.</param>
/// <param name="InsteadOf">The member whose substitute the person is; no role of its own then.</param>
/// <param name="Ended">The person has the role no longer.</param>
public sealed record RoleRow(string Intervention, string Person, Role? Role = null, string? InsteadOf = null, bool Ended = false)
{
    [JsonIgnore]
    public RowOrigin? Origin { get; init; }
}

/// <summary>A regular expression for the whole number and a number that fits it; without a pattern any short text will do.</summary>
public sealed record CaseNumberEntry(string? Pattern = null, string? Example = null);

public sealed record CalendarEntry
{
    public IReadOnlyList<DateOnly> ClosedDays { get; init; } = [];

    public DayPolicy BridgeDays { get; init; } = DayPolicy.Works;

    public WeeksEntry? Vacation { get; init; }

    public DayPolicy VacationDays { get; init; } = DayPolicy.Works;
}

/// <summary>ISO 8601 weeks, both included.</summary>
public sealed record WeeksEntry(int First, int Last);

/// <summary>The fields of <see cref="ReportRoutine"/>; one that is left out is as in the form, or for an intervention as in the
/// association.</summary>
public sealed record RoutineEntry
{
    public DueRule? Due { get; init; }

    public WhenClosed? WhenClosed { get; init; }

    public int? AnswerDays { get; init; }

    public int? WritingDays { get; init; }

    public int? ClosingDays { get; init; }

    public int? EarliestDays { get; init; }

    public int? PreparingDays { get; init; }

    public int? SignatureDays { get; init; }

    [JsonPropertyName("ladder")]
    public IReadOnlyList<ReminderRule>? Reminders { get; init; }

    public ReportRoutine On(ReportRoutine usual) =>
        usual with
        {
            Due = Due ?? usual.Due,
            WhenClosed = WhenClosed ?? usual.WhenClosed,
            AnswerDays = AnswerDays ?? usual.AnswerDays,
            WritingDays = WritingDays ?? usual.WritingDays,
            ClosingDays = ClosingDays ?? usual.ClosingDays,
            EarliestDays = EarliestDays ?? usual.EarliestDays,
            PreparingDays = PreparingDays ?? usual.PreparingDays,
            SignatureDays = SignatureDays ?? usual.SignatureDays,
            Reminders = Reminders ?? usual.Reminders,
        };
}

public sealed record InterventionEntry
{
    public required string Id { get; init; }

    /// <summary>Needed for a new one; that of a registered one is not changed.</summary>
    public string? Name { get; init; }

    public string? Owner { get; init; }

    public string? Parent { get; init; }

    /// <summary>That of a registered one is not changed.</summary>
    public InterventionKind Kind { get; init; }

    /// <summary>A new one needs at least one. A registered one gets those that it does not report yet.</summary>
    public IReadOnlyList<ReportingEntry> Reportings { get; init; } = [];

    /// <summary>Left out: unchanged. Null: no end is decided.</summary>
    public JsonElement EndsOn { get; init; }

    public IReadOnlyDictionary<string, RoutineEntry> Routines { get; init; } = new Dictionary<string, RoutineEntry>();

    /// <summary>The registered one that it takes over from, together with others: that one ends the day before.</summary>
    public string? Continues { get; init; }

    /// <summary>The first day of one that takes over.</summary>
    public DateOnly? ContinuesOn { get; init; }

    /// <summary>Entered where they are not yet.</summary>
    public IReadOnlyList<Meeting> Meetings { get; init; } = [];

    /// <summary>All roles in the intervention: one that is held and not listed is taken. Left out: unchanged.</summary>
    public IReadOnlyList<RoleEntry>? Roles { get; init; }

    public IReadOnlyList<SubstituteEntry> Substitutes { get; init; } = [];

    /// <summary>The id was made from the name: one that is registered under the name is meant first.</summary>
    [JsonIgnore]
    public bool IsIdMade { get; init; }

    /// <summary>False where <see cref="Kind"/> is only what it is without a word.</summary>
    [JsonIgnore]
    public bool IsKindSaid { get; init; }

    [JsonIgnore]
    public RowOrigin? Origin { get; init; }
}

/// <param name="Version">Of the form; left out: the newest.</param>
/// <param name="Months">3 for quarters, 6 for half years.</param>
/// <param name="Periods">Irregular ones, instead of the regular.</param>
/// <param name="Whole">One report for the whole time.</param>
public sealed record ReportingEntry(
    string Form,
    DateOnly? FirstStart = null,
    DateOnly? FirstEnd = null,
    int Months = 0,
    IReadOnlyList<PeriodEntry>? Periods = null,
    bool Whole = false,
    string? Version = null
)
{
    [JsonIgnore]
    public RowOrigin? Origin { get; init; }
}

public sealed record PeriodEntry(DateOnly Start, DateOnly End)
{
    [JsonIgnore]
    public RowOrigin? Origin { get; init; }
}

public sealed record RoleEntry(string Person, Role Role);

public sealed record SubstituteEntry(string Member, string Substitute);
