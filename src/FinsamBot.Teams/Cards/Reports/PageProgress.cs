using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards.Reports;

/// <summary>How far a page has come: the status word first, then what is worth knowing about it.</summary>
internal static class PageProgress
{
    /// <summary>How many of the pages that the lead writes are done, while there is something to write.</summary>
    /// <param name="on">The page that is open, counted among all.</param>
    public static IEnumerable<AdaptiveElement> BarFor(Reader to, ReportView view, TemplatePage? on = null)
    {
        var pages = view.Template.Pages.Where(IsWritten).ToList();
        var done = pages.Count(p => IsDone(view, p));
        var all = view.Template.Pages.ToList();
        var words = on is null
            ? to["Progress_Done", done, pages.Count]
            : to["Progress_Step", all.TakeWhile(p => p != on).Count() + 1, all.Count, done, pages.Count];
        return to.MayWrite(view) && pages.Count > 0 ? [Bar(done, pages.Count, words)] : [];
    }

    public static AdaptiveTextRun SignFor(ReportView view, TemplatePage page) =>
        Sign(
            view.ProgressOf(page) switch
            {
                SectionProgress.Done or SectionProgress.Prefilled => Tone.Done,
                SectionProgress.Started => Tone.Going,
                SectionProgress.WaitsForSteeringGroup or SectionProgress.WrittenBySteeringGroup => Tone.Waiting,
                _ => Tone.Open,
            }
        );

    private static bool IsWritten(TemplatePage page) => page.Sections.Any(s => s is { FilledBy: FilledBy.Lead, IsLong: true });

    private static bool IsDone(ReportView view, TemplatePage page) => view.ProgressOf(page) == SectionProgress.Done;

    public static IEnumerable<AdaptiveInline> RunsFor(Reader to, ReportView view, TemplatePage page)
    {
        var detail =
            page.Sections.Any(s => s.FilledBy == FilledBy.SteeringGroup) ? Answers(to, view)
            : IsDated(view, page) ? Behind(to["Progress_DateComes"])
            : Length(to, view, page);
        return
        [
            Run(ProgressWords.Of(view.ProgressOf(page), to.Language), bold: true),
            .. detail.Length > 0 ? [Run(detail)] : Array.Empty<AdaptiveInline>(),
        ];
    }

    /// <summary>Its date is still empty: handing in fills it in.</summary>
    private static bool IsDated(ReportView view, TemplatePage page) =>
        view.Report.Submission is null
        && page.Sections.Any(s => s is { Kind: SectionKind.Date, FilledBy: FilledBy.Lead } && view.Report.IsEmpty(s));

    private static string Length(Reader to, ReportView view, TemplatePage page) =>
        Behind(to.Length(string.Join(' ', page.Sections.Where(s => s.IsLong).Select(s => view.Report.TextOf(s.Id).Text))));

    /// <summary>How many have answered, where the word alone does not say it.</summary>
    private static string Answers(Reader to, ReportView view)
    {
        var isOver = view.Report.Submission is not null;
        if (view.Report.CurrentRound is not { } round)
        {
            return isOver && view.Report.TakenIn is null ? Behind(to["Group_NeverAsked"]) : "";
        }

        var silent = round.Silent.Count();
        if (silent == 0)
        {
            return "";
        }

        if (silent < round.Asked.Count)
        {
            return Behind(to["Group_HaveAnswered", round.Asked.Count - silent, round.Asked.Count]);
        }

        return isOver ? ". " + Phrases.Sentence(to.Silence(view)).TrimEnd('.') : "";
    }

    /// <summary>A few words that go on where the status word ends; whole sentences begin anew instead.</summary>
    private static string Behind(string words) => words.Length > 0 ? ", " + words : "";
}
