using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using FinsamBot.Core.Reports;
using static FinsamBot.Teams.Cards.Vocabulary;

namespace FinsamBot.Teams.Cards;

/// <summary>Somebody wrote over an outdated card: both texts side by side, and the writer chooses.</summary>
internal static class OutdatedCard
{
    private const int MarkBytes = 8;

    public static Card Of(Reader to, ReportView view, TemplatePage page, Notice? notice = null) => Fitting.Fit(cap =>
        Card.Of(to, to["Outdated_Summary", to.Name(page)],
        [
            .. PageCard.Top(to, view, page, notice),
            Say(to["Outdated_Explain"]),
            .. Sections(view, page).SelectMany(s => Both(to, view, page, s, cap)),
            Buttons(Button.To(Verbs.Page, to["Do_DecideLater"]).About(view.Id).With(Fields.Page, page.Id)),
        ]));

    /// <summary>Sections of the page with a text beside the saved one.</summary>
    public static IEnumerable<TemplateSection> Sections(ReportView view, TemplatePage page) =>
        page.Sections.Where(s => view.Report.SetAside.TryGetValue(s.Id, out var aside) && aside != view.Report.TextOf(s.Id).Text);

    /// <summary>Tells texts apart without carrying them.</summary>
    public static string MarkOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, MarkBytes));

    private static IEnumerable<JsonObject> Both(Reader to, ReportView view, TemplatePage page, TemplateSection section, int cap)
    {
        var saved = view.Report.TextOf(section.Id);
        var by = view.Circumstances.PersonOf(saved.SavedBy).Name;
        return
        [
            Subheading(to["Outdated_Saved", section.Number]),
            .. saved.Revision == 0 ? Array.Empty<JsonObject>() : [Subtle(to["Outdated_SavedBy", by, to.At(saved.SavedAt, view)])],
            .. saved.Text.Length == 0 ? [Say(to["Page_Empty"])] : LongText.Shown(to, saved.Text, cap),
            Subheading(to["Outdated_Yours", section.Number]),
            .. LongText.Shown(to, view.Report.SetAside[section.Id], cap),
            Buttons(
                Settle(Verbs.UseSetAside, "Do_UseMine"),
                Settle(Verbs.DiscardSetAside, "Do_Discard").With(Fields.Aside, MarkOf(view.Report.SetAside[section.Id]))),
        ];

        Button Settle(string verb, string title) => Button.To(verb, to[title]).About(view.Id).With(Fields.Page, page.Id).With(Fields.Section, section.Id);
    }
}
