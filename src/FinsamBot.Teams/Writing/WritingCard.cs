using AdaptiveCards;
using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Runtime.Delivery;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Entries;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Writing;

/// <summary>A page with its inputs. Every button saves what is written, so that turning the page loses nothing.</summary>
internal static class WritingCard
{
    public static Card Of(
        Reader to,
        ReportView view,
        TemplatePage page,
        Notice? notice,
        IReadOnlyDictionary<string, Unsaved> unsaved,
        int cap
    ) =>
        Card.Of(
            to,
            PageCard.Summary(to, view, page),
            [
                .. PageCard.Top(to, view, page, notice),
                .. page.Sections.SelectMany(s => Section(to, view, page, s, unsaved.GetValueOrDefault(s.Id), cap)),
                HasLongText(page) ? Came() : null,
                Buttons(Turning(to, view, page, unsaved.Count > 0, cap)),
            ]
        );

    public static bool HasLongText(TemplatePage page) => page.Sections.Any(s => s.IsLong);

    /// <summary>What saving needs to know: where, and what the writer saw.</summary>
    /// <param name="offered">Which input the card has for a section.</param>
    public static Button Save(ReportView view, TemplatePage page, string title, string then, Func<TemplateSection, string> offered) =>
        page
            .Sections.Where(s => s.FilledBy is FilledBy.Lead or FilledBy.SteeringGroup)
            .Aggregate(
                Button.To(WritingVerbs.Save, title).About(view.Id).With(Fields.Page, page.Id).With(Fields.Then, then).WithInputs(),
                (button, s) =>
                    button.With(Fields.Revision(s.Id), $"{view.Report.TextOf(s.Id).Revision}").With(Fields.Offered(s.Id), offered(s))
            );

    private static IEnumerable<AdaptiveElement?> Section(
        Reader to,
        ReportView view,
        TemplatePage page,
        TemplateSection section,
        Unsaved? unsaved,
        int cap
    )
    {
        var (saved, label) = (view.Report.TextOf(section.Id).Text, section.Label.In(to.Language));
        if (section.FilledBy != FilledBy.Lead)
        {
            return [Subtle(label), Close(Say(saved)), Close(Subtle(section.Guidance.In(to.Language)))];
        }

        // A text goes back into its input only where that input holds the whole section; anywhere else saving it would lose the rest.
        var typed = unsaved is { IsWhole: true } && unsaved.Text.Length <= cap && saved.Length <= cap ? unsaved.Text : null;
        return
        [
            section.IsLong && section.Label != page.Title ? Subtle(label) : null,
            section.IsLong ? Say(section.Guidance.In(to.Language)) : null,
            .. section.HoldsFigures ? EntryRows.Of(to, view, section, title => Leaving(view, page, title, Go.Entry, cap)) : [],
            .. Remarks.On(to, view, section),
            .. unsaved is not null && typed is null ? LongText.Unsaved(to, unsaved.Text, cap) : [],
            .. Inputs(to, section, typed ?? saved, cap),
            section.IsLong ? null : Close(Subtle(section.Guidance.In(to.Language))),
        ];
    }

    private static IEnumerable<AdaptiveElement?> Inputs(Reader to, TemplateSection section, string text, int cap) =>
        text.Length > cap ? [.. LongText.Shown(to, text, cap), LongInput(Fields.Addition(section.Id), to["Page_AddLast"])]
        : section.IsLong ? [LongInput(Fields.Text(section.Id), to["Page_YourText", section.Number], text)]
        : [LineInput(Fields.Text(section.Id), section.Label.In(to.Language), text)];

    private static IEnumerable<Button?> Turning(Reader to, ReportView view, TemplatePage page, bool isUnsaved, int cap)
    {
        Button To(string title, string then) => Leaving(view, page, to[title], then, cap);
        var isLast = view.Template.PageAfter(page) is null;
        var next = !HasLongText(page)
            ? To(isLast ? "Do_Save" : "Do_SaveAndNext", Go.Next)
            : To(isLast ? "Do_Finish" : "Do_FinishAndNext", Go.Next).With(Fields.Finished, "true");
        return
        [
            next.Main(),
            HasLongText(page) ? Button.Open(to.Link(new PageLink.Writing(view.Id, page.Id)), to["Do_WriteOnPage"]) : null,
            !isUnsaved && FromLog.IsOffered(view, page) ? To("Do_TakeFromLog", Go.Log) : null,
            IsFinished(view, page) ? To("Do_SaveUnfinished", Go.Page).With(Fields.Finished, "false") : null,
            view.Template.PageBefore(page) is null ? null : To("Do_SaveAndPrevious", Go.Previous),
            To("Do_SaveAndOverview", Go.Overview),
            page.Sections.Any(s => IsLong(view, s, cap)) ? To("Do_ReplaceWhole", Go.Replace) : null,
            OutdatedCard.Sections(view, page).Any() ? To("Do_ShowSetAside", Go.Compare) : null,
        ];
    }

    private static bool IsFinished(ReportView view, TemplatePage page) =>
        HasLongText(page) && page.Sections.Where(s => s.IsLong).All(s => view.Report.TextOf(s.Id).Done);

    private static Button Leaving(ReportView view, TemplatePage page, string title, string then, int cap) =>
        Save(view, page, title, then, s => IsLong(view, s, cap) ? Offer.Addition : Offer.Whole);

    private static bool IsLong(ReportView view, TemplateSection section, int cap) => view.Report.TextOf(section.Id).Text.Length > cap;
}
