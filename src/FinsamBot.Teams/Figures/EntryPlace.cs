using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Interventions.Figures;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Entries;

namespace FinsamBot.Teams.Figures;

/// <summary>A section that figures are registered in.</summary>
internal sealed record EntryPlace(ReportView View, TemplatePage Page, TemplateSection Section)
{
    public ReportFigures Figures => View.Report.Figures;

    public EntryKind Kind => EntryKinds.In(Section);

    public IReadOnlyList<EntryLine> Lines(Language language) => Kind.Lines(Section, Figures, language);

    /// <summary>Null when the form has no such section, or only text in it.</summary>
    public static EntryPlace? Find(ReportView view, string section) =>
        view
            .Template.Pages.SelectMany(p => p.Sections.Select(s => new EntryPlace(view, p, s)))
            .FirstOrDefault(p => p.Section.Id == section && p.Section.HoldsFigures);

    /// <summary>The first section of the form where such things are registered.</summary>
    public static EntryPlace? Find(ReportView view, SectionKind kind) =>
        view.Template.Sections.FirstOrDefault(s => s.Kind == kind) is { } section ? Find(view, section.Id) : null;
}
