using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Markup;
using FinsamBot.Web.Pages;

namespace FinsamBot.Web.Reading;

/// <summary>Who was asked and what each said. Silence is shown as silence, and an earlier answer that stands as what it is.</summary>
internal static class SteeringGroupAnswers
{
    public static Html Show(Voice voice, ReportView view)
    {
        if (view.Template.SteeringGroupSection is null && view.Report.CurrentRound is null)
        {
            return Html.Empty;
        }

        var section = view.Template.SteeringGroupPlace;
        var number = view.Template.SteeringGroupSection is null ? "" : section.Number + " ";
        return Html.Of(
            $"""
            <section aria-labelledby="{section.Id}">
            <h3 id="{section.Id}">{number}{section.Label.In(voice.Language)}</h3>
            {(view.Report.CurrentRound is { } round ? Of(voice, view, round) : Html.Of($"<p>{voice["NotAskedYet"]}</p>"))}
            </section>
            """
        );
    }

    private static Html Of(Voice voice, ReportView view, Round round) =>
        Html.Of(
            $"""
            <p>{LetterWords.Of(view, round, voice.Language)}</p>
            {MemberTrail.Of(view.Report).Select(t => Member(voice, view, t))}
            """
        );

    private static Html Member(Voice voice, ReportView view, MemberTrail trail)
    {
        var silence = voice[trail.IsSilentOnlyNow ? "SilentNow" : "Silent"];
        return Html.Of(
            $"""
            <h4>{trail.Said.Member.Name}, {trail.Said.Member.Organisation}</h4>
            {trail.Words.Select(s => Said(voice, view, s))}
            {Html.When(trail.Said.Answer is null, () => Aside(silence))}
            """
        );
    }

    private static Html Aside(string text) => Html.Of($"""<p class="aside">{text}</p>""");

    private static string About(Voice voice, ReportView view, Round round) =>
        voice.Say("AboutVersionOf", voice.Moment(round.SentAt, view.Today));

    private static Html Said(Voice voice, ReportView view, Statement said)
    {
        var (answer, rounds) = (said.Answer!, view.Report.Rounds);
        var late = answer.Late ? " " + voice["AnsweredLate"] : "";
        return Html.Of(
            $"""
            {Html.When(said.InsteadOf is not null, () => Aside(voice.Say("InsteadOf", said.InsteadOf!.Name)))}
            {Html.When(said.Round < rounds.Count, () => Aside(About(voice, view, rounds[said.Round - 1])))}
            <p>{voice.Say($"Answered{answer.Kind}", voice.Moment(answer.At, view.Today))}{late}</p>
            {SaidAnswer.Show(voice, view, answer, EarlierWords.RepliesTo(view.Report, said.Member.Person, said.Round))}
            """
        );
    }
}
