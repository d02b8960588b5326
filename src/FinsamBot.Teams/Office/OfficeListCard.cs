using AdaptiveCards;
using FinsamBot.Domain.Office;
using FinsamBot.Domain.Text;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Planning;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Office;

/// <summary>Who is late, and who waits for whom; a line opens its report.</summary>
internal static class OfficeListCard
{
    /// <summary>Lines of each kind; the office has mail and pages for longer lists.</summary>
    private const int Most = 10;

    /// <summary>What the office cannot leave to others comes first; what goes well is only counted.</summary>
    private static readonly OfficeConcern[] Order =
    [
        OfficeConcern.Late,
        OfficeConcern.AtRisk,
        OfficeConcern.NobodyWrites,
        OfficeConcern.NotReached,
        OfficeConcern.LeftTeams,
        OfficeConcern.HeldBack,
        OfficeConcern.Corrected,
        OfficeConcern.WaitsForSteeringGroup,
        OfficeConcern.NotRegistered,
        OfficeConcern.NotSigned,
    ];

    /// <param name="title">Key of the heading: the list that was asked for, or the week's digest.</param>
    /// <param name="damage">What cannot be read, so that the list is known not to be whole.</param>
    public static Card Of(
        Reader to,
        IReadOnlyList<OfficeLine> lines,
        DateOnly today,
        string title,
        IReadOnlyList<DamageLine>? damage = null
    )
    {
        var writing = lines.Count(l => l.Concern == OfficeConcern.Writing);
        return Card.Of(
            to,
            to[title] + ". " + Summary(to, lines),
            [
                Heading(to[title]),
                .. Damaged(to, damage ?? []),
                lines.Any(l => l.Concern is OfficeConcern.Late or OfficeConcern.AtRisk) ? null : Say(to["Office_NoneLate"]),
                .. Order.SelectMany(c => Group(to, [.. lines.Where(l => l.Concern == c)], today)),
                writing > 0 ? Say(to.Count("Office_Writing", writing)) : null,
                lines.Count == 0 ? Say(to["Office_NothingOpen"]) : null,
                Buttons(
                    title == "Digest_Title" ? Button.To(OfficeVerbs.Office, to["Do_ShowOffice"]).Main() : null,
                    Button.Open(to.Link(new PageLink.Office()), to["Do_OpenOfficePage"]),
                    Button.To(PlanningVerbs.Plan, to["Do_ShowPlan"])
                ),
            ]
        );
    }

    public static Entry EntryOf(Reader to, IReadOnlyList<OfficeLine> lines, DateOnly today) =>
        new(Urgency.ToKnow, today, to["Digest_Title"], Summary(to, lines), Button.To(OfficeVerbs.Office, to["Do_ShowOffice"]));

    private static string Summary(Reader to, IReadOnlyList<OfficeLine> lines)
    {
        string Count(OfficeConcern concern) => Numbers.InWords(lines.Count(l => l.Concern == concern), to.Language);
        return lines.Any(l => l.Concern is OfficeConcern.Late or OfficeConcern.AtRisk)
            ? to["Office_Summary", Count(OfficeConcern.Late), Count(OfficeConcern.WaitsForSteeringGroup), Count(OfficeConcern.AtRisk)]
            : to["Office_SummaryNone", Count(OfficeConcern.WaitsForSteeringGroup)];
    }

    private static IEnumerable<AdaptiveElement> Damaged(Reader to, IReadOnlyList<DamageLine> damage) =>
        damage.Count == 0
            ? []
            :
            [
                Subheading(to["Office_Damaged"], Tone.Late),
                .. damage
                    .Take(Most)
                    .Select(d =>
                        d.Intervention.Length > 0
                            ? Line(Run(d.Intervention, bold: true), Run(". " + OfficeWords.Of(d, to.Language)))
                            : Say(OfficeWords.Of(d, to.Language))
                    ),
                .. damage.Count > Most ? [Subtle(to.Count("Office_More", damage.Count - Most))] : Array.Empty<AdaptiveElement>(),
                Subtle(to["Office_DamagedWhat"]),
            ];

    private static IEnumerable<AdaptiveElement> Group(Reader to, IReadOnlyList<OfficeLine> lines, DateOnly today) =>
        lines.Count == 0
            ? []
            :
            [
                Subheading(to["Office_" + lines[0].Concern], ToneOf(lines[0].Concern)),
                .. lines
                    .Take(Most)
                    .Select(l =>
                        Row(
                            Button.To(WritingVerbs.Overview, to["Do_Show", l.Intervention]).About(l.Report).Below(),
                            Run(l.Intervention, bold: true, color: AdaptiveTextColor.Accent),
                            Run(". " + Says(to, l, today))
                        )
                    ),
                .. lines.Count > Most ? [Subtle(to.Count("Office_More", lines.Count - Most))] : Array.Empty<AdaptiveElement>(),
            ];

    private static Tone ToneOf(OfficeConcern concern) =>
        concern switch
        {
            OfficeConcern.Late => Tone.Late,
            OfficeConcern.WaitsForSteeringGroup => Tone.Waiting,
            OfficeConcern.Corrected => Tone.Going,
            OfficeConcern.NotRegistered or OfficeConcern.NotSigned => Tone.Open,
            _ => Tone.Heed,
        };

    /// <summary>A day that has passed promises nothing any more.</summary>
    public static string Promised(Reader to, DateOnly day, DateOnly today) =>
        to[day < today ? "Office_PromisePassed" : "Office_Promised", Days.Near(day, today, to.Language)];

    private static string Says(Reader to, OfficeLine line, DateOnly today)
    {
        if (line.LettersLeave is { } leave)
        {
            return to["Line_WaitsForLetters", Days.Near(line.Due, today, to.Language), Days.Moment(leave, today, to.Language)];
        }

        var (due, who) = (
            Days.Near(line.Due, today, to.Language),
            to.List(line.SignaturesMissing.Count > 0 ? line.SignaturesMissing : [.. line.WaitsFor.Select(p => p.Name)])
        );
        var key = line.Concern switch
        {
            OfficeConcern.Late => "Line_Late",
            OfficeConcern.NobodyWrites => "Line_Nobody",
            OfficeConcern.NotReached => "Line_NotReached",
            OfficeConcern.LeftTeams => "Line_LeftTeams",
            OfficeConcern.HeldBack => "Line_HeldBack",
            OfficeConcern.AtRisk => line.SendBy is null ? "Line_AtRiskAlone" : "Line_AtRisk",
            OfficeConcern.Corrected => "Line_Corrected",
            OfficeConcern.NotRegistered => "Line_NotRegistered",
            OfficeConcern.NotSigned => "Line_NotSigned",
            _ => "Line_Waits",
        };
        var written = line.Unwritten is { } left ? OfficeWords.Of(left, to.Language) : "";
        var send = line.SendBy is { } by ? Days.Near(by, today, to.Language) : "";
        var promised = line is { Concern: OfficeConcern.Late or OfficeConcern.AtRisk, Promised: { } day }
            ? " " + Promised(to, day, today)
            : "";
        var number = line.CaseNumber is { } known ? $" {to["Registered_As", known]}." : "";
        return to[key, due, who, written, send] + promised + number;
    }
}
