using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Domain.Reports.TakingIn;
using FinsamBot.Domain.Text;
using FinsamBot.Teams.Writing;

namespace FinsamBot.Teams.Asking;

/// <summary>What somebody wants, said in words or by a button.</summary>
internal abstract record Intent
{
    private Intent() { }

    internal sealed record Greet : Intent;

    internal sealed record Help : Intent;

    internal sealed record Speak(Language Language) : Intent;

    internal sealed record Status : Intent;

    /// <summary>To see something of a report.</summary>
    /// <param name="What">One of the verbs that show something.</param>
    /// <param name="Page">A page's or section's id or number, when a page is meant.</param>
    internal sealed record See(string What, Which Which, string Page = "") : Intent;

    /// <param name="Then">Where to go afterwards.</param>
    internal sealed record Save(ReportId Report, string Page, string Then, CardData Data) : Intent;

    /// <summary>The card of an entry.</summary>
    /// <param name="Id">Null: a new one.</param>
    internal sealed record SeeEntry(ReportId Report, string Section, string? Id) : Intent;

    /// <param name="Then">Where to go afterwards.</param>
    internal sealed record SaveEntry(ReportId Report, string Section, string? Id, string Then, CardData Data) : Intent;

    /// <param name="IsSure">Else it is asked first.</param>
    internal sealed record RemoveEntry(ReportId Report, string Section, string Id, bool IsSure) : Intent;

    /// <summary>Words about something that did not go as planned; empty: a card to write it on is wanted.</summary>
    /// <param name="Of">Whose it is, when a button chose it.</param>
    internal sealed record Deviate(string Said, InterventionId? Of = null) : Intent;

    /// <param name="Seen">Mark of the text that the card showed; empty on cards of earlier versions.</param>
    internal sealed record UseSetAside(ReportId Report, string Page, string Section, string Seen) : Intent;

    /// <param name="Seen">Mark of the text that is to be thrown away.</param>
    internal sealed record DiscardSetAside(ReportId Report, string Page, string Section, string Seen) : Intent;

    /// <param name="Rounds">How often the steering group had been asked when the sender decided.</param>
    /// <param name="Accepted">Mark of what looks like personal data and was shown; see
    /// <see cref="PersonalDataCard.MarkOf"/>.</param>
    internal sealed record Send(ReportId Report, int Rounds, bool Anyway, bool Everybody = false, string Accepted = "") : Intent;

    /// <summary>To see the round as a member of the steering group.</summary>
    internal sealed record Review(ReportId Report) : Intent;

    /// <summary>A member's answer in the chat.</summary>
    /// <param name="Round">The round that the pressed card was about.</param>
    internal sealed record AnswerReview(ReportId Report, int Round, AnswerKind Kind, string Text) : Intent;

    /// <summary>To reply to what a member said.</summary>
    internal sealed record AskReply(ReportId Report, PersonId Member) : Intent;

    internal sealed record Reply(ReportId Report, PersonId Member, CardData Data) : Intent;

    internal sealed record Submit(ReportId Report, bool Anyway, string Accepted = "") : Intent;

    /// <summary>To see what looks like personal data, before a step.</summary>
    internal sealed record Places(ReportId Report, Intent Step) : Intent;

    /// <summary>The texts of a kept file go into an open report.</summary>
    /// <param name="Anyway">The sender has been told that the file is about another intervention or period.</param>
    internal sealed record FillFromFile(ReportId Report, SourceFile File, bool Anyway) : Intent;

    /// <summary>A kept file becomes old reports.</summary>
    internal sealed record TakeInFile(SourceFile File) : Intent;

    /// <summary>What waits for the registrar.</summary>
    internal sealed record ToRegister : Intent;

    /// <summary>To register a report: first to see it.</summary>
    internal sealed record SeeRegistration(ReportId Report) : Intent;

    internal sealed record Register(ReportId Report, string CaseNumber, string Initials) : Intent;

    /// <summary>To correct a report that was handed in; null asks for the reason.</summary>
    internal sealed record Correct(ReportId Report, string? Reason) : Intent;

    /// <summary>To see the planned days.</summary>
    internal sealed record Plan(string Name = "") : Intent;

    /// <summary>The office's list.</summary>
    internal sealed record OfficeList : Intent;

    /// <summary>To be reminded on another day, of one report or of all; null asks which day.</summary>
    internal sealed record Snooze(string? Day, ReportId? Report = null) : Intent;

    /// <summary>To tell the office when a report comes; null asks which day.</summary>
    internal sealed record Promise(ReportId Report, string? Day) : Intent;

    /// <summary>To send a report to the steering group by another day than planned.</summary>
    internal sealed record ChooseSendDay(ReportId Report, DateOnly Day) : Intent;

    /// <summary>Words about being away and who takes over.</summary>
    internal sealed record Away(string Said) : Intent;

    /// <summary>Away between two days, with a stand-in chosen by a button.</summary>
    internal sealed record AwayWith(DateOnly First, DateOnly Last, PersonId StandIn) : Intent;

    internal sealed record Back : Intent;

    /// <summary>Words about a meeting of the steering group.</summary>
    /// <param name="Of">Whose steering group, when a button chose it.</param>
    internal sealed record Meet(string Said, bool Cancels, InterventionId? Of = null) : Intent;

    /// <summary>Words about the last day of an intervention: shown first, moved when it is confirmed.</summary>
    internal sealed record MoveEnd(string Said) : Intent;

    /// <param name="Last">Null leaves the end open.</param>
    internal sealed record ConfirmEnd(InterventionId Intervention, DateOnly? Last) : Intent;

    /// <summary>Words without a meaning here.</summary>
    internal sealed record NotUnderstood : Intent;

    /// <summary>A button whose data makes no sense.</summary>
    /// <param name="Reason">Key of the sentence that says why.</param>
    internal sealed record Impossible(string Reason) : Intent;
}

/// <summary>Which report is meant: a certain one, or the writer's own, narrowed by a name.</summary>
internal sealed record Which(ReportId? Report, string Name = "")
{
    public static Which Mine { get; } = new(null, "");
}
