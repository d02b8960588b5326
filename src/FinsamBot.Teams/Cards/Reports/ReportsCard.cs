using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Teams.Writing;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards.Reports;

/// <summary>Several reports with how far each has come; also the choice of one of them for what the reader asked for.</summary>
internal static class ReportsCard
{
    private const int MostButtons = 6;

    /// <param name="then">The verb that the chosen report is for.</param>
    /// <param name="begin">What the reader could begin besides.</param>
    /// <param name="page">The page of the chosen report that is meant, where one is.</param>
    /// <param name="unreadable">Which of the reader's reports cannot be shown, and why; null when all can.</param>
    public static Card Of(
        Reader to,
        IReadOnlyList<ReportView> reports,
        string then = WritingVerbs.Overview,
        IReadOnlyList<Beginning>? begin = null,
        string? unreadable = null,
        string page = ""
    )
    {
        var beginning = begin?.Count > 0 ? Button.To(WritingVerbs.Reports, to["Do_Begin"]).Main() : null;
        var isList = reports.Count + (beginning is null ? 0 : 1) > MostButtons;
        var choose = At(Button.To(then, to["Do_Choose"]).WithInputs(), page);
        return Card.Of(
            to,
            to["Reports_Summary"],
            [
                unreadable is null ? null : Notice.Bad(unreadable).ToBox(),
                Heading(to[then == WritingVerbs.Overview ? "Reports_Title" : "Reports_Which"]),
                .. begin?.SelectMany(b => b.LinesFor(to)) ?? [],
                .. reports.SelectMany(r => Lines(to, r, reports)),
                isList ? Choice(Fields.Chosen, to["Reports_Choose"], reports.Select(r => (NameOf(to, r, reports), r.Id.ToString()))) : null,
                Buttons([
                    beginning,
                    .. isList ? [beginning is null ? choose.Main() : choose] : reports.Select(r => At(One(to, r, reports, then), page)),
                ]),
            ]
        );
    }

    private static Button At(Button button, string page) => page.Length > 0 ? button.With(Fields.Page, page) : button;

    private static Button One(Reader to, ReportView view, IReadOnlyList<ReportView> all, string then) =>
        Button.To(then, to[then == WritingVerbs.Overview ? "Do_OpenOne" : "Do_ChooseOne", ShortNameOf(to, view, all)]).About(view.Id);

    private static IEnumerable<AdaptiveElement> Lines(Reader to, ReportView view, IReadOnlyList<ReportView> all) =>
        [
            Strong(NameOf(to, view, all)),
            Close(Standing.LineFor(to, view)),
            .. view.Report.Registry.CaseNumber is { } known ? [Close(Say(to["Registered_As", known]))] : Array.Empty<AdaptiveElement>(),
        ];

    /// <summary>With the form where the same days are reported on two: a final report beside the last quarter's.</summary>
    private static string NameOf(Reader to, ReportView view, IReadOnlyList<ReportView> all)
    {
        var name = $"{view.Intervention.Name}, {to.Period(view)}";
        var isTwice = all.Any(r => r.Id != view.Id && r.Id.Intervention == view.Id.Intervention && r.Period == view.Period);
        return isTwice ? $"{name}, {view.Template.Name.In(to.Language).ToLowerInvariant()}" : name;
    }

    /// <summary>The period only where the name alone would not tell.</summary>
    private static string ShortNameOf(Reader to, ReportView view, IReadOnlyList<ReportView> all) =>
        all.Count(r => r.Id.Intervention == view.Id.Intervention) > 1 ? NameOf(to, view, all) : view.Intervention.Name;
}
