using FinsamBot.Core.Interventions;
using FinsamBot.Core.Reports;

namespace FinsamBot.Teams.Conversation;

/// <summary>What somebody wants, said in words or by a button.</summary>
internal abstract record Wish
{
    private Wish()
    {
    }

    internal sealed record Greet : Wish;

    internal sealed record Help : Wish;

    internal sealed record Speak(Language Language) : Wish;

    internal sealed record Status : Wish;

    /// <summary>To see something of a report.</summary>
    /// <param name="What">One of the verbs that show something.</param>
    /// <param name="Page">A page's or section's id or number, when a page is meant.</param>
    internal sealed record See(string What, Which Which, string Page = "") : Wish;

    /// <param name="Then">Where to go afterwards.</param>
    internal sealed record Save(ReportId Report, string Page, string Then, CardData Data) : Wish;

    internal sealed record UseSetAside(ReportId Report, string Page, string Section) : Wish;

    /// <param name="Seen">Mark of the text that is to be thrown away.</param>
    internal sealed record DiscardSetAside(ReportId Report, string Page, string Section, string Seen) : Wish;

    /// <param name="Rounds">How often the steering group had been asked when the sender decided.</param>
    internal sealed record Send(ReportId Report, int Rounds, bool Anyway) : Wish;

    internal sealed record Submit(ReportId Report, bool Anyway) : Wish;

    /// <summary>Words without a meaning here.</summary>
    internal sealed record NotUnderstood : Wish;

    /// <summary>A button whose data makes no sense.</summary>
    /// <param name="Reason">Key of the sentence that says why.</param>
    internal sealed record Impossible(string Reason) : Wish;
}

/// <summary>Which report is meant: a certain one, or the writer's own, narrowed by a name.</summary>
internal sealed record Which(ReportId? Report, string Name = "")
{
    public static Which Mine { get; } = new(null, "");
}
