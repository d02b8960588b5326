using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Calendar;
using FinsamBot.Domain.Reports;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Pages;
using FinsamBot.Web.Review.Drafts;

namespace FinsamBot.Web.Review;

/// <summary>All that a member's page shows: the report as asked about, and how things stand now.</summary>
/// <param name="AsAsked">The frozen version this round is about.</param>
/// <param name="Now">The report as it is.</param>
/// <param name="SignedInBy">How the reader has proved to be the member; null for a reader who has not.</param>
internal sealed record ReviewState(ReportView AsAsked, ReportView Now, Round Round, AskedMember Member, string? SignedInBy)
{
    public bool SignedIn => SignedInBy is not null;

    /// <summary>What the member has typed and not sent; null when nothing is kept, or nobody has proved to be the member.</summary>
    public Draft? Draft { get; init; }

    /// <summary>The report as the member read it before this round; null when the member has not.</summary>
    public ReadBefore? Read { get; init; }

    /// <summary>The member's page to read the report as it stands: documents lie below it.</summary>
    public string Reading { get; init; } = "";

    /// <summary>Where the member registers what was answered at a meeting; null for whoever does not.</summary>
    public string? Minutes { get; init; }

    public Round Current => Now.Report.CurrentRound!;

    public bool IsOlder => Round.Number != Current.Number;

    public bool IsSubmitted => Now.Report.Submission is not null;

    /// <summary>Also after the last day and after the report was handed in: such an answer is kept, and marked late.</summary>
    public bool CanAnswer => !IsOlder;

    /// <summary>An answer given now would be late.</summary>
    public bool IsLateNow => CanAnswer && (IsSubmitted || StockholmTime.DayOf(Now.Now) > Round.AnswerBy);

    public MemberAnswer? Answer => Round.LatestOf(Member.Person);

    /// <summary>The member's latest answer in a round before this one.</summary>
    public (Round Round, MemberAnswer Answer)? Earlier =>
        Now.Report.Rounds.LastOrDefault(r => r.Number < Round.Number && r.Answers.ContainsKey(Member.Person)) is { } round
            ? (round, round.Answers[Member.Person])
            : null;

    /// <summary>Until when a code that was sent to the member can be used; null when none can.</summary>
    public DateTimeOffset? CodeUntil { get; init; }

    public bool AwaitsCode => CanAnswer && !SignedIn && CodeUntil is not null;

    /// <summary>What the writers have replied to the member's answer of a round; while that answer stands, replies come in later rounds as
    /// well.</summary>
    public IReadOnlyList<CommentReply> RepliesTo(Round answered) => EarlierWords.RepliesTo(Now.Report, Member.Person, answered.Number);

    /// <summary>The member's address of today, which codes go to; what the register has lost is as it was when the member was
    /// asked.</summary>
    public string Mail => Now.Circumstances.PersonOf(Member.Person).Mail is { Length: > 0 } mail ? mail : Member.Mail;

    public string MaskedMail => MailMask.Of(Mail);
}

/// <summary>The report as a member read it in an earlier round.</summary>
internal sealed record ReadBefore(Report Report, Round Round);
