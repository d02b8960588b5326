using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Teams.Cards;
using FinsamBot.Teams.Cards.Reports;
using FinsamBot.Teams.Entries;
using FinsamBot.Teams.Spoken;

namespace FinsamBot.Teams.Writing;

/// <summary>Finds a page of a report by whatever buttons and people call it.</summary>
internal static class Pages
{
    public static Card Show(Reader to, ReportView view, string name) =>
        Find(view, name) is { } page ? PageCard.Of(to, view, page) : NoSuch(to, view, name);

    /// <summary>A page by its id or number, by a section's, or by its title or a word for what is registered there; null when
    /// the form has none such.</summary>
    public static TemplatePage? Find(ReportView view, string name) =>
        view.Template.Pages.FirstOrDefault(p => p.Id == name || p.Number == name || p.Sections.Any(s => s.Number == name))
        ?? (
            EntryKinds.CalledBy(name) is { } kind
                ? view.Template.Pages.FirstOrDefault(p => p.Sections.Any(s => s.Kind == kind.Section))
                : null
        )
        ?? (name.Length > 0 ? view.Template.Pages.FirstOrDefault(p => IsTitle(p.Title.Sv, name) || IsTitle(p.Title.En, name)) : null);

    private static bool IsTitle(string title, string name) => SpokenWords.Fold(title) == name;

    public static Card NoSuch(Reader to, ReportView view, string name) =>
        OverviewCard.Of(to, view, Notice.Of(new Refusal(RefusalReason.NoSuchSection, name), to));
}
