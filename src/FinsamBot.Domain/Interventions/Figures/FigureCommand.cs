using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Interventions.Figures;

/// <summary>Where an entry is registered.</summary>
/// <param name="Shown">What the report shows.</param>
/// <param name="Period">The report's.</param>
/// <param name="Ledger">The intervention's; null for a report that keeps its figures itself.</param>
/// <param name="IsHandedIn">The report is not written any more.</param>
/// <param name="Times">The intervention's days, then those of its parts.</param>
public sealed record FigureScope(
    ReportFigures Shown,
    ReportingPeriod Period,
    FigureLedger? Ledger,
    bool IsHandedIn,
    IReadOnlyList<UnitTime> Times
)
{
    /// <summary>Every entry whose name is taken.</summary>
    internal ReportFigures Taken => Ledger is null ? Shown : FigureKinds.Join(Shown, Ledger.Ever);

    /// <summary>The number after all that are taken in the intervention itself.</summary>
    internal static int NumberAfter(IEnumerable<int> taken) => taken.Where(n => n < UnitName.NumbersOfPart).DefaultIfEmpty().Max() + 1;

    /// <summary>Why nothing more happens in a part of the intervention during the period; null when it may.</summary>
    internal Refusal? Ended(string unit) =>
        unit.Length > 0 && Times.FirstOrDefault(t => t.Unit == unit) is { Last: { } last } part && last < Period.Start
            ? new Refusal(RefusalReason.PartHasEnded, part.Name, last)
            : null;

    /// <summary>Why nothing happened on a day; null when it may have.</summary>
    internal Refusal? Outside(DateOnly day)
    {
        var own = Times[0];
        return day < own.First ? new Refusal(RefusalReason.DayBeforeIntervention, day, own.First)
            : day > own.Last ? new Refusal(RefusalReason.DayAfterIntervention, day, own.Last)
            : null;
    }
}

/// <summary>Registers or changes an entry. The rules: a whole is never typed, a number that cannot be is refused, a status that needs a
/// reason gets one, and what the form has no section for is not taken.</summary>
public abstract record FigureCommand : Command
{
    protected const int MostPeople = 100_000;

    private const int LongestText = 4_000;

    /// <summary>Also when the report of its period is handed in: it is true all the same, and later reports tell it.</summary>
    internal virtual bool MayComeLate => false;

    /// <summary>The command with its words clean: see <see cref="CleanText"/>.</summary>
    internal virtual FigureCommand Clean() => this;

    internal Decision DecideIn(FigureScope scope, ReportTemplate template)
    {
        var decision = Decide(scope);
        if (!decision.Events.All(e => FigureKinds.HasPlace(template, e)))
        {
            return Decision.Refuse(RefusalReason.FormHasNoPlace);
        }

        return scope.Ledger is null
            ? decision
            : decision with
            {
                Events = [.. decision.Events.Select(e => e is FigureEvent change ? change with { Period = scope.Period } : e)],
            };
    }

    protected abstract Decision Decide(FigureScope scope);

    /// <summary>What is wrong with words that must be there; null: nothing.</summary>
    protected static Refusal? Wrong(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? new Refusal(RefusalReason.EntryIsEmpty) : TooLong(text);
    }

    protected static Refusal? TooLong(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length > LongestText ? new Refusal(RefusalReason.EntryTooLong, LongestText) : null;
    }

    /// <summary>Takes away an entry that is there.</summary>
    protected static Decision Remove(bool exists, FigureEvent removed) =>
        exists ? Decision.Of(removed) : Decision.Refuse(RefusalReason.NoSuchEntry);
}
