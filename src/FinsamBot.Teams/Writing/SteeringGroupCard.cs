using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Rounds;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Writing;

/// <summary>The steering group's page: who has said what, and the section drafted from it, which a writer or the chair may word
/// otherwise.</summary>
internal static class SteeringGroupCard
{
    public static Card Of(Reader to, ReportView view, TemplatePage page, Notice? notice, int cap) =>
        Card.Of(
            to,
            PageCard.Summary(to, view, page),
            [
                .. PageCard.Top(to, view, page, notice),
                Say(to["Group_Writes", page.Number]),
                .. view.Report.CurrentRound is { } round ? AnswerLines.Of(to, view, round, cap) : [Say(to["Group_NotAsked"])],
                .. view.MayWordGroupsSection(to.Id) ? Wording(to, view, cap) : [],
                Buttons([
                    view.MayWordGroupsSection(to.Id) ? Save(to, view, page, cap) : null,
                    !to.MayWrite(view) || view.Report.CurrentRound is not null ? null
                    : view.HasText ? Button.To(RoundVerbs.AskSend, to["Do_SendToGroup"]).About(view.Id).Main()
                    : NextStep.Of(view).NoticeButtonFor(to, view),
                    .. PageCard.Turning(to, view, page),
                ]),
            ]
        );

    /// <summary>The section as it stands: what somebody has worded, else what follows from the answers.</summary>
    public static string TextOf(ReportView view) => view.GroupsOwnWords is { Length: > 0 } worded ? worded : Unmarked(view, Draft(view));

    /// <summary>What the card offered and nobody has worded. Cards of before showed it with its marks.</summary>
    public static bool IsDraft(ReportView view, string text) => text == TextOf(view) || text == Draft(view);

    private static string Draft(ReportView view) => SteeringDraft.Of(view, Language.Swedish);

    /// <summary>As an input shows it: the names that the draft sets in bold would stand there with their marks.</summary>
    private static string Unmarked(ReportView view, string draft) =>
        view
            .Report.Rounds.SelectMany(r => r.Asked)
            .Select(m => m.FullName())
            .Distinct()
            .Aggregate(draft, (text, name) => text.Replace($"**{name}**", name, StringComparison.Ordinal));

    private static IEnumerable<AdaptiveElement> Wording(Reader to, ReportView view, int cap)
    {
        var (section, text) = (view.Template.SteeringGroupSection!, TextOf(view));
        yield return Subheading(to[view.GroupsOwnWords.Length > 0 ? "Group_Worded" : "Group_Draft"]);
        yield return Subtle(to["Group_DraftWhy"]);
        yield return text.Length <= cap
            ? LongInput(Fields.Text(section.Id), to["Page_YourText", section.Number], text)
            : LongInput(Fields.Replacement(section.Id), to["Replace_Label", section.Number]);
    }

    private static Button Save(Reader to, ReportView view, TemplatePage page, int cap) =>
        WritingCard.Save(view, page, to["Do_Save"], Go.Page, _ => TextOf(view).Length <= cap ? Offer.Whole : Offer.Replacement);
}
