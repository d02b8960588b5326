using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Teams.Cards;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Writing;

/// <summary>
/// Writes a new text in the place of one too long for a card. The input is empty: prefilled with what fits, it would quietly cut the rest
/// away.
/// </summary>
internal static class ReplaceCard
{
    public static Card Of(Reader to, ReportView view, TemplatePage page, Notice? notice = null)
    {
        var section =
            page.Sections.Where(s => s.FilledBy == FilledBy.Lead).MaxBy(s => view.Report.TextOf(s.Id).Text.Length) ?? page.Sections[0];
        return Card.Of(
            to,
            PageCard.Summary(to, view, page),
            [
                .. PageCard.Top(to, view, page, notice),
                Say(to["Replace_Explain", to.Characters(view.Report.TextOf(section.Id).Text)]),
                LongInput(Fields.Replacement(section.Id), to["Replace_Label", section.Number]),
                Buttons(
                    WritingCard.Save(view, page, to["Do_Replace"], Go.Page, s => s == section ? Offer.Replacement : Offer.Addition).Main(),
                    Button.To(WritingVerbs.Page, to["Do_KeepOld"]).About(view.Id).With(Fields.Page, page.Id)
                ),
            ]
        );
    }
}
