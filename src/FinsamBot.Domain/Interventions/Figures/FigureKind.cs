using System.Collections.Immutable;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures;

/// <summary>A part of an intervention, as what it has reported is told from the rest.</summary>
/// <param name="Unit">Its name; empty: the intervention itself.</param>
/// <param name="Numbers">Is added to the numbers of its entries: each part, and each report taken over, has counted from 1.</param>
internal readonly record struct UnitName(string Unit, int Numbers)
{
    /// <summary>Between the numbers of two reports that were taken over.</summary>
    public const int NumbersOfReport = 10_000;

    /// <summary>Between the numbers of two parts.</summary>
    public const int NumbersOfPart = 10_000_000;
}

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

    /// <summary>What an intervention has told over its time, a table for each thing that is followed; none where nothing is.</summary>
    public abstract IEnumerable<FactSheet> Over(InterventionFigures figures, Language language);

    /// <summary>What among the figures does not fit together.</summary>
    public virtual IEnumerable<FigureRemark> RemarksIn(TemplateSection section, ReportFigures figures) => [];

    /// <summary>Whether an event is about entries of this kind.</summary>
    internal bool IsAbout(FigureEvent happened) => EventNames.Any(n => n.Shape.Type == happened.GetType());

    /// <summary>The events that lead to the entries.</summary>
    internal abstract IEnumerable<FigureEvent> EventsOf(ReportFigures figures);

    /// <summary>See <see cref="CleanText"/>.</summary>
    internal abstract ReportFigures Clean(ReportFigures figures);

    /// <summary>Entries belong to a day each, not to a period.</summary>
    internal virtual bool IsOfDay => false;

    /// <summary>Adds what a period begins with because the one before it said it.</summary>
    internal abstract ReportFigures Continue(ReportFigures into, PeriodFigures last);

    /// <summary>Adds what a final report gathers of all periods.</summary>
    /// <param name="earlier">In the order of their ends, at least one.</param>
    internal abstract ReportFigures Gather(ReportFigures into, IReadOnlyList<PeriodFigures> earlier);

    /// <summary>What a part of the intervention has reported bears its name, and numbers of its own.</summary>
    internal abstract ReportFigures Name(ReportFigures figures, UnitName unit);

    /// <summary>Adds the entries of other figures behind those of the first.</summary>
    internal abstract ReportFigures Join(ReportFigures one, ReportFigures other);

    /// <summary>The entries of other figures in the place of the first's, where there are any.</summary>
    internal abstract ReportFigures Take(ReportFigures into, ReportFigures from);

    /// <summary>Without any entries of this kind.</summary>
    internal abstract ReportFigures Without(ReportFigures figures);

    /// <summary>The entries of the days of a period.</summary>
    internal virtual ReportFigures Within(ReportFigures figures, ReportingPeriod period) => figures;

    /// <summary>The entries in the order they are shown in.</summary>
    internal virtual ReportFigures Sorted(ReportFigures figures) => figures;

    /// <summary>The entries that stand in some section of the form.</summary>
    internal abstract ReportFigures In(ReportTemplate template, ReportFigures figures);

    internal abstract bool AreSame(ReportFigures one, ReportFigures other);

    /// <summary>Entries whose words begin with the name of a part and a colon, as documents print them, belong to that part.</summary>
    internal abstract ReportFigures InParts(ReportFigures figures, IReadOnlyList<string> parts);

    /// <summary>What a file says, beside what is registered.</summary>
    internal abstract FiguresFromFile FromFile(ReportFigures read, ReportFigures shown);
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
    public IEnumerable<TEntry> EntriesIn(TemplateSection section, ReportFigures figures) => Of(figures).Where(e => IsIn(section, e));

    internal sealed override IEnumerable<FigureEvent> EventsOf(ReportFigures figures) => Of(figures).Select(Saved);

    internal sealed override ReportFigures Clean(ReportFigures figures) => With(figures, Of(figures).ConvertAll(Clean));

    internal sealed override ReportFigures Continue(ReportFigures into, PeriodFigures last) => With(into, [.. Continued(last)]);

    internal sealed override ReportFigures Gather(ReportFigures into, IReadOnlyList<PeriodFigures> earlier) =>
        With(into, [.. Gathered(earlier)]);

    internal sealed override ReportFigures Name(ReportFigures figures, UnitName unit) =>
        With(figures, Of(figures).ConvertAll(e => Named(e, unit)));

    internal sealed override ReportFigures Join(ReportFigures one, ReportFigures other) =>
        Of(other).IsEmpty ? one : With(one, Of(one).AddRange(Of(other)));

    internal sealed override ReportFigures Take(ReportFigures into, ReportFigures from) => Of(from).IsEmpty ? into : With(into, Of(from));

    internal sealed override ReportFigures Without(ReportFigures figures) => Of(figures).IsEmpty ? figures : With(figures, []);

    internal sealed override ReportFigures In(ReportTemplate template, ReportFigures figures)
    {
        var sections = template.Sections.Where(s => s.Kind == Section).ToList();
        return With(figures, Of(figures).FindAll(e => sections.Exists(s => IsIn(s, e))));
    }

    internal sealed override bool AreSame(ReportFigures one, ReportFigures other) => Of(one).SequenceEqual(Of(other));

    internal sealed override ReportFigures InParts(ReportFigures figures, IReadOnlyList<string> parts) =>
        With(figures, Of(figures).ConvertAll(e => InPart(e, parts)));

    internal sealed override FiguresFromFile FromFile(ReportFigures read, ReportFigures shown)
    {
        var (commands, kept) = (new List<FigureCommand>(), ImmutableList<TEntry>.Empty);
        foreach (var entry in Of(read))
        {
            var known = Of(shown).Find(e => IsAbout(e, entry));
            if (known is null || IsOpen(known, entry))
            {
                commands.Add(Registering(entry, known));
            }
            else if (!SaysSame(known, entry))
            {
                kept = kept.Add(entry);
            }
        }

        return new FiguresFromFile(commands, With(ReportFigures.None, kept));
    }

    /// <summary>See <see cref="InParts"/>.</summary>
    private protected virtual TEntry InPart(TEntry entry, IReadOnlyList<string> parts) => entry;

    /// <summary>Both are about the same thing.</summary>
    private protected abstract bool IsAbout(TEntry known, TEntry read);

    /// <summary>Nothing has been said of it yet, so what the file says stands beside nothing.</summary>
    private protected virtual bool IsOpen(TEntry known, TEntry read) => false;

    private protected abstract bool SaysSame(TEntry known, TEntry read);

    /// <param name="known">The entry that it becomes; null: a new one.</param>
    private protected abstract FigureCommand Registering(TEntry read, TEntry? known);

    /// <summary>The part that words begin with, and the others; no part where they begin with none.</summary>
    private protected static (string Part, string Words) Parted(string words, IReadOnlyList<string> parts) =>
        parts.FirstOrDefault(p => words.StartsWith(p + ": ", StringComparison.Ordinal)) is { Length: > 0 } part
            ? (part, words[(part.Length + 2)..])
            : ("", words);

    /// <summary>The same words, whether or not somebody ended them.</summary>
    private protected static bool IsSame(string one, string other) => Plain(one) == Plain(other);

    private static string Plain(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).TrimEnd('.');

    /// <summary>Whether an entry stands in a section of this kind.</summary>
    protected virtual bool IsIn(TemplateSection section, TEntry entry) => true;

    /// <summary>All entries of this kind.</summary>
    protected abstract ImmutableList<TEntry> Of(ReportFigures figures);

    protected abstract ReportFigures With(ReportFigures figures, ImmutableList<TEntry> entries);

    /// <summary>The entry in words, on one line.</summary>
    protected abstract string Line(TEntry entry, Language language);

    protected abstract IEnumerable<string> Words(TEntry entry);

    protected abstract TEntry Clean(TEntry entry);

    protected abstract FigureEvent Saved(TEntry entry);

    /// <param name="last">How things stood at the end of the period before.</param>
    private protected abstract IEnumerable<TEntry> Continued(PeriodFigures last);

    private protected abstract IEnumerable<TEntry> Gathered(IReadOnlyList<PeriodFigures> earlier);

    private protected abstract TEntry Named(TEntry entry, UnitName unit);
}
