using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Interventions;
using FinsamBot.Teams.Cards;

namespace FinsamBot.Teams.Asking;

/// <summary>What somebody wants, said in words or by a button. Nothing has been looked up yet, and nobody has been let in.</summary>
internal abstract record Intent
{
    private Intent() { }

    internal sealed record Plain(Verb Verb, Func<Caller, CancellationToken, Task<Card>> Answer) : Intent;

    internal sealed record About(Verb Verb, Which Which, Func<ReportView, Caller, CancellationToken, Task<Card>> Answer) : Intent;

    /// <summary>A button whose data makes no sense.</summary>
    /// <param name="Reason">Key of the sentence that says why.</param>
    internal sealed record Unclear(string Reason) : Intent;

    /// <summary>Words without a meaning here; what they come near, where they come near anything.</summary>
    internal sealed record NotUnderstood(Guess? Nearest = null) : Intent;

    /// <summary>More than anybody asks with.</summary>
    /// <param name="Text">The whole of it, line by line.</param>
    internal sealed record ReportText(string Text, Guess? Nearest) : Intent;
}

/// <summary>Which report is meant: a certain one, or the caller's own, narrowed by a name.</summary>
/// <param name="Name">As <see cref="Spoken.SpokenWords.Fold"/> gives it.</param>
internal sealed record Which(ReportId? Report, string Name = "")
{
    /// <summary>The verb of the buttons when there are several to choose between.</summary>
    public string Then { get; init; } = "";

    /// <summary>The page that is meant, where one is: those buttons carry it along.</summary>
    public string Page { get; init; } = "";

    /// <summary>The form that is meant, where one is.</summary>
    public string Form { get; init; } = "";

    /// <summary>A report that was handed in is meant.</summary>
    public bool HandedIn { get; init; }

    /// <summary>Opens the running period's report where nothing is left to write.</summary>
    public bool Opens { get; init; }

    /// <summary>Null when the data names no report.</summary>
    public static Which? In(CardData data) =>
        ReportId.TryParse(data.Text(Fields.Report) ?? data.Text(Fields.Chosen), out var report) ? new Which(report) : null;
}
