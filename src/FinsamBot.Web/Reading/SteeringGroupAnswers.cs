using FinsamBot.Domain.Agenda;
using FinsamBot.Domain.Reports.Rounds;
using FinsamBot.Web.Markup;

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
        return Html.Of($"""
            <section aria-labelledby="{section.Id}">
            <h3 id="{section.Id}">{number}{section.Label.In(voice.Language)}</h3>
            {(view.Report.CurrentRound is { } round ? Of(voice, view, round) : Html.Of($"<p>{voice["NotAskedYet"]}</p>"))}
            </section>
            """);
    }

    private static Html Of(Voice voice, ReportView view, Round round) => Html.Of($"""
        <p>{LetterWords.Of(view, round, voice.Language)}</p>
        {MemberTrail.Of(view.Report).Select(t => Html.Of($"""
            <h4>{t.Said.Member.Name}, {t.Said.Member.Organisation}</h4>
            {t.Words.Select(s => Said(voice, view, s))}
            {Html.When(t.Said.Answer is null, () => Html.Of($"""<p class="aside">{voice[t.IsSilentOnlyNow ? "SilentNow" : "Silent"]}</p>"""))}
            """))}
        """);

    private static Html Said(Voice voice, ReportView view, Statement said)
    {
        var (answer, rounds) = (said.Answer!, view.Report.Rounds);
        return Html.Of($"""
            {Html.When(said.InsteadOf is not null, () => Html.Of($"""<p class="aside">{voice.Say("InsteadOf", said.InsteadOf!.Name)}</p>"""))}
            {Html.When(said.Round < rounds.Count, () => Html.Of($"""<p class="aside">{voice.Say("AboutVersionOf", voice.Moment(rounds[said.Round - 1].SentAt, view.Today))}</p>"""))}
            <p>{voice.Say($"Answered{answer.Kind}", voice.Moment(answer.At, view.Today))}{Html.When(answer.Late, () => Html.Of($" {voice["AnsweredLate"]}"))}</p>
            {SaidAnswer.Show(voice, view, answer, EarlierWords.RepliesTo(view.Report, said.Member.Person, said.Round))}
            """);
    }
}
