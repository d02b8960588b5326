using FinsamBot.Domain.Events;
using FinsamBot.Domain.Text;

namespace FinsamBot.Domain.Reports.Disposal;

/// <summary>A decision that things need not be kept (gallring), as the document says that it stands in.</summary>
/// <param name="Title">Of the document: the plan of documents, the minutes.</param>
/// <param name="Number">Its case number or paragraph.</param>
/// <param name="By">The body that decided.</param>
/// <param name="Kinds">What it is about.</param>
/// <param name="Before">Of reports that came in before this day.</param>
public sealed record DisposalDecision(
    string Title,
    string Number,
    string By,
    DateOnly DecidedOn,
    IReadOnlyList<KeptKind> Kinds,
    DateOnly Before
)
{
    private const int Longest = 200;

    /// <summary>In clean lines, each kind once.</summary>
    public DisposalDecision Clean() =>
        this with
        {
            Title = CleanText.Line(Title),
            Number = CleanText.Line(Number),
            By = CleanText.Line(By),
            Kinds = [.. Kinds.Distinct().Order()],
        };

    /// <summary>Why nothing can go by it; null when something can.</summary>
    public Refusal? RefusalOn(DateOnly today)
    {
        if (new[] { Title, Number, By }.Any(t => CleanText.Line(t).Length is 0 or > Longest))
        {
            return new Refusal(RefusalReason.DisposalNeedsDecision, Longest);
        }

        var ahead = DecidedOn > today ? DecidedOn : Before;
        return ahead > today ? new Refusal(RefusalReason.DisposalAhead, ahead) : null;
    }
}

/// <summary>Things are kept no longer, by a decision. What they were is told, and nothing of what stood in them.</summary>
public sealed record KeptDisposed(DisposalDecision Decision, IReadOnlyList<KeptThing> Things) : Event;

/// <summary>Lets things go that a list has named.</summary>
public sealed record DisposeOfKept(DisposalDecision Decision, IReadOnlyList<KeptThing> Things) : Command;

/// <summary>That things went: which, when, and by which decision.</summary>
public sealed record Disposed(DisposalDecision Decision, IReadOnlyList<KeptThing> Things, DateTimeOffset At);
