using FinsamBot.Core.Reports;
using FinsamBot.Core.Wording;
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
        {round.Statements.Select(s => Html.Of($"""
            <h4>{s.Member.Name}, {s.Member.Organisation}</h4>
            {Html.When(s.InsteadOf is not null, () => Html.Of($"""<p class="aside">{voice.Say("InsteadOf", s.InsteadOf!.Name)}</p>"""))}
            {Said(voice, view, s)}
            """))}
        """);

    private static Html Said(Voice voice, ReportView view, Statement statement) => statement.Answer is not { } answer
        ? Html.Of($"""<p class="aside">{voice["Silent"]}</p>""")
        : Html.Of($"""
            <p>{voice.Say($"Answered{answer.Kind}", voice.Moment(answer.At, view.Today))}{Html.When(answer.Late, () => Html.Of($" {voice["AnsweredLate"]}"))}</p>
            {SaidAnswer.Show(voice, view, answer, RepliesTo(view.Report, statement))}
            """);

    private static IReadOnlyList<CommentReply> RepliesTo(Report report, Statement statement) =>
        [.. report.Rounds.Where(r => r.Number >= statement.Round).SelectMany(r => r.Replies).Where(r => r.Member == statement.Member.Person)];
}
