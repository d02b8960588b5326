namespace FinsamBot.Core.Reports;

/// <summary>Rules for one-time codes: to the member's own address only, ten minutes, few tries, rate-limited, single use; a new code ends the old one.</summary>
internal static class SigningIn
{
    public static Decision Ask(Report report, RequestSignInCode ask, Request request)
    {
        return Answering.OpenRound(report, ask.Round, request.Actor) is { } refusal ? new Decision([], refusal) : AskFor(report, request);
    }

    /// <summary>For whoever may ask: the rules that are the same on every page.</summary>
    public static Decision AskFor(Report report, Request request)
    {
        var signIn = report.SignIns.GetValueOrDefault(request.Actor, SignIn.None);
        return signIn.RequestsSince(request.Now.AddHours(-1)) >= SignIn.MaxRequestsPerHour
            ? Decision.Refuse(RefusalReason.TooManyCodes)
            : Decision.Of(new SignInCodeRequested(request.Actor, signIn.Number + 1, request.Now + SignIn.Lifetime));
    }

    public static Decision Try(Report report, TrySignInCode attempt, Request request)
    {
        return Answering.OpenRound(report, attempt.Round, request.Actor) is { } refusal ? new Decision([], refusal) : Try(report, attempt.Matches, request);
    }

    /// <summary>Likewise.</summary>
    public static Decision Try(Report report, bool matches, Request request)
    {
        var signIn = report.SignIns.GetValueOrDefault(request.Actor, SignIn.None);
        if (signIn.Number == 0)
        {
            return Decision.Refuse(RefusalReason.NoCodeAskedFor);
        }

        if (signIn.Used || signIn.FailedTries >= SignIn.MaxTries)
        {
            return Decision.Refuse(RefusalReason.CodeUsedUp);
        }

        if (request.Now >= signIn.ExpiresAt)
        {
            return Decision.Refuse(RefusalReason.CodeExpired);
        }

        var tried = new SignInCodeTried(request.Actor, signIn.Number, matches);
        return matches
            ? Decision.Of(tried)
            : new Decision([tried], new Refusal(RefusalReason.CodeWrong, SignIn.MaxTries - signIn.FailedTries - 1));
    }
}
