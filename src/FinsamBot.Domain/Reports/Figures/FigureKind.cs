using System.Collections.Immutable;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Figures;

/// <summary>
/// A kind of figures: where its entries stand in a form, how they are said, and how they go on from report to report. What differs between
/// kinds lies in the folder of each; what its commands and events do, they say themselves.
/// </summary>
public abstract class FigureKind
{
    /// <summary>Sections of this kind show the entries.</summary>
    public abstract SectionKind Section { get; }

    /// <summary>The names under which its events are stored.</summary>
    public abstract IReadOnlyList<NamedEvent> EventNames { get; }

    /// <summary>Whether anything stands in a section of this kind.</summary>
    public abstract bool IsAnyIn(TemplateSection section, ReportFigures figures);

    /// <summary>Whether a section of this kind shows the same here and there.</summary>
    public abstract bool IsSameIn(TemplateSection section, ReportFigures one, ReportFigures other);

    /// <summary>An entry each, in the written form that <see cref="FormattedText"/> reads.</summary>
    public abstract IEnumerable<string> LinesIn(TemplateSection section, ReportFigures figures, Language language);

    /// <summary>The words that people have typed there.</summary>
    public abstract IEnumerable<string> WordsIn(TemplateSection section, ReportFigures figures);

    /// <summary>What among the figures does not fit together.</summary>
    public virtual IEnumerable<FigureRemark> RemarksIn(TemplateSection section, ReportFigures figures) => [];

    /// <summary>The events that lead to the entries.</summary>
    internal abstract IEnumerable<FigureEvent> EventsOf(ReportFigures figures);

    /// <summary>See <see cref="CleanText"/>.</summary>
    internal abstract ReportFigures Clean(ReportFigures figures);

    /// <summary>Adds what a report that follows on others begins with.</summary>
    /// <param name="earlier">In the order of their ends, at least one.</param>
    internal abstract ReportFigures Continue(ReportFigures into, IReadOnlyList<Report> earlier);

    /// <summary>Adds what a final report gathers of all reports before it.</summary>
    /// <param name="earlier">In the order of their ends, at least one.</param>
    internal abstract ReportFigures Gather(ReportFigures into, IReadOnlyList<Report> earlier);

    /// <summary>What a part of the intervention has reported bears its name.</summary>
    internal abstract ReportFigures Name(ReportFigures figures, string unit);

    /// <summary>Adds the entries of other figures behind those of the first.</summary>
    internal abstract ReportFigures Join(ReportFigures one, ReportFigures other);

    /// <summary>Entries that go by a number get theirs anew, as several reports numbered each on its own.</summary>
    internal virtual ReportFigures Number(ReportFigures figures) => figures;
}

/// <summary>A kind whose entries are of one type.</summary>
public abstract class FigureKind<TEntry> : FigureKind
    where TEntry : class
{
    public sealed override bool IsAnyIn(TemplateSection section, ReportFigures figures) => EntriesIn(section, figures).Any();

    public sealed override bool IsSameIn(TemplateSection section, ReportFigures one, ReportFigures other) =>
        EntriesIn(section, one).SequenceEqual(EntriesIn(section, other));

    public sealed override IEnumerable<string> LinesIn(TemplateSection section, ReportFigures figures, Language language) =>
        EntriesIn(section, figures).Select(e => Line(e, language));

    public sealed override IEnumerable<string> WordsIn(TemplateSection section, ReportFigures figures) =>
        EntriesIn(section, figures).SelectMany(Words);

    /// <summary>The entries that stand in a section of this kind, in their order.</summary>
    public virtual IEnumerable<TEntry> EntriesIn(TemplateSection section, ReportFigures figures) => Of(figures);

    internal sealed override IEnumerable<FigureEvent> EventsOf(ReportFigures figures) => Of(figures).Select(Saved);

    internal sealed override ReportFigures Clean(ReportFigures figures) => With(figures, Of(figures).ConvertAll(Clean));

    internal sealed override ReportFigures Continue(ReportFigures into, IReadOnlyList<Report> earlier) =>
        With(into, [.. Continued(earlier)]);

    internal sealed override ReportFigures Gather(ReportFigures into, IReadOnlyList<Report> earlier) => With(into, [.. Gathered(earlier)]);

    internal sealed override ReportFigures Name(ReportFigures figures, string unit) =>
        With(figures, Of(figures).ConvertAll(e => Named(e, unit)));

    internal sealed override ReportFigures Join(ReportFigures one, ReportFigures other) => With(one, Of(one).AddRange(Of(other)));

    /// <summary>All entries of this kind.</summary>
    protected abstract ImmutableList<TEntry> Of(ReportFigures figures);

    protected abstract ReportFigures With(ReportFigures figures, ImmutableList<TEntry> entries);

    /// <summary>The entry in words, on one line.</summary>
    protected abstract string Line(TEntry entry, Language language);

    protected abstract IEnumerable<string> Words(TEntry entry);

    protected abstract TEntry Clean(TEntry entry);

    protected abstract FigureEvent Saved(TEntry entry);

    protected abstract IEnumerable<TEntry> Continued(IReadOnlyList<Report> earlier);

    protected abstract IEnumerable<TEntry> Gathered(IReadOnlyList<Report> earlier);

    protected virtual TEntry Named(TEntry entry, string unit) => entry;

    /// <summary>The latest report that has any of these entries; null when none has.</summary>
    protected Report? LatestWithAny(IReadOnlyList<Report> earlier) => earlier.LastOrDefault(r => !Of(r.Figures).IsEmpty);
}
