using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards.Reports;

/// <summary>How far a page has come: the status word first, then what is worth knowing about it.</summary>
internal static class PageProgress
{
    public static IEnumerable<AdaptiveInline> RunsFor(Reader to, ReportView view, TemplatePage page)
    {
        var detail = page.Sections.Any(s => s.FilledBy == FilledBy.SteeringGroup) ? Answers(to, view) : Length(to, view, page);
        return
        [
            Run(ProgressWords.Of(view.ProgressOf(page), to.Language), bold: true),
            .. detail.Length > 0 ? [Run(detail)] : Array.Empty<AdaptiveInline>(),
        ];
    }

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
