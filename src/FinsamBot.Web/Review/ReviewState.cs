using FinsamBot.Core.Reports;

namespace FinsamBot.Web.Review;

/// <summary>All that a member's page shows: the report as asked about, and how things stand now.</summary>
/// <param name="AsAsked">The frozen version this round is about.</param>
/// <param name="Now">The report as it is.</param>
/// <param name="SignedInBy">How the reader has proved to be the member; null for a reader who has not.</param>
internal sealed record ReviewState(ReportView AsAsked, ReportView Now, Round Round, AskedMember Member, string? SignedInBy)
{
    public bool SignedIn => SignedInBy is not null;

    public Round Current => Now.Report.CurrentRound!;

    public bool IsOlder => Round.Number != Current.Number;

    public bool IsSubmitted => Now.Report.Submission is not null;

    public bool CanAnswer => !IsOlder && !IsSubmitted;

    public MemberAnswer? Answer => Round.Answers.GetValueOrDefault(Member.Person);

    public SignIn SignIn => Now.Report.SignIns.GetValueOrDefault(Member.Person, SignIn.None);

    public bool AwaitsCode => CanAnswer && !SignedIn && SignIn.IsOpen(Now.Now);

    /// <summary>a***@af.example.se: enough for its owner to recognise, too little for others.</summary>
    public string MaskedMail => Member.Mail.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? $"{Member.Mail[0]}***{Member.Mail[at..]}" : "***";
}
