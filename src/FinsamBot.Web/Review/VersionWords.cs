using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Review;

/// <summary>
/// Which version a member was asked about, in words: by when the member's own letter left. Where none is known to have left, by when the
/// version was made; that is no claim that anything was sent.
/// </summary>
internal static class VersionWords
{
    public static string Of(Voice voice, ReviewState state) => Of(voice, state, state.Round);

    public static string Of(Voice voice, ReviewState state, Round round) =>
        RoundLetters.To(state.Member.Person, state.Now, round).FirstAt is { } left
            ? voice.Say("VersionSent", voice.Moment(left, state.Now.Today))
            : voice.Say("VersionMade", voice.Moment(round.SentAt, state.Now.Today));
}
