using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Events;
using FinsamBot.Domain.Interventions;
using FinsamBot.Domain.Reports.Rounds;

namespace FinsamBot.Runtime.Delivery;

/// <summary>The address of a page, for a letter or a card. The page's own spoke declares how it looks; the host joins the two.</summary>
public delegate Uri LinkTo(PageLink page);

/// <summary>A page that can be linked to.</summary>
public abstract record PageLink
{
    private PageLink() { }

    /// <summary>The version a member was asked about, with the form to answer.</summary>
    public sealed record Review(ReportId Report, int Round, PersonId Member) : PageLink
    {
        /// <summary>The answer a reply by mail may have meant: the page offers to confirm it with one click, and opening it changes
        /// nothing.</summary>
        public AnswerKind? Meant { get; init; }

        /// <summary>SHA-256 of a file that follows the report: the link leads to it. Null: to the page.</summary>
        public string? Document { get; init; }
    }

    /// <summary>The whole report as it stands, to read.</summary>
    public sealed record Reading(ReportId Report, PersonId Reader) : PageLink
    {
        /// <inheritdoc cref="Review.Document"/>
        public string? Document { get; init; }
    }

    /// <summary>The registrar's page about a report that was handed in.</summary>
    /// <param name="Reader">Who gets the link; <c>registrar</c> for the office's mailbox, where whoever opens it says who it is.</param>
    public sealed record Registration(ReportId Report, PersonId Reader) : PageLink;

    /// <summary>Who has signed, and the form to note it.</summary>
    public sealed record Signatures(ReportId Report, PersonId Reader) : PageLink;

    /// <summary>Where what the steering group answered at a meeting is registered, with the minutes.</summary>
    public sealed record Minutes(ReportId Report, PersonId Reader) : PageLink;

    /// <summary>Where the reader of the letter with a code types it: it tells that the letter was read, and opens nothing without the
    /// code.</summary>
    /// <param name="Code">The code's number.</param>
    public sealed record SignIn(PersonId Person, int Code) : PageLink;

    /// <summary>The person's plan as an iCalendar file, to subscribe to or download.</summary>
    public sealed record Calendar(PersonId Person) : PageLink;

    /// <summary>Where the office keeps people, interventions and settings. It opens nothing by itself: whoever comes there signs
    /// in.</summary>
    public sealed record Office : PageLink;

    /// <summary>Where the office gets the papers for its board; likewise.</summary>
    public sealed record Board : PageLink;

    /// <summary>The interventions that somebody writes for, with all their reports; likewise.</summary>
    public sealed record Mine : PageLink;

    /// <summary>What is carried over to Uppföljning Finsam for a quarter; likewise.</summary>
    /// <param name="Of">For whoever writes in it; null: of all interventions, for the office.</param>
    public sealed record FollowUp(InterventionId? Of, ReportingPeriod Quarter) : PageLink
    {
        /// <summary>2026-Q1</summary>
        public string Name => CalendarQuarter.NameOf(Quarter);
    }

    /// <summary>What was found for some words, in the office's reports or in those of whoever writes; likewise.</summary>
    public sealed record Search(string Words, bool OfOffice) : PageLink;

    /// <summary>Where a report is written, at one page of its form; likewise.</summary>
    public sealed record Writing(ReportId Report, string Page) : PageLink;

    /// <summary>The person's plan as a page, with how to subscribe to it.</summary>
    public sealed record PlanPage(PersonId Person) : PageLink;
}
