using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Writing;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Writing;

/// <summary>Somebody wrote over an outdated card: the saved text and those beside it, each with its writer, and one is chosen.</summary>
internal static class OutdatedCard
{
    private const int MostShown = 4;

    public static Card Of(Reader to, ReportView view, TemplatePage page, Notice? notice = null) =>
        Fitting.Fit(cap =>
            Card.Of(
                to,
                to["Outdated_Summary", to.Name(page)],
                [
                    .. PageCard.Top(to, view, page, notice),
                    Say(to["Outdated_Explain"]),
                    .. Sections(view, page).SelectMany(s => All(to, view, page, s, cap)),
                    Buttons(Button.To(WritingVerbs.Page, to["Do_DecideLater"]).About(view.Id).With(Fields.Page, page.Id)),
                ]
            )
        );

    /// <summary>Sections of the page with a text beside the saved one.</summary>
    public static IEnumerable<TemplateSection> Sections(ReportView view, TemplatePage page) =>
        page.Sections.Where(s => view.Report.AsideOf(s.Id).Any());

    private static IEnumerable<AdaptiveElement> All(Reader to, ReportView view, TemplatePage page, TemplateSection section, int cap)
    {
        var saved = view.Report.TextOf(section.Id);
        var by = view.Circumstances.PersonOf(saved.SavedBy).Name;
        var beside = view.Report.AsideOf(section.Id).OrderByDescending(a => a.By == to.Id).ThenByDescending(a => a.At).ToList();
        return
        [
            Subheading(to["Outdated_Saved", section.Number]),
            .. saved.Revision == 0 ? Array.Empty<AdaptiveElement>() : [Subtle(to["Outdated_SavedBy", by, to.At(saved.SavedAt, view)])],
            .. saved.Text.Length == 0 ? [Say(to["Page_Empty"])] : LongText.Shown(to, saved.Text, cap),
            .. beside.Take(MostShown).SelectMany(a => Beside(to, view, page, section, a, cap)),
            .. beside.Count > MostShown ? [Subtle(to["Outdated_More", beside.Count - MostShown])] : Array.Empty<AdaptiveElement>(),
        ];
    }

    private static IEnumerable<AdaptiveElement> Beside(
        Reader to,
        ReportView view,
        TemplatePage page,
        TemplateSection section,
        AsideText aside,
        int cap
    )
    {
        var (isMine, name) = (aside.By == to.Id, view.Circumstances.PersonOf(aside.By).Name);
        return
        [
            Subheading(isMine ? to["Outdated_Yours", section.Number] : to["Outdated_Theirs", section.Number, name]),
            Subtle(to["Outdated_Written", to.At(aside.At, view)]),
            .. LongText.Shown(to, aside.Text, cap),
            Buttons(
                Settle(WritingVerbs.UseSetAside, isMine ? to["Do_UseMine"] : to["Do_UseTheirs", name]),
                view.Circumstances.MayDiscard(aside, to.Id, view.Today) ? Settle(WritingVerbs.DiscardSetAside, to["Do_Discard"]) : null
            ),
        ];

        Button Settle(string verb, string title) =>
            Button
                .To(verb, title)
                .About(view.Id)
                .With(Fields.Page, page.Id)
                .With(Fields.Section, section.Id)
                .With(Fields.Aside, aside.Mark);
    }
}
