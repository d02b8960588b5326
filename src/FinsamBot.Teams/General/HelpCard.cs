using System.Collections.Immutable;
using AdaptiveCards;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Office;
using FinsamBot.Teams.Spoken;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.General;

/// <summary>What decides which words are of use to somebody.</summary>
/// <param name="Role">At the association's office; null for who has none there.</param>
/// <param name="Writes">Whether the person leads or deputises in any intervention.</param>
/// <param name="Kinds">What the person's reports ask for.</param>
/// <param name="StandIn">First name of somebody who could take over; empty when nobody could.</param>
internal sealed record HelpNeeds(Role? Role, bool Writes, ImmutableHashSet<SectionKind> Kinds, DateOnly Today, string StandIn);

/// <summary>The words one can write, in groups: only those that lead to something for this reader, with examples of days to come.</summary>
internal static class HelpCard
{
    private static readonly SectionKind[] Registered =
    [
        SectionKind.Goals,
        SectionKind.Participants,
        SectionKind.Deviations,
        SectionKind.Resources,
    ];

    public static Card Of(Reader to, HelpNeeds needs, Notice? notice = null) =>
        Card.Of(
            to,
            to["Help_Summary"],
            [
                notice?.ToBox(),
                Heading(to["Help_Title"]),
                needs.Writes ? Group(to["Help_Writing"], Writing(to, needs)) : null,
                needs.Writes ? Close(Subtle(to["Help_File"])) : null,
                Group(to[needs.Writes ? "Help_Sending" : "Help_Reading"], Following(to, needs)),
                Group(to["Help_Planning"], Planning(to, needs)),
                needs.Role is { } role ? Group(to["Help_AtOffice"], AtOffice(to, needs, role)) : null,
                Subtle(to["Help_Intro"]),
                needs.Role is null ? Close(Subtle(to["Help_Office"])) : null,
                Buttons(
                    Button.To(WritingVerbs.Reports, to["Do_ShowReports"]).Main(),
                    Button.To(OfficeVerbs.Status, to["Do_Status"]),
                    Button
                        .To(GeneralVerbs.Speak, to["Do_OtherLanguage"])
                        .With(Fields.Language, to.Language == Language.English ? nameof(Language.Swedish) : nameof(Language.English))
                ),
            ]
        );

    private static IEnumerable<string> Writing(Reader to, HelpNeeds needs) =>
        [
            to["Word_Report"],
            to["Word_Section"],
            .. Registered.Where(needs.Kinds.Contains).Select(k => to["Word_" + k]),
            .. needs.Kinds.Contains(SectionKind.Deviations) ? [to["Word_Deviation"]] : Array.Empty<string>(),
            to["Word_Log"],
            to["Word_Monthly"],
            to["Word_Questionnaires"],
            to["Word_Preview"],
        ];

    private static IEnumerable<string> Following(Reader to, HelpNeeds needs) =>
        needs.Writes
            ?
            [
                to["Word_Send"],
                to["Word_Answers"],
                to["Word_Submit"],
                to["Word_Correct"],
                to["Word_Undo"],
                to["Word_Search"],
                to["Word_FollowUp"],
            ]
            : [to["Word_Report"], to["Word_Preview"], to["Word_Answers"]];

    private static IEnumerable<string> Planning(Reader to, HelpNeeds needs) =>
        needs.Writes
            ?
            [
                to["Word_Plan"],
                to["Word_Status"],
                to["Word_Later"],
                needs.StandIn.Length > 0
                    ? to["Word_Away", AwayExample.Days(needs.Today, to.Language), needs.StandIn]
                    : to["Word_AwayAlone", AwayExample.Days(needs.Today, to.Language)],
                to["Word_Meeting", Days.DayAndMonth(AwayExample.Monday(needs.Today).AddDays(2), to.Language)],
            ]
            : [to["Word_Plan"], to["Word_Status"]];

    private static IEnumerable<string> AtOffice(Reader to, HelpNeeds needs, Role role) =>
        role == Role.Administrator
            ?
            [
                to["Word_OfficeList"],
                .. needs.Writes ? Array.Empty<string>() : [to["Word_Search"], to["Word_FollowUp"]],
                to["Word_Register"],
                to["Word_People"],
                to["Word_Interventions"],
                to["Word_NewIntervention"],
                to["Word_Change_Substitute"],
                to["Word_CloseDays"],
                to["Word_Yearly"],
                to["Word_SetUp"],
            ]
            : [to["Word_Register"]];

    private static AdaptiveElement Group(string title, IEnumerable<string> words) =>
        Line(Run(title, bold: true), Run(": " + string.Join(" · ", words)));
}
