using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures;

/// <summary>What a report of the intervention tells.</summary>
/// <param name="IsFinal">It gathers what the reports of periods have told.</param>
/// <param name="HandedInOn">In Stockholm; null while it is written.</param>
public sealed record ToldFigures(ReportingPeriod Period, bool IsFinal, DateOnly? HandedInOn, ReportFigures Figures)
{
    /// <summary>januari–mars 2026 where it is of whole months of a year, else both days.</summary>
    internal string Name(Language language)
    {
        var isOfMonths = Period.Start.Day == 1 && Period.End.AddDays(1).Day == 1 && Period.Start.Year == Period.End.Year;
        return isOfMonths ? Days.Months(Period, language) : Days.Period(Period, language);
    }
}

/// <summary>Everything an intervention has told over its time: where each kind of figures finds its own.</summary>
/// <param name="Reports">Oldest first, also those that are written.</param>
/// <param name="OfDays">What goes by its day, of all days.</param>
public sealed record InterventionFigures(IReadOnlyList<ToldFigures> Reports, ReportFigures OfDays)
{
    /// <summary>What each period told. A final report tells it once more, and is left out.</summary>
    internal IEnumerable<ToldFigures> OfPeriods => Reports.Where(r => !r.IsFinal);
}

/// <summary>
/// What an intervention has told of one kind of figures over its time. Nothing is masked in it: it is shown to those who write the
/// intervention's reports and to the office that has them, and says no more than these do.
/// </summary>
/// <param name="Name">Of the kind, in addresses.</param>
/// <param name="Tables">At least one.</param>
public sealed record FigureStory(string Name, string Title, IReadOnlyList<FactSheet> Tables)
{
    private static readonly TextSource Source = new(typeof(Texts));

    /// <summary>Of every kind of which anything is registered, in the order of the kinds.</summary>
    public static IReadOnlyList<FigureStory> Of(InterventionFigures figures, Language language)
    {
        ArgumentNullException.ThrowIfNull(figures);
        return
        [
            .. FigureKinds
                .All.Select(k => new FigureStory(
                    $"{k.Section}",
                    Source.Get(language, $"Story_{k.Section}"),
                    [.. k.Over(figures, language)]
                ))
                .Where(s => s.Tables.Count > 0),
        ];
    }

    /// <summary>The heads of a table's columns.</summary>
    internal static IReadOnlyList<string> Heads(Language language, params IEnumerable<string> keys) =>
        [.. keys.Select(k => Source.Get(language, $"Story_Head_{k}"))];

    /// <summary>The day a report told it, or that it has not yet.</summary>
    internal static Fact HandedIn(ToldFigures? report, Language language) =>
        report is { HandedInOn: null } ? Fact.Of(Source.Get(language, "Story_NotHandedIn")) : Fact.Of(report?.HandedInOn);
}
