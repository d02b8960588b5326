using FinsamBot.Domain.Events;
using FinsamBot.Domain.Forms;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Figures;

/// <summary>Registers or changes an entry. The rules: a whole is never typed, a number that cannot be is refused, a status that needs a
/// reason gets one, and what the form has no section for is not taken.</summary>
public abstract record FigureCommand : Command
{
    protected const int MostPeople = 100_000;

    private const int LongestText = 4_000;

    /// <summary>The command with its words clean: see <see cref="CleanText"/>.</summary>
    internal virtual FigureCommand Clean() => this;

    internal Decision DecideFor(Report report, ReportTemplate template)
    {
        var decision = Decide(report.Figures);
        return decision.Events.All(e => FigureKinds.HasPlace(template, e)) ? decision : Decision.Refuse(RefusalReason.FormHasNoPlace);
    }

    protected abstract Decision Decide(ReportFigures figures);

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
