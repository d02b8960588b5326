using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Checks.PersonalData;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Reports.PersonalData;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.HandingIn;
using FinsamBot.Teams.Rounds;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Writing;

/// <summary>
/// Before a report leaves: the places that look like personal data, why, and how else to write. Where a personal number stands there is no
/// going on.
/// </summary>
internal static class PersonalDataCard
{
    /// <summary>More places than this are counted and not shown.</summary>
    private const int Most = 40;

    /// <summary>So many sections get a button of their own.</summary>
    private const int MostButtons = 5;

    public static Card BeforeSending(Reader to, ReportView view, IReadOnlyList<PersonalDataPlace> places, bool anyway, bool everybody)
    {
        var send = Button.To(RoundVerbs.Send, to["Do_SendAnyway"]).About(view.Id).With(Fields.Rounds, $"{view.Report.Rounds.Count}");
        return Of(to, view, places, everybody ? Anyway(send, anyway).With(Fields.Everybody, "true") : Anyway(send, anyway));
    }

    public static Card BeforeHandingIn(Reader to, ReportView view, IReadOnlyList<PersonalDataPlace> places, bool anyway) =>
        Of(to, view, places, Anyway(Button.To(HandingInVerbs.Submit, to["Do_SubmitAnyway"]).About(view.Id), anyway));

    /// <summary>Whether it is what looks like personal data that hinders a step.</summary>
    public static bool IsMeantBy(Refusal refusal) =>
        refusal.Reason is RefusalReason.PersonalNumberFound or RefusalReason.PersonalDataWarned;

    /// <summary>The step's button, or the one that shows what stands before it.</summary>
    public static Button Before(Reader to, IReadOnlyList<PersonalDataPlace> places, Button step) =>
        places.Count == 0 ? step : step.By(HandingInVerbs.Places, to.Count("Do_ShowPlace", places.Count));

    public static IEnumerable<AdaptiveElement> Warning(Reader to, IReadOnlyList<PersonalDataPlace> places)
    {
        var reason = places.Any(p => p.Blocks) ? RefusalReason.PersonalNumberFound : RefusalReason.PersonalDataWarned;
        var told = reason == RefusalReason.PersonalNumberFound ? places.Where(p => p.Blocks) : places;
        return places.Count == 0
            ? []
            : [Notice.Of(new Refusal(reason, to.List([.. told.Select(p => p.Section.Number).Distinct()])), to).ToBox()];
    }

    private static Button Anyway(Button step, bool anyway) => anyway ? step.With(Fields.Anyway, "true") : step;

    private static Card Of(Reader to, ReportView view, IReadOnlyList<PersonalDataPlace> places, Button goOn)
    {
        var blocks = places.Any(p => p.Blocks);
        return Fitting.Fit(cap =>
            Card.Of(
                to,
                to["Privacy_Summary", view.Intervention.Name],
                [
                    .. Head.Of(to, to["Privacy_Title"], view),
                    .. Warning(to, places),
                    .. places.Take(Most).GroupBy(p => p.Kind).OrderBy(g => g.Key).SelectMany(g => OfKind(to, view, g.Key, [.. g], cap)),
                    places.Count > Most ? Say(to.Count("Privacy_More", places.Count - Most)) : null,
                    blocks ? null : Say(to["Privacy_GoOn", goOn.Title]),
                    Buttons([
                        .. Mending(to, view, places),
                        blocks ? null : goOn.With(Fields.Accepted, PersonalDataPlace.MarkOf(places)),
                        Button.To(WritingVerbs.Overview, to["Do_Overview"]).About(view.Id),
                    ]),
                ]
            )
        );
    }

    private static IEnumerable<AdaptiveElement> OfKind(
        Reader to,
        ReportView view,
        FindingKind kind,
        IReadOnlyList<PersonalDataPlace> places,
        int cap
    ) =>
        [
            Subheading(to["Privacy_Kind_" + kind]),
            .. places.SelectMany(p => Place(to, p, cap)),
            Close(Subtle(to["Privacy_Why_" + kind] + " " + to["Privacy_Try_" + kind])),
        ];

    private static IEnumerable<AdaptiveElement> Place(Reader to, PersonalDataPlace place, int cap)
    {
        var shown = Excerpt.Of(place, cap);
        yield return Line([Run(place.Section.Number + ": ", bold: true), .. Runs(shown)]);
        if (place.Said is { } member)
        {
            yield return Close(Say(to["Privacy_Said", AnswerLines.NameOf(member)]));
        }
    }

    private static IEnumerable<AdaptiveInline> Runs(Excerpt shown)
    {
        if (shown.Before.Length > 0)
        {
            yield return Run(shown.Before);
        }

        yield return Run(shown.Found, bold: true, color: AdaptiveTextColor.Attention);
        if (shown.After.Length > 0)
        {
            yield return Run(shown.After);
        }
    }

    /// <summary>To the sections that can be changed, the first of them as the thing to do; to the answers when a member has to say it
    /// otherwise.</summary>
    private static IEnumerable<Button> Mending(Reader to, ReportView view, IReadOnlyList<PersonalDataPlace> places)
    {
        var own = places
            .Where(p => p.Said is null)
            .Select(p => p.Section)
            .Distinct()
            .Take(MostButtons)
            .Select(s =>
                Button
                    .To(WritingVerbs.Page, to["Do_ChangeSection", s.Number])
                    .About(view.Id)
                    .With(Fields.Page, NextStep.Write(view, s).Page!.Id)
            )
            .ToList();
        var answers = places.Any(p => p.Said is not null) ? Button.To(RoundVerbs.Answers, to["Do_ShowAnswers"]).About(view.Id) : null;
        return
        [
            .. own.Select((b, i) => i == 0 ? b.Main() : b),
            .. answers is null ? [] : new[] { own.Count == 0 ? answers.Main() : answers },
        ];
    }
}
