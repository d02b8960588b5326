using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.People;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Planning;

/// <summary>Who is away is noted, with what happens meanwhile; or asks who takes over.</summary>
internal static class AwayCard
{
    public static Card Noted(Reader to, DateOnly first, DateOnly last, DateOnly today, Person standIn) =>
        Card.Of(
            to,
            to["Away_Title"],
            [
                Heading(to["Away_Title"]),
                Say(to["Away_Noted", DaysOf(to, first, last, today), standIn.Name]),
                Say(to["Away_Told", standIn.FirstName]),
                Say(to["Away_Informed", standIn.FirstName]),
                Buttons(Button.To(PlanningVerbs.Plan, to["Do_ShowPlan"]).Main(), Button.To(PlanningVerbs.Back, to["Do_CancelAway"])),
            ]
        );

    /// <summary>Nobody, or more than one, fits what was said.</summary>
    public static Card Ask(
        Reader to,
        DateOnly first,
        DateOnly last,
        DateOnly today,
        IReadOnlyList<Person> candidates,
        Notice? notice = null,
        Button? more = null
    ) =>
        Card.Of(
            to,
            to["Away_Who"],
            [
                notice?.ToBox(),
                Heading(to["Away_Who"]),
                Say(to["Away_Days", DaysOf(to, first, last, today)]),
                candidates.Count == 0 ? Say(to["Away_WriteWho"]) : null,
                candidates.Count == 0 && more is null
                    ? null
                    : Buttons([
                        .. candidates.Select(p =>
                            Button
                                .To(PlanningVerbs.Away, to["Do_TakesOver", p.Name])
                                .With(Fields.Person, p.Id.Value)
                                .With(Fields.Day, Days.Iso(first))
                                .With(Fields.Last, Days.Iso(last))
                        ),
                        more,
                    ]),
            ]
        );

    public static Card Back(Reader to) =>
        Card.Of(
            to,
            to["Back_Title"],
            [
                Heading(to["Back_Title"]),
                Say(to["Back_Explain"]),
                Buttons(Button.To(WritingVerbs.Reports, to["Do_ShowReports"]).Main(), Button.To(PlanningVerbs.Plan, to["Do_ShowPlan"])),
            ]
        );

    public static string DaysOf(Reader to, DateOnly first, DateOnly last, DateOnly today) =>
        first == last ? Days.Near(first, today, to.Language) : Days.Period(new ReportingPeriod(first, last), to.Language);
}
