using FinsamBot.Core.Reports;
using FinsamBot.Web.Markup;

namespace FinsamBot.Web.Reading;

/// <summary>Who was asked and what each said. Silence is shown as silence.</summary>
internal static class SteeringGroupAnswers
{
    public static Html Show(Voice voice, ReportView view)
    {
        if (view.Template.SteeringGroupSection is not { } section)
        {
            return Html.Empty;
        }

        return Html.Of($"""
            <section aria-labelledby="{section.Id}">
            <h3 id="{section.Id}">{section.Number} {section.Label.In(voice.Language)}</h3>
            {(view.Report.CurrentRound is { } round ? Of(voice, view, round) : Html.Of($"<p>{voice["NotAskedYet"]}</p>"))}
            </section>
            """);
    }

    private static Html Of(Voice voice, ReportView view, Round round) => Html.Of($"""
        <p>{voice.Say("Asked", voice.Moment(round.SentAt, view.Today))}</p>
        {round.Asked.Select(m => Html.Of($"""
            <h4>{m.Name}, {m.Organisation}</h4>
            {Said(voice, view, round.AnswerOf(m))}
            """))}
        """);

    private static Html Said(Voice voice, ReportView view, MemberAnswer? answer) => answer switch
    {
        null => Html.Of($"""<p class="aside">{voice["Silent"]}</p>"""),
        { Kind: AnswerKind.NoRemarks } => Html.Of($"<p>{voice.Say("AnsweredNoRemarks", voice.Moment(answer.At, view.Today))}</p>"),
        _ => Html.Of($"""
            <p>{voice.Say("AnsweredAnalysis", voice.Moment(answer.At, view.Today))}</p>
            <div class="written" lang="sv">{WrittenText.Show(answer.Text)}</div>
            """),
    };
}
