using System.Text.Json.Serialization;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures.Participants;

/// <summary>How many people, by gender. The whole is computed and never typed.</summary>
/// <param name="Unsplit">Counted without a gender, as some old reports do.</param>
public readonly record struct Headcount(
    int Women,
    int Men,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] int Unsplit = 0
)
{
    [JsonIgnore]
    public int All => Women + Men + Unsplit;

    [JsonIgnore]
    public bool IsNegative => Women < 0 || Men < 0 || Unsplit < 0;

    public static Headcount operator +(Headcount one, Headcount other) =>
        new(one.Women + other.Women, one.Men + other.Men, one.Unsplit + other.Unsplit);

    public static Headcount operator -(Headcount one, Headcount other) =>
        new(one.Women - other.Women, one.Men - other.Men, one.Unsplit - other.Unsplit);

    public static Headcount Add(Headcount left, Headcount right) => left + right;

    public static Headcount Subtract(Headcount left, Headcount right) => left - right;
}

/// <summary>Who took part in an intervention, or in a part of it, during a period.</summary>
/// <param name="Unit">The part; empty: the intervention itself.</param>
/// <param name="Opening">In the intervention when the period began.</param>
public sealed record ParticipantFlow(string Unit, Headcount Opening, Headcount New, Headcount Exited)
{
    /// <summary>Still there when the period ended.</summary>
    [JsonIgnore]
    public Headcount Closing => Opening + New - Exited;

    /// <summary>Everybody who took part at some time during the period.</summary>
    [JsonIgnore]
    public Headcount TookPart => Opening + New;

    /// <summary>See <see cref="CleanText"/>.</summary>
    internal ParticipantFlow Clean() => this with { Unit = CleanText.Line(Unit) };

    /// <summary>The intervention and its parts together, as one report counts them.</summary>
    public static ParticipantFlow Sum(IEnumerable<ParticipantFlow> flows) => Add(Counted([.. flows]));

    /// <summary>What is to be added up in one report: where the parts make up the whole exactly, the whole holds them already and stands
    /// alone.</summary>
    public static IReadOnlyList<ParticipantFlow> Counted(IReadOnlyList<ParticipantFlow> flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        var parts = flows.Where(f => f.Unit.Length > 0).ToList();
        return parts.Count > 0 && flows.Where(f => f.Unit.Length == 0).ToList() is [var whole] && Add(parts) == whole ? [whole] : flows;
    }

    /// <summary>Of several reports, or of parts that hold nobody twice.</summary>
    public static ParticipantFlow Add(IEnumerable<ParticipantFlow> flows)
    {
        ArgumentNullException.ThrowIfNull(flows);
        return flows.Aggregate(
            new ParticipantFlow("", default, default, default),
            (sum, f) => new ParticipantFlow("", sum.Opening + f.Opening, sum.New + f.New, sum.Exited + f.Exited)
        );
    }
}
